// SPDX-License-Identifier: MIT
// Prepared statements over the driver's own handle. A failed statement poisons the running transaction, so that its
// COMMIT cannot report success for a save that lost a row.
#include "core/store/query.h"

#include "core/base/plain_text.h"
#include "core/store/connection.h"

namespace headroom {

struct Query::Statement {
  Database::Connection& connection;
  sqlite3_stmt* handle = nullptr;
  int bound = 0;
  bool running = false;

  ~Statement() { sqlite3_finalize(handle); }

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
    if (connection.inTransaction) connection.poisoned = true;
    throwStoreError(code, QStringLiteral("The file could not be read or saved"));
  }
  void requireBound(int code) {
    if (code != SQLITE_OK) fail(code);
  }
};

Query::Query(const Database& database, QStringView sql)
    : statement_(std::make_unique<Statement>(Statement{*database.connection_})) {
  const QByteArray text = sql.toUtf8();
  const int code = sqlite3_prepare_v3(statement_->connection.handle, text.constData(), static_cast<int>(text.size()), 0,
                                      &statement_->handle, nullptr);
  if (code != SQLITE_OK) {
    statement_->fail(sqlite3_extended_errcode(statement_->connection.handle));
  }
}

Query::~Query() = default;
Query::Query(Query&&) noexcept = default;

Query& Query::bind(qint64 value) {
  statement_->startBinding();
  statement_->requireBound(sqlite3_bind_int64(statement_->handle, ++statement_->bound, value));
  return *this;
}

Query& Query::bind(const QString& value) {
  if (value.isNull()) return bindNull();
  statement_->startBinding();
  const QByteArray utf8 = plainText(value).toUtf8();
  statement_->requireBound(sqlite3_bind_text64(statement_->handle, ++statement_->bound, utf8.constData(),
                                               static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                               SQLITE_UTF8));
  return *this;
}

Query& Query::bind(QDate day) {
  if (!day.isValid()) throw StoreError(StoreFault::Other, QStringLiteral("A day is missing, so nothing was saved."));
  return bind(qint64{day.toJulianDay()});
}

Query& Query::bind(const QByteArray& bytes) {
  statement_->startBinding();
  statement_->requireBound(sqlite3_bind_blob64(statement_->handle, ++statement_->bound, bytes.constData(),
                                               static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT));
  return *this;
}

Query& Query::bindNull() {
  statement_->startBinding();
  statement_->requireBound(sqlite3_bind_null(statement_->handle, ++statement_->bound));
  return *this;
}

int Query::run() {
  while (next()) {
  }
  return sqlite3_changes(statement_->connection.handle);
}

bool Query::next() {
  if (!statement_->running) {
    Q_ASSERT_X(statement_->bound == sqlite3_bind_parameter_count(statement_->handle), "Query", "every ? needs a value");
    statement_->running = true;
  }
  if (statement_->connection.interrupted) statement_->fail(SQLITE_INTERRUPT);
  const int code = sqlite3_step(statement_->handle);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) statement_->fail(sqlite3_extended_errcode(statement_->connection.handle));
  finish();
  return false;
}

void Query::finish() {
  sqlite3_reset(statement_->handle);
  statement_->running = false;
  statement_->bound = 0;
}

qint64 Query::integer(int column) const { return sqlite3_column_int64(statement_->handle, column); }

QString Query::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_->handle, column));
  if (bytes == nullptr) return {};
  const int size = sqlite3_column_bytes(statement_->handle, column);
  if (size == 0) return QStringLiteral("");
  // fromUtf8() takes a leading U+FEFF for a byte order mark and drops it; in a column it is a character like any other.
  const bool startsWithMark = QByteArrayView(bytes, size).startsWith("\xEF\xBB\xBF");
  return startsWithMark ? QChar(0xFEFF) + QString::fromUtf8(bytes + 3, size - 3) : QString::fromUtf8(bytes, size);
}

QByteArray Query::bytes(int column) const {
  const void* data = sqlite3_column_blob(statement_->handle, column);
  return {static_cast<const char*>(data), sqlite3_column_bytes(statement_->handle, column)};
}

bool Query::isNull(int column) const { return sqlite3_column_type(statement_->handle, column) == SQLITE_NULL; }

qint64 Query::lastInsertedRow() const { return sqlite3_last_insert_rowid(statement_->connection.handle); }

Query::Cost Query::cost() const {
  const auto read = [this](int which) { return sqlite3_stmt_status(statement_->handle, which, 0); };
  return {read(SQLITE_STMTSTATUS_VM_STEP), read(SQLITE_STMTSTATUS_FULLSCAN_STEP), read(SQLITE_STMTSTATUS_SORT)};
}

}  // namespace headroom
