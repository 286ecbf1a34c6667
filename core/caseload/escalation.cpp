// SPDX-License-Identifier: MIT
// Putting runs and decisions together, and what a decision needs.
#include "core/caseload/escalation.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/escalation_store.h"
#include "core/organisation/access.h"
#include "core/organisation/code.h"
#include "core/organisation/one_save.h"

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("escalation", words); }

Result<EscalationStep> checked(EscalationStep step) {
  step.what = step.what.trimmed();
  step.outcome = step.outcome.trimmed();
  for (const QString& text : {step.what, step.outcome}) {
    if (const auto fits = checkedLength(text, kLongestText, say("The action")); !fits)
      return tl::unexpected(fits.error());
  }
  if (!step.outcome.isEmpty()) return step;
  if (!step.owner) return refuse(say("Say who sees to it."));
  if (step.what.isEmpty()) return refuse(say("Say what is done about it."));
  if (!step.due) return refuse(say("Say by when."));
  return step;
}

}  // namespace

std::vector<OpenEscalation> openEscalations(const std::vector<OverloadRun>& runs,
                                            const std::vector<Escalation>& decided, QDate on) {
  std::vector<OpenEscalation> open;
  for (const OverloadRun& run : runs) {
    const auto known = std::find_if(decided.begin(), decided.end(), [&run](const Escalation& one) {
      return one.post == run.post && one.since == run.since;
    });
    const bool isKnown = known != decided.end();
    if (isKnown && known->closed) continue;
    if (!isKnown && run.last < on.addDays(-kEscalationDays)) continue;
    open.push_back({run, run.last >= on, isKnown ? std::optional(*known) : std::nullopt});
  }
  std::sort(open.begin(), open.end(), [](const OpenEscalation& a, const OpenEscalation& b) {
    if (a.hasOwner() != b.hasOwner()) return b.hasOwner();
    if (a.run.days() != b.run.days()) return a.run.days() > b.run.days();
    return codeBefore(a.run.postCode, b.run.postCode);
  });
  return open;
}

Result<int> decideEscalation(Desk& desk, const EscalationStep& typed) {
  const auto step = checked(typed);
  if (!step) return tl::unexpected(step.error());
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayKeep(desk, unitOfPost(desk.records, step->post)); !may) return tl::unexpected(may.error());
    writeEscalation(desk.records, *step, desk.today());
    return 1;
  });
}

}  // namespace headroom
