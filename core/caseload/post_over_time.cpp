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
  if (limit.role && limit.role != post.role) return false;
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
  ruleDays_ = days_;
  std::sort(ruleDays_.begin(), ruleDays_.end());
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

const PostOverTime::Stretch& PostOverTime::stretchOf(QDate day) const {
  const auto at = std::upper_bound(ruleDays_.begin(), ruleDays_.end(), day.toJulianDay()) - ruleDays_.begin();
  const auto [place, isNew] = stretches_.try_emplace(at);
  Stretch& stretch = place->second;
  if (!isNew) return stretch;
  stretch.schemes = std::make_unique<Schemes>(weights_, day);
  stretch.scheme = stretch.schemes->of(post_.unit, organisation_.units);
  if (stretch.scheme != nullptr) stretch.smallestWeight = stretch.scheme->smallestKindWeight();
  stretch.limit = LimitOrder(limits_, organisation_.units, day, std::nullopt).of(post_);
  if (stretch.limit != nullptr)
    stretch.ceiling =
        ceilingOf(stretch.limit->value, post_.fte, Takings(reductions_, absences_, day).from(post_).percent);
  return stretch;
}

Decimal PostOverTime::loadOn(QDate day, Measure measure, const Scheme* scheme) const {
  std::vector<HeldCase> held;
  int led = 0;
  for (const Held& one : held_) {
    if (!one.allocation.period.holdsOn(day) || !one.record->open.holdsOn(day)) continue;
    // Children are the cases that are led, and two leads of one case never overlap.
    led += one.allocation.part == Part::Lead ? 1 : 0;
    if (measure != Measure::Children) held.push_back({one.record, one.allocation.id, one.allocation.part});
  }
  return measure == Measure::Children ? Decimal(led) : loadOf(std::move(held), scheme).of(measure);
}

DayFigures PostOverTime::figuresOn(QDate day) const {
  const Stretch& rules = stretchOf(day);
  const Measure measure = rules.limit == nullptr ? Measure::Children : rules.limit->measure;
  DayFigures figures{loadOn(day, measure, rules.scheme), std::nullopt};
  if (rules.limit != nullptr)
    figures.judged = judge(measure, rules.limit->op, rules.ceiling, figures.load, rules.smallestWeight);
  return figures;
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
