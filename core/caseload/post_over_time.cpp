// SPDX-License-Identifier: MIT
// Picking what concerns one post out of the facts, once, and judging days from that.
// A limit or weight of another unit, role or person can never match and is left out.
#include "core/caseload/post_over_time.h"

#include <algorithm>

#include "core/caseload/balance_day.h"

namespace headroom {
namespace {

bool canMatch(const Limit& limit, const Post& post, const std::vector<UnitId>& lineage) {
  if (limit.person && *limit.person != post.person) return false;
  if (!limit.role.isEmpty() && limit.role != post.role) return false;
  return !limit.unit || std::find(lineage.begin(), lineage.end(), *limit.unit) != lineage.end();
}

}  // namespace

AllocationsByPost allocationsByPost(const CaseloadFacts& facts) {
  AllocationsByPost byPost;
  for (const Allocation& one : facts.allocations) byPost[one.post].push_back(&one);
  return byPost;
}

PostOverTime::PostOverTime(const CaseloadFacts& facts, const Post& post, const AllocationsByPost& allocations)
    : organisation_(facts.organisation), post_(post) {
  const auto lineage = organisation_.units.lineage(post.unit);
  const auto addDays = [this](const Period& period) {
    days_.push_back(period.from.toJulianDay());
    if (period.to) days_.push_back(period.to->toJulianDay());
  };
  for (const Limit& one : facts.limits) {
    if (!canMatch(one, post, lineage)) continue;
    limits_.push_back(one);
    addDays(one.period);
  }
  for (const Weight& one : facts.weights) {
    if (one.unit && std::find(lineage.begin(), lineage.end(), *one.unit) == lineage.end()) continue;
    weights_.push_back(one);
    addDays(one.period);
  }
  for (const Reduction& one : facts.reductions) {
    if (one.person != post.person || (one.post && *one.post != post.id)) continue;
    reductions_.push_back(one);
    addDays(one.period);
  }
  for (const Absence& one : facts.absences) {
    if (one.person != post.person) continue;
    absences_.push_back(one);
    addDays(one.period);
  }
  const auto own = allocations.find(post.id);
  static const std::vector<const Allocation*> none;
  for (const Allocation* one : own == allocations.end() ? none : own->second) {
    const Case* record = facts.caseOf(one->caseId);
    if (record == nullptr) continue;
    held_.push_back({record, *one});
    addDays(one->period);
    addDays(record->open);
  }
  addDays(post.period);
  std::sort(days_.begin(), days_.end());
  days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
}

PostBalance PostOverTime::on(QDate day) const {
  const BalanceDay rules{Schemes(weights_, day), LimitOrder(limits_, organisation_.units, day, std::nullopt),
                         Takings(reductions_, absences_, day)};
  std::vector<HeldCase> held;
  for (const Held& one : held_) {
    if (one.allocation.period.holdsOn(day) && one.record->open.holdsOn(day)) {
      held.push_back({one.record, one.allocation.id, one.allocation.part});
    }
  }
  return balanceOf(organisation_, post_, rules, std::move(held), std::nullopt);
}

std::vector<QDate> PostOverTime::changes(QDate first, QDate last) const {
  std::vector<QDate> days{first};
  const auto from = std::upper_bound(days_.begin(), days_.end(), first.toJulianDay());
  for (auto day = from; day != days_.end() && *day <= last.toJulianDay(); ++day) {
    days.push_back(QDate::fromJulianDay(*day));
  }
  return days;
}

}  // namespace headroom
