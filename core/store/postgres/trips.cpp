// SPDX-License-Identifier: MIT
// The way to the server and back, which is taken as seldom as can be: what is asked ahead goes together, a text that
// was never prepared is prepared on the way, a reading begins with what it asks first, and nobody waits for its end.
#include <utility>

#include "core/base/say.h"
#include "core/store/postgres/statement.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kMostPrepared = 512;  // what all pages ask, and as much again
constexpr std::size_t kMostAnswers = 256;   // of one reading
constexpr int kMostRowsKept = 1'000;        // a longer answer is asked for again
constexpr auto kBeginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
// Of this very moment of the records; that others work in other records counts as well.
constexpr auto kMoment =
    "SELECT pg_snapshot_xmax(pg_current_snapshot())::text, headroom_server.directory_version()::text, "
    "headroom_access.today()::text";

bool isDone(const PGresult* answer) {
  const ExecStatusType status = pq().PQresultStatus(answer);
  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY;
}

}  // namespace

void PostgresConnection::require(const PGresult* result) {
  if (isDone(result)) return;
  if (transactions > 0) poisoned = true;
  throwServerError(stateOf(result), say("The records could not be read or saved"));
}

ServerResult PostgresConnection::run(const QByteArray& sql) {
  standAlone();
  ++trips;
  if (asked != nullptr) *asked << QString::fromUtf8(sql);
  ServerResult result(pq().PQexec(server.get(), sql.constData()));
  require(result.get());
  return result;
}

void PostgresConnection::sendAlone(const QByteArray& sql) {
  pq().PQsendQueryParams(server.get(), sql.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0);
}

/// What follows the last answer is none at all, where the line is cut.
ServerResult PostgresConnection::nextAnswer() {
  for (int none = 0; none < 3; ++none) {
    ServerResult answer(pq().PQgetResult(server.get()));
    if (answer) return answer;
  }
  return {};
}

bool PostgresConnection::passSync() {
  bool went = true;
  while (const ServerResult answer = nextAnswer()) {
    if (pq().PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC) return went;
    went = went && isDone(answer.get());
  }
  return false;
}

void PostgresConnection::passEnd() {
  if (std::exchange(isEnding_, false)) passSync();
}

void PostgresConnection::standAlone() {
  if (isToBegin_) goAndBack();
  passEnd();
  if (pq().PQpipelineStatus(server.get()) != PQ_PIPELINE_OFF) pq().PQexitPipelineMode(server.get());
}

bool PostgresConnection::isToGetReady() const {
  if (mode == OpenMode::ReadOnly) return false;
  // Whoever changes the directory tells everybody, so a reading that comes of it is ready for the new one.
  return readyFor_ < 0 || readyFor_ != directory_ || readyOn_ != day_ || readyAfter_ != othersSaved + saved;
}

/// Where it could not be made ready, the server works out for each statement what it sees, and tells it of what it was
/// told of before; the next reading tries again.
void PostgresConnection::takeReady() {
  const ServerResult ready = nextAnswer();
  const bool isReady = isDone(ready.get());
  if (!passSync() || !isReady) return;
  readyFor_ = QByteArray(pq().PQgetvalue(ready.get(), 0, 0)).toLongLong();
  readyOn_ = QByteArray(pq().PQgetvalue(ready.get(), 0, 1)).toLongLong();
  readyAfter_ = othersSaved + saved;
}

