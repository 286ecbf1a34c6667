// SPDX-License-Identifier: MIT
// The verbs of who holds a case: one transaction a function.
// What stands in somebody's way is computed from the file as it is then, not from what a page showed.
#include "core/caseload/allocation_actions.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/case_store.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/going_on_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/post_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// Whoever gives a case manages the post that it goes to, and either the unit of the case or whoever leads it now.
Result<void> mayGive(const Desk& desk, CaseId caseId, PostId post, QDate from) {
  TRY(mayKeep(desk, unitOfPost(desk.records, post)));
  return mayGiveAway(desk, caseId, from);
}

QStringList obstaclesOf(const Desk& desk, const NewAllocation& one) {
  if (one.part != Part::Lead || !one.from.isValid()) return {};
  const auto background = loadBackground(desk.records, one.caseId);
  if (!background) return {};
  const UnitId unit = unitOfPost(desk.records, one.post);
  for (const Candidate& candidate :
       candidatesFor(loadBoardFacts(desk.records, one.from, unit), *background, one.from)) {
    if (candidate.now.post == one.post) return candidate.obstacles;
  }
  return {};
}

// Whether two posts are one person's, as where one of them only goes on from the other.
bool areOnePerson(const Database& records, PostId a, PostId b) {
  const auto first = loadPost(records, a), second = loadPost(records, b);
  return first && second && first->person == second->person;
}

// A decision is made about what was seen. The same decision twice is one; another one meanwhile is looked at first.
Result<void> stillSeen(const Desk& desk, const NewAllocation& one) {
  if (!one.seenLead || one.part != Part::Lead || !one.from.isValid()) return {};
  auto now = leadOn(desk.records, one.caseId, one.seenOn.value_or(one.from));
  if (now == *one.seenLead) {
    // Seen of an earlier day: somebody else may be dated to lead it by then.
    const auto then = leadOn(desk.records, one.caseId, one.from);
    if (!then || then == now || then == one.post || (now && areOnePerson(desk.records, *then, *now))) return {};
    now = then;
  }
  if (now == one.post) return {};
  return refuse(say("Meanwhile somebody else decided about this case: %1. Look again before you decide.")
                    .arg(now ? say("it is led by %1").arg(nameOfPost(desk.records, *now)) : say("nobody leads it")));
}

// The first row is what was decided; where the post is changed on a day to come, the others go on from it.
AllocatedCase insertGiven(WritableDesk& desk, const NewAllocation& one) {
  std::vector<AllocationId> rows;
  for (const PostStretch& where : stretchesOf(desk.records, one.post, one.from))
    rows.push_back(insertAllocation(desk.records, one.caseId, where.post, one.part, where.period, one.reason));
  AllocatedCase given{rows.front()};
  given.goesOn.assign(rows.begin() + 1, rows.end());
  insertDecision(desk.records, given.allocation, one, desk.viewer.person, desk.clock.nowMilliseconds());
  return given;
}

Result<AllocatedCase> writeCoWork(WritableDesk& desk, const NewAllocation& one) {
  if (const auto same = coWorkOn(desk.records, one.caseId, one.post, one.from)) return AllocatedCase{*same, false};
  if (const auto day = coWorkAfter(desk.records, one.caseId, one.post, one.from))
    return refuse(say("They co-work the case from %1 on already.").arg(plainDate(*day)));
  return insertGiven(desk, one);
}

// Whoever leads the case then gives way from that day on, with whatever only went on from it.
Result<AllocatedCase> writeLead(WritableDesk& desk, const NewAllocation& one) {
  const auto way = TRY(whatGivesWay(loadLeadsFrom(desk.records, one.caseId, one.from), one.post, one.from));
  if (way.stays) return AllocatedCase{*way.stays, false};
  for (const GoesOn& later : way.goes) deleteAllocation(desk.records, later.id);
  if (way.ends) writeEnd(desk.records, way.ends->id, one.from);
  AllocatedCase given = insertGiven(desk, one);
  given.gaveWay = way.goes;
  if (way.ends) given.ended = {way.ends->id, way.ends->period.to};
  return given;
}

Result<AllocatedCase> writeAllocation(WritableDesk& desk, const NewAllocation& one) {
  if (!isOpenOn(desk.records, one.caseId, one.from)) return refuse(say("The case is not open that day."));
  if (!holdsOn(desk.records, one.post, one.from)) return refuse(say("The post is not in force that day."));
  return one.part == Part::CoWorker ? writeCoWork(desk, one) : writeLead(desk, one);
}

Result<void> writeTakenBack(Database& records, const AllocatedCase& given) {
  const auto stored = loadAllocation(records, given.allocation);
  if (!stored) return refuse(say("The allocation is no longer there."));
  deleteDecision(records, given.allocation);
  bool gone = deleteUntouched(records, given.allocation);
  for (const AllocationId later : given.goesOn) gone = deleteUntouched(records, later) && gone;
  if (!gone) return refuse(say("The allocation was changed meanwhile and is not taken back."));
  for (GoesOn before : given.gaveWay) {
    const auto code = TRY(giveCode(records, u"allocation", before.code, u"allocation"_s, u"allocation"_s));
    before.code = code;
    insertAgain(records, stored->caseId, before);
  }
  if (given.ended && !restoreEnd(records, given.ended->first, stored->period.from, given.ended->second))
    return refuse(say("Who led the case before was changed meanwhile, so it is not taken back."));
  return {};
}

