// SPDX-License-Identifier: MIT
// A save on a server. It begins on the way of what it asks first, what it need not know yet goes with what it asks
// next, and its end takes the rest along.
#include <QUuid>

#include <chrono>
#include <thread>
#include <utility>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/postgres/statement.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// Statements of the store's own, which are prepared once as those of the records are.
const QString kShareSaves =
    u"SELECT pg_advisory_xact_lock_shared(%1)"_s.arg(QLatin1String(PostgresConnection::saveLock()));
const QString kDecideAlone = u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kApplicationId + 1);
constexpr std::size_t kMostLater = 64;  // their answers lie in the line until all is sent
constexpr auto kNoteSave = u"INSERT INTO headroom_server.save (number) VALUES (?)";

/// It fails where it is another, so that nothing that stands behind it is done.
const QString& ofThisFormat() {
  static const QString asks =
      u"SELECT 1 / (count(*) = 1)::int FROM pg_description WHERE objoid = to_regnamespace('headroom')::oid AND "
      u"classoid = "
      u"'pg_namespace'::regclass AND objsubid = 0 AND description = '%1'"_s.arg(
          PostgresConnection::markOf(Database::newestFormat()));
  return asks;
}

}  // namespace

PostgresConnection::SaveBeginning::SaveBeginning(PostgresConnection& line)
    : line_(line), share_(line, kShareSaves), format_(line, ofThisFormat()), decide_(line, kDecideAlone) {}

std::vector<PostgresStatement*> PostgresConnection::SaveBeginning::questions() {
  // The format is read once the lock is there, so that no upgrade comes between.
  std::vector<PostgresStatement*> all{&share_, &format_};
  if (std::exchange(line_.decides_, false)) all.push_back(&decide_);
  return all;
}

void PostgresConnection::SaveBeginning::requireFormat() {
  if (format_.fault() != kNotOneRow) return;
  throw StoreError(StoreFault::Newer, say("The records on the server were brought up to date for a newer Headroom; "
                                          "please update the program. Nothing was saved."));
}

bool PostgresConnection::isInTransaction() const {
  return isReading_ || toBegin_ == Begins::Save ||
         (!hasUnwaited_ && pq().PQtransactionStatus(server.get()) != PQTRANS_IDLE);
}

void PostgresConnection::begin() {
  if (isReading_) endReading();
  toBegin_ = Begins::Save;
  decides_ = false;
  changedBefore = changed;
}

void PostgresConnection::decideAlone() {
  if (toBegin_ == Begins::Save)
    decides_ = true;
  else
    run(kDecideAlone.toUtf8());
}

void PostgresConnection::later(std::unique_ptr<PostgresStatement> change, bool changesOne) {
  waiting.push_back(change.get());
  later_.push_back({std::move(change), changesOne});
  if (later_.size() >= kMostLater) goAndBack();
}

void PostgresConnection::forgetLater() noexcept {
  for (const Later& one : later_) std::erase(waiting, one.statement.get());
  later_.clear();
}

qint64 PostgresConnection::changes() {
  if (!later_.empty()) goAndBack();
  return changed;
}

void PostgresConnection::commit() {
  if (toBegin_ == Begins::Save && later_.empty()) return (void)(toBegin_ = Begins::Nothing);  // nothing was asked
  if (later_.empty() && changed == changedBefore) return (void)run("COMMIT");
  // The number arrives with the save or not at all; it alone says later what became of a lost answer. The server's own
  // number of a transaction does not: after a crash it can be another's.
  const QByteArray number = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
  auto note = std::make_unique<PostgresStatement>(*this, kNoteSave);
  note->putText(number);
  later(std::move(note), false);
  const Travelled done = travel(true);
  if (isCut()) return settle(number);
  if (done.fault) throwServerError(*done.fault, say("The records could not be read or saved"));
  // A transaction that failed ends with COMMIT too, and says only in its answer that nothing was kept.
  if (done.committed) {
    ++saved;
    return tellSaves();
  }
  poisoned = true;
  throw StoreError(StoreFault::Other, say("Part of the save failed, so nothing was saved."));
}

void PostgresConnection::tellSaves() {
  if (isInTransaction()) return;
  hasUntold_ = true;
  sendUnwaited("SELECT headroom_server.tell_saved(false) AS told");
}

void PostgresConnection::noteTold(const PGresult* answer) {
  // What failed is left to the next save.
  if (pq().PQresultStatus(answer) == PGRES_FATAL_ERROR) hasUntold_ = false;
  if (pq().PQntuples(answer) == 1 && QByteArray(pq().PQfname(answer, 0)) == "told")
    hasUntold_ = *pq().PQgetvalue(answer, 0, 0) != 't';
}

/// What was not answered would be lost with the line, so that is waited for, but not for long: the next save has it
/// told.
void PostgresConnection::tellAtLast() noexcept {
  constexpr int kMostPauses = 200;
  for (int i = 0; i < kMostPauses && hasUnwaited_ && !isCut(); ++i) {
    hear();
    if (hasUnwaited_) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  if (hasUntold_ && !hasUnwaited_ && !isCut()) sendUnwaited("SELECT headroom_server.tell_saved(true)");
}

void PostgresConnection::settle(const QByteArray& number) {
  constexpr auto kPause = std::chrono::milliseconds(250);
  poisoned = true;
  for (int i = 0; i < settlingTries; ++i) {
    if (i > 0) std::this_thread::sleep_for(kPause);
    try {
      dial();
      // Who saved may still be at it, on the line that is cut: this waits until that has come to its end.
      const ServerResult rows = run("SELECT headroom_server.was_saved('" + number + "')");
      if (*pq().PQgetvalue(rows.get(), 0, 0) == 't') {
        ++saved;
        poisoned = false;
        return tellSaves();
      }
    } catch (const StoreError&) {
      continue;  // not there yet
    }
    throw StoreError(StoreFault::Lost, say("The connection to the server was lost. Nothing was saved."));
  }
  throw SaveInDoubt(say("The connection to the server was lost while it was saving, and it is not known yet whether "
                        "this was saved. What you typed is kept."),
                    QString::fromLatin1(number));
}

void PostgresConnection::rollBack() noexcept {
  forgetLater();
  if (std::exchange(toBegin_, Begins::Nothing) == Begins::Save) return;  // it never began
  const ServerResult done(pq().PQexec(server.get(), "ROLLBACK"));
}

bool PostgresConnection::rollBackTo(const QString& part) noexcept {
  forgetLater();
  const QByteArray undo = "ROLLBACK TO " + part.toLatin1() + "; RELEASE " + part.toLatin1();
  const ServerResult done(pq().PQexec(server.get(), undo.constData()));
  return pq().PQresultStatus(done.get()) == PGRES_COMMAND_OK;
}

}  // namespace headroom
