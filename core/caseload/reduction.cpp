// SPDX-License-Identifier: MIT
// What is let in, and adding up what is taken from a post.
// An absence that needs no cover takes nothing.
#include "core/caseload/reduction.h"

#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/caseload/starter.h"
#include "core/organisation/new_rows.h"

namespace headroom {

Result<Reduction> checked(Reduction one) {
  one.reason = one.reason.trimmed();
  if (one.reason.isEmpty()) return refuse(say("Say what the reduction is for."));
  TRY(checkedLength(one.reason, kLongestName, say("The reason")));
  TRY(checked(one.period));
  if (one.percent < Decimal(0) || one.percent > Decimal(100))
    return refuse(say("A reduction is from 0 to 100 percent."));
  const ReductionReason* shipped = shippedReason(one.reason);
  if (shipped != nullptr && shipped->most && one.percent > *shipped->most)
    return refuse(say("'%1' can take off %2% at most.").arg(one.reason, shipped->most->toString()));
  return one;
}

Result<Absence> checked(Absence one) {
  one.reason = one.reason.trimmed();
  if (one.reason.isEmpty()) return refuse(say("Say what the absence is for."));
  TRY(checkedLength(one.reason, kLongestName, say("The reason")));
  TRY(checked(one.period));
  return one;
}

Result<Ending> takingEnding(const Period& period, QDate to, QDate today) {
  if (const auto ending = endingOf(period, to, today)) return *ending;
  if (period.from < to) return refuse(say("It has ended before that day already."));
  return refuse(say("It began on %1, so it must end after that day.").arg(plainDate(period.from)));
}

Takings::Takings(const std::vector<Reduction>& reductions, const std::vector<Absence>& absences, QDate on) {
  for (const Reduction& one : reductions) {
    if (one.period.holdsOn(on)) reductions_[one.person].push_back(&one);
  }
  for (const Absence& one : absences) {
    if (one.period.holdsOn(on)) absences_[one.person].push_back(&one);
  }
}

TakenShare Takings::from(const Post& post) const {
  TakenShare share;
  if (const auto found = reductions_.find(post.person); found != reductions_.end()) {
    for (const Reduction* one : found->second) {
      if (one->post && *one->post != post.id) continue;
      share.rows.push_back({one->code, one->reason, one->percent, one->period});
    }
  }
  if (const auto found = absences_.find(post.person); found != absences_.end()) {
    for (const Absence* one : found->second) {
      if (one->needsCover) share.rows.push_back({one->code, one->reason, Decimal(100), one->period});
    }
  }
  for (const Taken& one : share.rows) share.percent += one.percent;
  share.percent = takenTogether(share.percent);
  return share;
}

bool Takings::isAway(PersonId person) const {
  const auto found = absences_.find(person);
  return found != absences_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [](const Absence* one) { return one->needsCover; });
}

}  // namespace headroom
