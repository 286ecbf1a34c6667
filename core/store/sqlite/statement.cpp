// SPDX-License-Identifier: MIT
// Preparing, with what is kept of statements that were asked before, and what is too rare to stand in the header.
#include "core/store/sqlite/statement.h"

#include <algorithm>

#include "core/base/say.h"

namespace headroom {
namespace {

constexpr std::size_t kMostIdle = 64;      // what the largest page asks, and as much again
constexpr qsizetype kLongestIdle = 4'000;  // longer texts hold values, and no other asks the same
constexpr int kCounters[] = {SQLITE_STMTSTATUS_VM_STEP, SQLITE_STMTSTATUS_FULLSCAN_STEP, SQLITE_STMTSTATUS_SORT,
                             SQLITE_STMTSTATUS_RUN};

}  // namespace

SqliteConnection::Idle SqliteConnection::takeIdle(QStringView sql) {
  const auto found = std::find_if(idle.rbegin(), idle.rend(), [sql](const Idle& one) { return one.sql == sql; });
  if (found == idle.rend()) return {};
  Idle taken = std::move(*found);
  idle.erase(std::next(found).base());
  // As if it were new: what it cost before is not what it costs now.
  for (const int counter : kCounters) sqlite3_stmt_status(taken.statement, counter, 1);
  return taken;
}

void SqliteConnection::putIdle(Idle one) {
  if (one.statement == nullptr) return;
  sqlite3_reset(one.statement);
  sqlite3_clear_bindings(one.statement);
  if (idle.size() == kMostIdle) {
    sqlite3_finalize(idle.front().statement);
    idle.erase(idle.begin());
  }
  idle.push_back(std::move(one));
}

std::unique_ptr<EngineStatement> SqliteConnection::prepare(QStringView sql) {
  return std::make_unique<SqliteStatement>(*this, sql);
}

SqliteStatement::SqliteStatement(SqliteConnection& connection, QStringView sql)
    : EngineStatement(true), connection_(connection) {
  // What the store alone may run is allowed while it is prepared, and is never left for others.
  const bool isKept = !connection.storeStatement && !connection.attaching && sql.size() <= kLongestIdle;
  if (isKept) {
    SqliteConnection::Idle known = connection.takeIdle(sql);
    handle_ = known.statement;
    sql_ = known.statement == nullptr ? sql.toString() : std::move(known.sql);
    if (known.statement != nullptr) return;
  }
  const QByteArray text = sql.toUtf8();
  const int code = sqlite3_prepare_v3(connection.handle, text.constData(), static_cast<int>(text.size()),
                                      isKept ? SQLITE_PREPARE_PERSISTENT : 0U, &handle_, nullptr);
  if (code != SQLITE_OK) fail(sqlite3_extended_errcode(connection.handle));
}

SqliteStatement::~SqliteStatement() {
  if (sql_.isEmpty()) {
    sqlite3_finalize(handle_);
  } else {
    connection_.putIdle({std::move(sql_), handle_});
  }
}

void SqliteStatement::fail(int code) {
  reset();
  if (connection_.transactions > 0) connection_.poisoned = true;
  throwStoreError(code, say("The file could not be read or saved"));
}

void SqliteStatement::putText(QByteArrayView utf8) {
  startBinding();
  requireBound(sqlite3_bind_text64(handle_, ++bound_, utf8.data(), static_cast<sqlite3_uint64>(utf8.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::putBytes(QByteArrayView bytes) {
  startBinding();
  requireBound(sqlite3_bind_blob64(handle_, ++bound_, bytes.data(), static_cast<sqlite3_uint64>(bytes.size()),
                                   SQLITE_TRANSIENT));
}

void SqliteStatement::putNone() {
  startBinding();
  requireBound(sqlite3_bind_null(handle_, ++bound_));
}

Statement::Cost SqliteStatement::cost() const {
  const auto read = [this](int which) { return sqlite3_stmt_status(handle_, which, 0); };
  return {read(SQLITE_STMTSTATUS_VM_STEP), read(SQLITE_STMTSTATUS_FULLSCAN_STEP), read(SQLITE_STMTSTATUS_SORT)};
}

}  // namespace headroom
