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
constexpr auto kGetReady = u"SELECT directory, day FROM headroom_server.get_ready(?, ?)";
constexpr auto kBeginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
// Of this very moment of the records; that others work in other records counts as well.
constexpr auto kMoment =
    u"SELECT pg_snapshot_xmax(pg_current_snapshot())::text, headroom_server.directory_version(), "
    u"headroom_access.today()";

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

void PostgresConnection::sendAlone(const char* sql) {
  pq().PQsendQueryParams(server.get(), sql, 0, nullptr, nullptr, nullptr, nullptr, 0);
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
    noteTold(answer.get());
    went = went && isDone(answer.get());
  }
  return false;
}

void PostgresConnection::passUnwaited() {
  if (std::exchange(hasUnwaited_, false)) passSync();
}

void PostgresConnection::standAlone() {
  if (toBegin_ != Begins::Nothing || !later_.empty()) goAndBack();
  passUnwaited();
  if (pq().PQpipelineStatus(server.get()) != PQ_PIPELINE_OFF) pq().PQexitPipelineMode(server.get());
}

bool PostgresConnection::isToGetReady() const {
  if (mode == OpenMode::ReadOnly) return false;
  // Whoever changes the directory tells everybody, so a reading that comes of it is ready for the new one.
  return readyFor_ != directory_ || readyOn_ != day_ || readyAfter_ != othersSaved + saved;
}

/// What goes in one way there and back, and the answers in the same order.
class PostgresConnection::Trip {
 public:
  explicit Trip(PostgresConnection& line) : line_(line) {
    if (pq().PQpipelineStatus(line.server.get()) == PQ_PIPELINE_OFF) pq().PQenterPipelineMode(line.server.get());
    if (line.prepared.size() < kMostPrepared) return;
    line.prepared.clear();
    tell("DEALLOCATE ALL");
  }
  /// Of its answer the command alone is kept: lastTold().
  void tell(const char* sql) {
    line_.sendAlone(sql);
    steps_.push_back({});
  }
  void ask(PostgresStatement& statement) {
    const auto [name, isNew] = line_.prepared.try_emplace(statement.sql());
    if (isNew) {
      name->second = 's' + QByteArray::number(++line_.names);
      pq().PQsendPrepare(line_.server.get(), name->second.constData(), serverText(statement.sql()).constData(), 0,
                         nullptr);
    }
    statement.send(name->second);
    steps_.push_back({&statement, isNew});
  }
  /// What stands before it is saved, or fails, for itself.
  void endPart() {
    pq().PQpipelineSync(line_.server.get());
    steps_.push_back({nullptr, false, true});
  }
  /// Sends the rest and takes every answer. Gives the first fault of the last part, behind which nothing was run; empty
  /// where the line was cut.
  std::optional<QByteArray> travel() {
    pq().PQpipelineSync(line_.server.get());
    line_.passUnwaited();
    std::optional<QByteArray> fault;
    const auto answer = [this, &fault] {
      ServerResult result = line_.nextAnswer();
      if (!fault && !isDone(result.get())) fault = stateOf(result.get());
      return result;
    };
    for (const Step& step : steps_) {
      if (step.endsPart) {
        line_.passSync();
        fault.reset();
      } else if (step.statement == nullptr) {
        lastTold_ = QByteArray(pq().PQcmdStatus(answer().get()));
      } else {
        if (step.isNew) {
          answer();
          if (fault) line_.prepared.erase(step.statement->sql());
        }
        ServerResult rows = answer();
        step.statement->take(std::move(rows), fault);
      }
    }
    line_.passSync();
    pq().PQexitPipelineMode(line_.server.get());
    return fault;
  }
  const QByteArray& lastTold() const { return lastTold_; }

 private:
  struct Step {
    PostgresStatement* statement = nullptr;
    bool isNew = false;
    bool endsPart = false;
  };
  PostgresConnection& line_;
  std::vector<Step> steps_;
  QByteArray lastTold_;
};

