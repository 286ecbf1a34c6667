// SPDX-License-Identifier: MIT
// Prepared statements over the driver's own handle. A failed statement poisons the running transaction, so that its
// COMMIT cannot report success for a save that lost a row.
#include "core/store/query.h"

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/store/connection.h"

namespace headroom {
namespace {

constexpr std::size_t kMostIdle = 64;      // what the largest page asks, and as much again
constexpr qsizetype kLongestIdle = 4'000;  // longer texts hold values, and no other asks the same
constexpr int kCounters[] = {SQLITE_STMTSTATUS_VM_STEP, SQLITE_STMTSTATUS_FULLSCAN_STEP, SQLITE_STMTSTATUS_SORT,
                             SQLITE_STMTSTATUS_RUN};

}  // namespace

Database::Connection::Idle Database::Connection::takeIdle(QStringView sql) {
  const auto found = std::find_if(idle.rbegin(), idle.rend(), [sql](const Idle& one) { return one.sql == sql; });
  if (found == idle.rend()) return {};
  Idle taken = std::move(*found);
  idle.erase(std::next(found).base());
  // As if it were new: what it cost before is not what it costs now.
  for (const int counter : kCounters) sqlite3_stmt_status(taken.statement, counter, 1);
  return taken;
}

void Database::Connection::putIdle(Idle one) {
  if (one.statement == nullptr) return;
  sqlite3_reset(one.statement);
  sqlite3_clear_bindings(one.statement);
  if (idle.size() == kMostIdle) {
    sqlite3_finalize(idle.front().statement);
    idle.erase(idle.begin());
  }
  idle.push_back(std::move(one));
}

struct Statement::Prepared {
  Database::Connection& connection;
  QString sql = {};  // of one that is kept for the next who asks the same
  sqlite3_stmt* handle = nullptr;
  int bound = 0;
  bool running = false;

  ~Prepared() {
    if (sql.isEmpty()) {
      sqlite3_finalize(handle);
    } else {
      connection.putIdle({std::move(sql), handle});
    }
  }

  void startBinding() {
    if (!running) return;
    sqlite3_reset(handle);
    running = false;
    bound = 0;
  }
  [[noreturn]] void fail(int code) {
    sqlite3_reset(handle);
    running = false;
    bound = 0;
    if (connection.transactions > 0) connection.poisoned = true;
    throwStoreError(code, say("The file could not be read or saved"));
  }
  void requireBound(int code) {
    if (code != SQLITE_OK) fail(code);
  }
};

Statement::Statement(const Database& database, QStringView sql)
    : prepared_(std::make_unique<Prepared>(Prepared{*database.connection_})) {
  Database::Connection& connection = prepared_->connection;
  // What the store alone may run is allowed while it is prepared, and is never left for others.
  const bool isKept = !connection.storeStatement && !connection.attaching && sql.size() <= kLongestIdle;
  if (isKept) {
    Database::Connection::Idle known = connection.takeIdle(sql);
    prepared_->handle = known.statement;
    prepared_->sql = known.statement == nullptr ? sql.toString() : std::move(known.sql);
    if (known.statement != nullptr) return;
  }
  const QByteArray text = sql.toUtf8();
  const int code = sqlite3_prepare_v3(connection.handle, text.constData(), static_cast<int>(text.size()),
                                      isKept ? SQLITE_PREPARE_PERSISTENT : 0U, &prepared_->handle, nullptr);
  if (code != SQLITE_OK) prepared_->fail(sqlite3_extended_errcode(connection.handle));
}

Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;

void Statement::put(qint64 value) {
  prepared_->startBinding();
  prepared_->requireBound(sqlite3_bind_int64(prepared_->handle, ++prepared_->bound, value));
}

void Statement::put(const QString& value) {
  if (value.isNull()) return putNull();
  prepared_->startBinding();
  const QByteArray utf8 = plainText(value).toUtf8();
  prepared_->requireBound(sqlite3_bind_text64(prepared_->handle, ++prepared_->bound, utf8.constData(),
                                              static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::put(QDate day) {
  if (!day.isValid()) throw StoreError(StoreFault::Other, say("A day is missing, so nothing was saved."));
  put(qint64{day.toJulianDay()});
}

void Statement::put(const QByteArray& bytes) {
  prepared_->startBinding();
  prepared_->requireBound(sqlite3_bind_blob64(prepared_->handle, ++prepared_->bound, bytes.constData(),
                                              static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT));
}

void Statement::putNull() {
  prepared_->startBinding();
  prepared_->requireBound(sqlite3_bind_null(prepared_->handle, ++prepared_->bound));
}

bool Statement::next() {
  if (!prepared_->running) {
    Q_ASSERT_X(prepared_->bound == sqlite3_bind_parameter_count(prepared_->handle), "Statement",
               "every ? needs a value");
    prepared_->running = true;
  }
  if (prepared_->connection.interrupted) prepared_->fail(SQLITE_INTERRUPT);
  const int code = sqlite3_step(prepared_->handle);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) prepared_->fail(sqlite3_extended_errcode(prepared_->connection.handle));
  finish();
  return false;
}

void Statement::finish() {
  sqlite3_reset(prepared_->handle);
  prepared_->running = false;
  prepared_->bound = 0;
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(prepared_->handle, column); }

QString Statement::text(int column) const {
  const QByteArrayView stored = utf8(column);
  return stored.isNull() ? QString() : textOfUtf8(stored);
}

QByteArrayView Statement::view(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(prepared_->handle, column));
  return {bytes, bytes == nullptr ? 0 : sqlite3_column_bytes(prepared_->handle, column)};
}

QByteArray Statement::bytes(int column) const {
  const void* data = sqlite3_column_blob(prepared_->handle, column);
  return {static_cast<const char*>(data), sqlite3_column_bytes(prepared_->handle, column)};
}

QByteArrayView Statement::utf8(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(prepared_->handle, column));
  return {text, text == nullptr ? 0 : sqlite3_column_bytes(prepared_->handle, column)};
}

bool Statement::isNull(int column) const { return sqlite3_column_type(prepared_->handle, column) == SQLITE_NULL; }

Statement::Cost Statement::cost() const {
  const auto read = [this](int which) { return sqlite3_stmt_status(prepared_->handle, which, 0); };
  return {read(SQLITE_STMTSTATUS_VM_STEP), read(SQLITE_STMTSTATUS_FULLSCAN_STEP), read(SQLITE_STMTSTATUS_SORT)};
}

bool Statement::onlyReads() const { return sqlite3_stmt_readonly(prepared_->handle) != 0; }
int Statement::changedRows() const { return sqlite3_changes(prepared_->connection.handle); }

Query::Query(const Database& database, QStringView sql) : BoundStatement(database, sql) {
  if (!onlyReads()) throw StoreError(StoreFault::Other, say("Reading must not change the file."));
}

Change::Change(Database& database, QStringView sql) : BoundStatement(database, sql) {}

int Change::run() {
  while (next()) {
  }
  return changedRows();
}

qint64 Change::insert() {
  if (!next()) throw StoreError(StoreFault::Other, say("A row was not saved, so nothing was saved."));
  const qint64 id = integer(0);
  // To the end: a statement that is left open would be undone when the transaction ends.
  while (next()) {
  }
  return id;
}

void failAsDamaged(const char* what, const QString& code) {
  const QString held = code.isEmpty() ? say(what) : say(what).arg(code);
  throw StoreError(StoreFault::Damaged, say("The file holds %1.").arg(held));
}

}  // namespace headroom
