// SPDX-License-Identifier: MIT
// The rules of cases that wait.
#include "core/caseload/waiting.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"

namespace headroom {

Result<NewWaitingReview> checked(NewWaitingReview review, QDate today) {
  if (!review.next.isValid() || review.next < today)
    return refuse(say("A waiting case is looked at again today or later."));
  TRY(checkedLength(review.note, kLongestText, say("The note")));
  review.note = review.note.trimmed();
  return review;
}

Result<void> mayWait(const WaitingFacts& facts) {
  if (!facts.isOpen) return refuse(say("The case is not open today."));
  if (facts.hasLead) return refuse(say("The case has a lead; it does not wait."));
  if (!facts.dutyHasPost) return refuse(say("Whoever is on duty has no post today."));
  return {};
}

}  // namespace headroom