void PostgresConnection::goAndBack() {
  const Travelled done = travel(false);
  if (done.fault && done.wasToAnswer) throwServerError(*done.fault, say("The records could not be read or saved"));
}

PostgresConnection::Travelled PostgresConnection::travel(bool commits) {
  if (interrupted) throwServerError("57014", say("The records could not be read or saved"));
  ++trips;
  QStringList told;
  const Begins begins = std::exchange(toBegin_, Begins::Nothing);
  const auto later = std::exchange(later_, {});
  const auto sent = std::exchange(waiting, {});
  std::optional<PostgresStatement> ready, moment;
  std::optional<SaveBeginning> saveBegins;
  Trip trip(*this);
  if (begins == Begins::Reading && isToGetReady()) {
    // It saves, so it stands before the reading and not in it.
    ready.emplace(*this, kGetReady);
    ready->putInteger(readyFor_);
    ready->putInteger(readyOn_);
    trip.ask(*ready);
    trip.endPart();
  }
  if (begins == Begins::Reading) {
    trip.tell(kBeginReading);
    trip.ask(moment.emplace(*this, kMoment));
    told << u"BEGIN"_s;
  } else if (begins == Begins::Save) {
    trip.tell("BEGIN");
    for (PostgresStatement* one : saveBegins.emplace(*this).questions()) trip.ask(*one);
    told << u"BEGIN"_s;
  }
  for (PostgresStatement* statement : sent) {
    trip.ask(*statement);
    told << statement->sql();
  }
  if (commits) trip.tell("COMMIT");
  if (asked != nullptr) *asked << told.join(u"\n  + "_s);

  Travelled done{trip.travel()};
  if (ready) takeReady(*ready);
  if (moment && !done.fault && moment->next()) {
    moment_ = moment->integer(0);
    directory_ = moment->integer(1);
    day_ = moment->integer(2);
  }
  if (done.fault && transactions > 0) poisoned = true;
  if (saveBegins) saveBegins->requireFormat();
  for (const auto& [statement, changesOne] : later)
    if (changesOne && statement->fault() == kNotOneRow) requireOneRow(0);
  done.wasToAnswer = !later.empty() || (begins != Begins::Nothing && sent.empty());
  done.committed = commits && trip.lastTold() == "COMMIT";
  return done;
}

/// Where it could not be made ready, the server works out for each statement what it sees, and tells it of what it was
/// told of before; the next reading tries again.
void PostgresConnection::takeReady(PostgresStatement& ready) {
  if (ready.fault() || !ready.next()) return;
  readyFor_ = ready.integer(0);
  readyOn_ = ready.integer(1);
  readyAfter_ = othersSaved + saved;
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
  isReading_ = true;
  toBegin_ = Begins::Reading;
  answers_.clear();  // also of a reading that ended with its line
  moment_.reset();
}

void PostgresConnection::endReading() noexcept {
  if (!isReading_) return;
  isReading_ = false;
  answers_.clear();
  moment_.reset();
  if (std::exchange(toBegin_, Begins::Nothing) == Begins::Reading) return;  // nothing was asked
  sendUnwaited("COMMIT");
}

void PostgresConnection::sendUnwaited(const char* sql) noexcept {
  passUnwaited();
  if (pq().PQpipelineStatus(server.get()) == PQ_PIPELINE_OFF) pq().PQenterPipelineMode(server.get());
  sendAlone(sql);
  pq().PQpipelineSync(server.get());
  hasUnwaited_ = true;
}

std::optional<qint64> PostgresConnection::directoryVersion() {
  if (!isReading_) return std::nullopt;
  readingVersion();  // it came with that
  // Who has which post, and so who sees what of it, goes by the day.
  constexpr qint64 kDays = 10'000'000;
  return directory_ * kDays + day_;
}

qint64 PostgresConnection::readingVersion() {
  if (!isReading_) return execute(QString::fromUtf16(kMoment)).toLongLong();
  if (!moment_ && toBegin_ == Begins::Reading) goAndBack();
  if (!moment_) throwServerError({}, say("The records could not be read or saved"));
  return *moment_;
}

}  // namespace headroom