Result<std::vector<AllocatedCase>> moveAll(WritableDesk& desk, const std::vector<TriedChange>& board,
                                           const QString& agreedWith, const QString& why,
                                           const std::map<CaseId, std::optional<PostId>>& seen) {
  std::vector<AllocatedCase> moved;
  for (const TriedChange& change : board) {
    const auto* move = std::get_if<TriedMove>(&change);
    if (move == nullptr) continue;
    if (!move->to) return refuse(say("A case is not taken away without somebody to lead it."));
    if (starterNumber(*move->to)) return refuse(say("A case cannot go to a starter who is only tried."));
    NewAllocation one{move->caseId, *move->to, Part::Lead, desk.today(), QStringLiteral("MANAGE"),
                      why,          why,       agreedWith};
    if (const auto lead = seen.find(move->caseId); lead != seen.end()) one.seenLead = lead->second;
    const auto done = TRY(giveInSave(desk, one));
    if (done.isNew) moved.push_back(done);
  }
  return moved;
}

}  // namespace

Result<void> mayGiveAway(const Desk& desk, CaseId caseId, QDate on) {
  const auto caseUnit = unitOfCase(desk.records, caseId);
  const auto leadUnit = unitOfLead(desk.records, caseId, on);
  if (!caseUnit && !leadUnit) return mayKeep(desk, std::nullopt);
  if (caseUnit && mayKeep(desk, caseUnit)) return {};
  return mayKeep(desk, leadUnit ? leadUnit : caseUnit);
}

Result<AllocatedCase> giveInSave(WritableDesk& desk, const NewAllocation& typed) {
  TRY(stillSeen(desk, typed));
  TRY(mayGive(desk, typed.caseId, typed.post, typed.from));
  const QStringList obstacles = obstaclesOf(desk, typed);
  auto one = TRY(checked(typed, obstacles));
  if (obstacles.isEmpty()) one.overrideWhy.clear();
  return writeAllocation(desk, one);
}

Result<AllocatedCase> allocate(WritableDesk& desk, const NewAllocation& allocation) {
  return inOneSave(desk, [&] { return giveInSave(desk, allocation); });
}

Result<CaseId> addCaseTo(WritableDesk& desk, const NewCase& added, PostId lead, const QString& overrideWhy) {
  return inOneSave(desk, [&]() -> Result<CaseId> {
    TRY(mayKeep(desk, added.unit));
    const auto id = writeCase(desk.records, added, std::nullopt);
    if (!id) return id;
    TRY(giveInSave(desk, {*id, lead, Part::Lead, added.opened, u"FCONTA"_s, {}, overrideWhy, {}}));
    return *id;
  });
}

Result<void> takeBack(WritableDesk& desk, const AllocatedCase& allocated) {
  return takeBackAll(desk, {allocated}).map([](int) {});
}

Result<int> takeBackAll(WritableDesk& desk, const std::vector<AllocatedCase>& allocated) {
  return inOneSave(desk, [&]() -> Result<int> {
    int taken = 0;
    for (auto one = allocated.rbegin(); one != allocated.rend(); ++one) {
      if (!one->isNew) continue;
      TRY(mayKeep(desk, unitOfAllocation(desk.records, one->allocation)));
      TRY(writeTakenBack(desk.records, *one));
      ++taken;
    }
    return taken;
  });
}

std::vector<Result<AllocatedCase>> allocateEach(WritableDesk& desk, const std::vector<NewAllocation>& allocations) {
  std::vector<Result<AllocatedCase>> results;
  for (const NewAllocation& one : allocations) {
    // What the file refuses of one takes nothing from what is said of those before it.
    try {
      results.push_back(allocate(desk, one));
    } catch (const StoreError& error) {
      results.emplace_back(refuse(error.sentence()));
    }
  }
  return results;
}

Result<std::vector<AllocatedCase>> makeMoves(WritableDesk& desk, const std::vector<TriedChange>& board,
                                             const QString& agreedWith, const QString& why,
                                             const std::map<CaseId, std::optional<PostId>>& seen) {
  const bool any = std::any_of(board.begin(), board.end(),
                               [](const TriedChange& change) { return std::holds_alternative<TriedMove>(change); });
  if (!any) return refuse(say("The board has no case moves."));
  if (agreedWith.trimmed().isEmpty()) return refuse(say("Say who agreed to the moves."));
  if (why.trimmed().isEmpty()) return refuse(say("Say why the moves are made."));
  return inOneSave(desk, [&] { return moveAll(desk, board, agreedWith, why, seen); });
}

Result<void> endAllocation(WritableDesk& desk, AllocationId allocation, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day."));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeep(desk, unitOfAllocation(desk.records, allocation)));
    if (!writeEnd(desk.records, allocation, to))
      return refuse(say("It has ended already, or begins on that day or later."));
    return {};
  });
}

Result<void> correctCase(WritableDesk& desk, CaseId id, const CaseCorrection& typed, qint64 rowVersion) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepCase(desk, id));
    TRY(mayKeep(desk, typed.unit));
    const auto facts = TRY(checked(typed));
    writeCorrection(desk.records, id, facts, rowVersion);
    return {};
  });
}

}  // namespace headroom
