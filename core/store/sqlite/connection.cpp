// SPDX-License-Identifier: MIT
// What a file does its own way: its pragmas, BEGIN IMMEDIATE, and a COMMIT that says yes only to what is on the disk.
#include "core/store/sqlite/connection.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/store/engine_door.h"

namespace headroom {

SqliteConnection::~SqliteConnection() {
  for (const Idle& one : idle) sqlite3_finalize(one.statement);
  handle = nullptr;
  driver.close();
  driver = QSqlDatabase();
  QSqlDatabase::removeDatabase(name);
}

SqliteConnection& sqliteOf(const Database& records) {
  auto* connection = dynamic_cast<SqliteConnection*>(&EngineDoor::connection(records));
  if (connection == nullptr) throw StoreError(StoreFault::Other, say("This can be done with a file alone."));
  return *connection;
}

sqlite3* EngineDoor::handle(const Database& records) { return sqliteOf(records).handle; }

QString SqliteConnection::execute(const QString& sql) {
  struct Allowed {
    bool& flag;
    explicit Allowed(bool& f) : flag(f) { flag = true; }
    ~Allowed() { flag = false; }
  } allowed(storeStatement);
  const std::unique_ptr<EngineStatement> statement = prepare(sql);
  if (!statement->next()) return {};
  const QByteArrayView value = statement->utf8(0);
  const QString text = value.isNull() ? QStringLiteral("") : textOfUtf8(value);
  statement->finish();
  return text;
}

void SqliteConnection::begin() { execute(QStringLiteral("BEGIN IMMEDIATE")); }

void SqliteConnection::commit() {
  // A writing statement that is still open would be undone later although COMMIT said yes.
  for (sqlite3_stmt* s = sqlite3_next_stmt(handle, nullptr); s != nullptr; s = sqlite3_next_stmt(handle, s)) {
    if (sqlite3_stmt_busy(s) != 0 && sqlite3_stmt_readonly(s) == 0) {
      throw StoreError(StoreFault::Other, say("A statement was left open, so nothing was saved."));
    }
  }
  execute(QStringLiteral("COMMIT"));
}

void SqliteConnection::rollBack() noexcept { sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr); }

bool SqliteConnection::rollBackTo(const QString& part) noexcept {
  const QByteArray undo = "ROLLBACK TO " + part.toLatin1() + "; RELEASE " + part.toLatin1();
  return sqlite3_exec(handle, undo.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

void SqliteConnection::beginReading() {
  const int code = sqlite3_exec(handle, "BEGIN", nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throwStoreError(code, say("The file could not be read"));
}

void SqliteConnection::endReading() noexcept { sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr); }

int SqliteConnection::format() { return execute(QStringLiteral("PRAGMA user_version")).toInt(); }

qint64 SqliteConnection::dataVersion() { return execute(QStringLiteral("PRAGMA data_version")).toLongLong(); }

void withAttaching(Database& records, const std::function<void()>& f) {
  struct Raised {
    SqliteConnection& connection;
    explicit Raised(SqliteConnection& c) : connection(c) {
      sqlite3_limit(c.handle, SQLITE_LIMIT_ATTACHED, 1);
      c.attaching = true;
    }
    ~Raised() {
      sqlite3_limit(connection.handle, SQLITE_LIMIT_ATTACHED, 0);
      connection.attaching = false;
    }
  } raised(sqliteOf(records));
  f();
}

}  // namespace headroom
