// SPDX-License-Identifier: MIT
// One verb, one transaction.
#include "core/caseload/waiting_actions.h"

#include "core/caseload/caseload_actions.h"
#include "core/caseload/waiting_store.h"
#include "core/organisation/one_save.h"

namespace headroom {

Result<void> reviewWaiting(WritableDesk& desk, const NewWaitingReview& typed) {
  const QDate today = desk.today();
  const auto review = TRY(checked(typed, today));
  return inOneSave(desk.records, [&]() -> Result<void> {
    if (const auto may = mayKeepCase(desk, review.caseId); !may) return may;
    if (const auto may = mayWait(loadWaitingFacts(desk.records, review, today)); !may) return may;
    insertReview(desk.records, review, desk.viewer.person, today, desk.clock.nowMilliseconds());
    return {};
  });
}

}  // namespace headroom
