// SPDX-License-Identifier: MIT
// Statements of whichever engine. A failed one poisons the running transaction, so that its COMMIT cannot report
// success for a save that lost a row.
#include "core/store/query.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/store/connection.h"
#include "core/store/sqlite/statement.h"

namespace headroom {
namespace {

/// `f` with the statement as what it is: of a file, with its own class, so that stepping and reading are no virtual
/// calls there.
template <class F>
decltype(auto) asItself(const EngineStatement& statement, F f) {
  if (statement.isOfFile()) return f(static_cast<const SqliteStatement&>(statement));
  return f(statement);
}
template <class F>
decltype(auto) asItself(EngineStatement& statement, F f) {
  if (statement.isOfFile()) return f(static_cast<SqliteStatement&>(statement));
  return f(statement);
}

}  // namespace

Statement::Statement(const Database& database, QStringView sql) : prepared_(database.connection_->prepare(sql)) {}
Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;

void Statement::put(qint64 value) {
  asItself(*prepared_, [value](auto& statement) { statement.putInteger(value); });
}

void Statement::put(const QString& value) {
  if (value.isNull()) return putNull();
  const QByteArray utf8 = plainText(value).toUtf8();
  prepared_->putText(utf8);
}

void Statement::put(QDate day) {
  if (!day.isValid()) throw StoreError(StoreFault::Other, say("A day is missing, so nothing was saved."));
  put(qint64{day.toJulianDay()});
}

void Statement::put(const QByteArray& bytes) { prepared_->putBytes(bytes); }
void Statement::putNull() { prepared_->putNone(); }
void Statement::askAhead() { prepared_->ahead(); }
bool Statement::runsLater(bool changesOne) { return prepared_->later(changesOne); }

bool Statement::next() {
  return asItself(*prepared_, [](auto& statement) { return statement.next(); });
}

void Statement::finish() { prepared_->finish(); }

qint64 Statement::integer(int column) const {
  return asItself(*prepared_, [column](const auto& statement) { return statement.integer(column); });
}

QString Statement::text(int column) const {
  const QByteArrayView stored = utf8(column);
  return stored.isNull() ? QString() : textOfUtf8(stored);
}

QByteArrayView Statement::view(int column) const { return utf8(column); }

QByteArray Statement::bytes(int column) const {
  const QByteArrayView stored = prepared_->bytes(column);
  return {stored.data(), stored.size()};
}

QByteArrayView Statement::utf8(int column) const {
  return asItself(*prepared_, [column](const auto& statement) { return statement.utf8(column); });
}

bool Statement::isNull(int column) const {
  return asItself(*prepared_, [column](const auto& statement) { return statement.isNull(column); });
}

Statement::Cost Statement::cost() const { return prepared_->cost(); }
bool Statement::onlyReads() const { return prepared_->onlyReads(); }
int Statement::changedRows() const { return prepared_->changedRows(); }

Query::Query(const Database& database, QStringView sql) : BoundStatement(database, sql) {
  if (!onlyReads()) throw StoreError(StoreFault::Other, say("Reading must not change the file."));
}

Change::Change(Database& database, QStringView sql) : BoundStatement(database, sql) {}

int Change::run() {
  while (next()) {
  }
  return changedRows();
}

void Change::runLater() {
  if (!runsLater(false)) run();
}

void Change::runLaterOnOneRow() {
  if (!runsLater(true)) requireOneRow(run());
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