void PostgresConnection::goAndBack() {
  if (interrupted) throwServerError("57014", say("The records could not be read or saved"));
  ++trips;
  QStringList told;
  const bool begins = std::exchange(isToBegin_, false);
  if (pq().PQpipelineStatus(server.get()) == PQ_PIPELINE_OFF) pq().PQenterPipelineMode(server.get());
  const bool getsReady = begins && isToGetReady();
  if (getsReady) {
    // It saves, so it stands before the reading and not in it.
    sendAlone("SELECT directory::text, day::text FROM headroom_server.get_ready(" + QByteArray::number(readyFor_) +
              ", " + QByteArray::number(readyOn_) + ")");
    pq().PQpipelineSync(server.get());
  }
  if (begins) {
    sendAlone(kBeginReading);
    sendAlone(kMoment);
    told << u"BEGIN"_s;
  }
  const bool clears = prepared.size() >= kMostPrepared;
  if (clears) {
    prepared.clear();
    sendAlone("DEALLOCATE ALL");
  }
  struct Sent {
    PostgresStatement* statement;
    bool isNew;
  };
  std::vector<Sent> sent;
  for (PostgresStatement* statement : std::exchange(waiting, {})) {
    const auto [name, isNew] = prepared.try_emplace(statement->sql());
    if (isNew) {
      name->second = 's' + QByteArray::number(++names);
      pq().PQsendPrepare(server.get(), name->second.constData(), serverText(statement->sql()).constData(), 0, nullptr);
    }
    statement->send(name->second);
    sent.push_back({statement, isNew});
    if (asked != nullptr) told << statement->sql();
  }
  pq().PQpipelineSync(server.get());
  if (asked != nullptr) *asked << told.join(u"\n  + "_s);

  passEnd();
  if (getsReady) takeReady();
  // What stands behind a fault was not run either.
  std::optional<QByteArray> fault;
  const auto answer = [this, &fault] {
    ServerResult result = nextAnswer();
    if (!fault && !isDone(result.get())) fault = stateOf(result.get());
    return result;
  };
  if (begins) {
    answer();
    const ServerResult moment = answer();
    if (!fault) {
      moment_ = QByteArray(pq().PQgetvalue(moment.get(), 0, 0)).toLongLong();
      directory_ = QByteArray(pq().PQgetvalue(moment.get(), 0, 1)).toLongLong();
      day_ = QByteArray(pq().PQgetvalue(moment.get(), 0, 2)).toLongLong();
    }
  }
  if (clears) answer();
  for (const Sent& one : sent) {
    if (one.isNew) {
      answer();
      if (fault) prepared.erase(one.statement->sql());
    }
    ServerResult rows = answer();
    one.statement->take(std::move(rows), fault);
  }
  passSync();
  pq().PQexitPipelineMode(server.get());
  if (fault && transactions > 0) poisoned = true;
  if (begins && fault && sent.empty()) throwServerError(*fault, say("The records could not be read or saved"));
}

std::shared_ptr<PGresult> PostgresConnection::answered(const QByteArray& question) const {
  const auto found = answers_.find(question);
  return found == answers_.end() ? nullptr : found->second;
}

void PostgresConnection::keepAnswer(const QByteArray& question, const std::shared_ptr<PGresult>& rows) {
  if (isReading_ && answers_.size() < kMostAnswers && pq().PQntuples(rows.get()) <= kMostRowsKept)
    answers_.emplace(question, rows);
}

void PostgresConnection::beginReading() {
  isReading_ = isToBegin_ = true;
  answers_.clear();  // also of a reading that ended with its line
  moment_.reset();
}

void PostgresConnection::endReading() noexcept {
  isReading_ = false;
  answers_.clear();
  moment_.reset();
  if (std::exchange(isToBegin_, false)) return;  // nothing was asked
  passEnd();
  if (pq().PQpipelineStatus(server.get()) == PQ_PIPELINE_OFF) pq().PQenterPipelineMode(server.get());
  sendAlone("COMMIT");
  pq().PQpipelineSync(server.get());
  isEnding_ = true;
}

std::optional<qint64> PostgresConnection::directoryVersion() {
  if (!isReading_) return std::nullopt;
  readingVersion();  // it came with that
  // Who has which post, and so who sees what of it, goes by the day.
  constexpr qint64 kDays = 10'000'000;
  return directory_ * kDays + day_;
}

qint64 PostgresConnection::readingVersion() {
  if (!isReading_) return execute(QString::fromLatin1(kMoment)).toLongLong();
  if (!moment_ && isToBegin_) goAndBack();
  if (!moment_) throwServerError({}, say("The records could not be read or saved"));
  return *moment_;
}

}  // namespace headroom
