// SPDX-License-Identifier: MIT
// Adding up what is taken from a post.
// An absence that needs no cover takes nothing.
#include "core/caseload/reduction.h"

namespace headroom {

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
  share.percent = std::min(share.percent, Decimal(100));
  return share;
}

bool Takings::isAway(PersonId person) const {
  const auto found = absences_.find(person);
  return found != absences_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [](const Absence* one) { return one->needsCover; });
}

}  // namespace headroom
