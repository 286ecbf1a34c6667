// SPDX-License-Identifier: MIT
// The rules of cases that wait.
#include "core/caseload/waiting.h"

#include <QCoreApplication>

#include "core/base/plain_text.h"

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("waiting", words); }

}  // namespace

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
