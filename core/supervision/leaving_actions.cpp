// SPDX-License-Identifier: MIT
// One transaction: cases first, then actions, supervision, posts and the person.
// An agreed action is not given another owner: a new one continues it, as from one session into the next.
#include "core/supervision/leaving_actions.h"

#include "core/caseload/allocation_actions.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/supervision/action_writer_store.h"
#include "core/supervision/leaving_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<int> giveCases(WritableDesk& desk, const Leaving& leaving, const LeavesBehind& behind) {
  int given = 0;
  // What was only to begin on that day or later has not begun: it goes.
  deletePlannedAllocations(desk.records, leaving.person, leaving.day);
  for (const LeavingCase& one : behind.cases) {
    const auto to = leaving.cases.find(one.id);
    if (to == leaving.cases.end()) continue;
    const NewAllocation allocation{one.id, to->second, Part::Lead, one.from, u"LEFTRL"_s, {}, leaving.overrideWhy, {}};
    const auto done = giveInSave(desk, allocation);
    if (!done) return refuse(u"%1: %2"_s.arg(one.code, done.error().sentence));
    ++given;
  }
  endAllocationsOf(desk.records, leaving.person, leaving.day);
  return given;
}

void giveActions(Database& records, const Leaving& leaving, const LeavesBehind& behind) {
  for (const LeavingAction& one : behind.actions) {
    const auto to = leaving.actions.find(one.id);
    if (to != leaving.actions.end()) insertContinued(records, to->second, one.id);
  }
}

Result<void> giveSupervisees(WritableDesk& desk, const Leaving& leaving, const LeavesBehind& behind) {
  for (const LeavingSupervisee& one : behind.supervisees) {
    const auto to = leaving.supervisees.find({one.person, one.kind});
    if (to == leaving.supervisees.end()) continue;
    TRY(writeSupervisor(desk.records, {one.person, to->second, one.kind, leaving.day}));
  }
  // Nobody supervises who has left, nor begins to.
  endSupervisionOf(desk.records, leaving.person, leaving.day, desk.today());
  return {};
}

}  // namespace

Result<int> leave(WritableDesk& desk, const Leaving& leaving) {
  return inOneSave(desk, [&]() -> Result<int> {
    const auto [person, day] = std::pair(leaving.person, leaving.day);
    TRY(mayKeep(desk, person));
    TRY(mayLeave(loadLeavingFacts(desk.records, person, day, desk.today()), day));
    const LeavesBehind behind = loadLeavesBehind(desk.records, person, day);
    const auto given = giveCases(desk, leaving, behind);
    if (!given) return given;
    giveActions(desk.records, leaving, behind);
    TRY(giveSupervisees(desk, leaving, behind));
    // A post that is only to begin, as the way back from a secondment, never does.
    deletePlannedPosts(desk.records, person, day);
    endPostsOf(desk.records, person, day);
    writeLeft(desk.records, person, day);
    return *given;
  });
}

}  // namespace headroom
