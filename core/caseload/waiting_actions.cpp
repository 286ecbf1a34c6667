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
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepCase(desk, review.caseId));
    TRY(mayWait(loadWaitingFacts(desk.records, review, today)));
    insertReview(desk.records, review, desk.viewer.person, today, desk.clock.nowMilliseconds());
    return {};
  });
}

}  // namespace headroom
