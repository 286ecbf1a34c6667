// SPDX-License-Identifier: MIT
// The verbs of escalations: one transaction a function.
#include "core/caseload/escalation_actions.h"

#include "core/base/say.h"
#include "core/caseload/escalation_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/post_store.h"

namespace headroom {

Result<void> decideEscalation(WritableDesk& desk, const EscalationStep& typed) {
  return inOneSave(desk, [&]() -> Result<void> {
    const bool on = !typed.outcome.trimmed().isEmpty() && goesOn(desk.records, typed.post, typed.since, desk.today());
    const auto step = TRY(checked(typed, desk.today(), on));
    TRY(mayKeep(desk, unitOfPost(desk.records, step.post)));
    writeEscalation(desk.records, step, desk.today());
    return {};
  });
}

Result<int> closeEnded(WritableDesk& desk, const std::vector<OpenEscalation>& ended, const QString& outcome) {
  if (outcome.trimmed().isEmpty()) return refuse(say("Say why they are closed."));
  return inOneSave(desk, [&]() -> Result<int> {
    int closed = 0;
    for (const OpenEscalation& one : ended) {
      if (one.running || one.hasOwner())
        return refuse(say("One of them is still running, or somebody is dealing with it."));
      TRY(decideEscalation(desk, {one.run.post, one.run.since, {}, {}, {}, outcome, one.decided}));
      ++closed;
    }
    return closed;
  });
}

}  // namespace headroom
