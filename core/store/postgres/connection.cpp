// SPDX-License-Identifier: MIT
// What a server does its own way: READ COMMITTED with the row versions of the records, the notices of saves, and what
// its codes mean to people.
#include "core/store/postgres/connection.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/postgres/statement.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kLeastWait = 3'000;  // milliseconds

struct ServerMeaning {
  StoreFault fault;
  QString why;
};

ServerMeaning meaningOfState(const QByteArray& state) {
  if (state == "57014") return {StoreFault::Busy, say("it was stopped.")};
  if (state == "25006" || state == "42501") {
    return {StoreFault::ReadOnly, say("the server does not let you do this. Nothing was saved.")};
  }
  if (state == "53100" || state == "53200") {
    return {StoreFault::Full, say("the server's disk or memory is full. Nothing was saved.")};
  }
  const bool gaveWay = state == "40001" || state == "40P01";
  if (gaveWay || state == "55P03")
    return {gaveWay ? StoreFault::GaveWay : StoreFault::Busy, say("somebody else is saving the same at the moment.")};
  const QByteArray kind = state.left(2);
  // A value that its column does not take is refused as a rule refuses it.
  if (kind == "23" || kind == "22")
    return {StoreFault::Constraint, say("a rule of the records refuses it. Nothing was saved.")};
  if (state.isEmpty() || kind == "08" || kind == "57")
    return {StoreFault::Lost, say("the connection to the server was lost. Nothing was saved.")};
  return {StoreFault::Other, say("an unexpected error (code %1).").arg(QString::fromLatin1(state))};
}

}  // namespace

QByteArray stateOf(const PGresult* result) {
  return result == nullptr ? QByteArray() : QByteArray(pq().PQresultErrorField(result, PG_DIAG_SQLSTATE));
}

void throwServerError(const QByteArray& state, const QString& doing) {
  const ServerMeaning meaning = meaningOfState(state);
  throw StoreError(meaning.fault, doing + u": "_s + meaning.why);
}

PostgresConnection::~PostgresConnection() {
  if (server && hasUntold_ && !interrupted && !isInTransaction()) tellAtLast();
  server.reset();
  if (afterwards) afterwards();
}

QString PostgresConnection::execute(const QString& sql) {
  const ServerResult result = run(serverText(sql));
  if (pq().PQntuples(result.get()) == 0) return {};
  return QString::fromUtf8(pq().PQgetvalue(result.get(), 0, 0));
}

int PostgresConnection::noticeDescriptor() const { return isCut() ? -1 : pq().PQsocket(server.get()); }

qint64 PostgresConnection::savesHeard() {
  hear();
  return othersSaved;
}

bool PostgresConnection::isCut() const { return pq().PQstatus(server.get()) != CONNECTION_OK; }

void PostgresConnection::hear() {
  pq().PQconsumeInput(server.get());
  // What is told stands behind the end of a reading, as long as nobody takes that.
  if (hasUnwaited_ && pq().PQisBusy(server.get()) == 0) passUnwaited();
  while (PGnotify* notice = pq().PQnotifies(server.get())) {
    // Who tells can be another than who saved, whom the notice names.
    const QByteArray saver(notice->extra);
    if ((saver.isEmpty() ? notice->be_pid : saver.toInt()) != pq().PQbackendPID(server.get())) ++othersSaved;
    pq().PQfreemem(notice);
  }
}

qint64 PostgresConnection::dataVersion() {
  if (mode == OpenMode::ReadOnly) return readingVersion();
  const ServerResult all = run("SELECT headroom_server.saves_since('" + countsFrom_ + "')::text");
  return QByteArray(pq().PQgetvalue(all.get(), 0, 0)).toLongLong() - saved;
}

void PostgresConnection::setBusyTimeout(int milliseconds) {
  // Whoever holds a row of a file saves this very moment; on a server somebody further away may.
  milliseconds = std::max(milliseconds, kLeastWait);
  run("SET lock_timeout = " + QByteArray::number(milliseconds));
}

void PostgresConnection::cutOff() const {
  PGcancel* cancel = pq().PQgetCancel(server.get());
  if (cancel == nullptr) return;
  char why[256];
  pq().PQcancel(cancel, why, sizeof why);
  pq().PQfreeCancel(cancel);
}

}  // namespace headroom
