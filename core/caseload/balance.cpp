// SPDX-License-Identifier: MIT
// Judging every post of a day and putting them in the order of formats 1.
// Allocations are grouped by post once, so the cost is that of the open caseload.
#include "core/caseload/balance.h"

#include "core/caseload/balance_day.h"
#include "core/caseload/room.h"
#include "core/organisation/code.h"

namespace headroom {
namespace {

bool standsBefore(const PostBalance& a, const PostBalance& b) {
  const int order = compareTightness(a, b);
  if (order != 0) return order < 0;
  return codeBefore(a.postCode, b.postCode);
}

}  // namespace

Balance balance(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit, std::optional<Measure> measure) {
  const Organisation& organisation = facts.organisation;
  const BalanceDay day{Schemes(facts.weights, on), LimitOrder(facts.limits, organisation.units, on, measure),
                       Takings(facts.reductions, facts.absences, on)};
  auto held = heldByPost(facts, on);
  const auto below = unit ? organisation.units.below(*unit) : std::unordered_set<UnitId>();

  Balance result{on, unit, measure, {}, {}};
  for (const Post& post : organisation.posts) {
    if (!post.period.holdsOn(on) || (unit && !below.contains(post.unit))) continue;
    PostBalance row = balanceOf(organisation, post, day, std::move(held[post.id]), measure);
    if (!row.appearsNowhere()) result.posts.push_back(std::move(row));
  }
  orderAndTotal(result);
  return result;
}

void orderAndTotal(Balance& day) {
  // Where they stand is sorted and not they themselves, which are large and are then moved once.
  std::vector<PostBalance*> order;
  order.reserve(day.posts.size());
  for (PostBalance& row : day.posts) order.push_back(&row);
  std::sort(order.begin(), order.end(),
            [](const PostBalance* a, const PostBalance* b) { return standsBefore(*a, *b); });
  std::vector<PostBalance> sorted;
  sorted.reserve(order.size());
  for (PostBalance* row : order) sorted.push_back(std::move(*row));
  day.posts = std::move(sorted);

  std::vector<const PostBalance*> rows;
  rows.reserve(day.posts.size());
  for (const PostBalance& row : day.posts) rows.push_back(&row);
  day.totals = totalsOf(rows);
}

}  // namespace headroom
