// SPDX-License-Identifier: MIT
// Judging every post of a day and putting them in the order of formats 1.
// Allocations are grouped by post once, so the cost is that of the open caseload.
#include "core/caseload/balance.h"

#include "core/organisation/code.h"

namespace headroom {
namespace {

struct Day {
  QDate on;
  Schemes schemes;
  LimitOrder limits;
  Takings takings;
  std::unordered_map<PostId, std::vector<HeldCase>> held;
};

// An allocation holds while it, its post and its case hold (rules 3); posts are asked by the caller.
std::unordered_map<PostId, std::vector<HeldCase>> heldByPost(const CaseloadFacts& facts, QDate on) {
  std::unordered_map<PostId, std::vector<HeldCase>> held;
  for (const Allocation& one : facts.allocations) {
    if (!one.period.holdsOn(on)) continue;
    const Case* record = facts.caseOf(one.caseId);
    if (record != nullptr && record->open.holdsOn(on)) held[one.post].push_back({record, one.id, one.part});
  }
  return held;
}

PostBalance balanceOf(const CaseloadFacts& facts, Day& day, const Post& post, std::optional<Measure> asked) {
  const Organisation& organisation = facts.organisation;
  const Person& person = *organisation.person(post.person);
  const Scheme* scheme = day.schemes.of(post.unit, organisation.units);
  const Limit* limit = day.limits.of(post);

  PostBalance row{.post = post.id,
                  .person = post.person,
                  .unit = post.unit,
                  .postCode = post.code,
                  .personCode = person.code,
                  .personName = person.name,
                  .unitCode = organisation.units.code(post.unit),
                  .role = post.role,
                  .fte = post.fte,
                  .measure = limit ? limit->measure : asked.value_or(Measure::Children),
                  .load = {},
                  .carried = loadOf(std::move(day.held[post.id]), scheme),
                  .limit = limit ? std::optional(*limit) : std::nullopt,
                  .taken = day.takings.from(post),
                  .isAway = day.takings.isAway(post.person),
                  .judged = {}};
  row.load = row.carried.of(row.measure);
  if (limit != nullptr) {
    row.judged = judge(limit->measure, limit->op, ceilingOf(limit->value, post.fte, row.taken.percent), row.load,
                       scheme ? scheme->smallestKindWeight() : std::nullopt);
  }
  return row;
}

bool appearsNowhere(const PostBalance& row) {
  return row.fte.isZero() && row.carried.children == 0 && row.load.isZero();
}

int groupOf(const PostBalance& row) {
  switch (row.status()) {
    case Status::NoCapacity:
      return 0;
    case Status::Over:
      return 1;
    case Status::NoLimit:
      return 4;
    case Status::Full:
    case Status::Near:
    case Status::Room:
      break;
  }
  return row.utilisation() ? 2 : 3;
}

bool standsBefore(const PostBalance& a, const PostBalance& b) {
  const int left = groupOf(a), right = groupOf(b);
  if (left != right) return left < right;
  const auto used = a.utilisation(), usedByOther = b.utilisation();
  if (used && usedByOther && !(*used == *usedByOther)) return *used > *usedByOther;
  return codeBefore(a.postCode, b.postCode);
}

}  // namespace

Balance balance(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit, std::optional<Measure> measure) {
  const Organisation& organisation = facts.organisation;
  Day day{on, Schemes(facts.weights, on), LimitOrder(facts.limits, organisation.units, on, measure),
          Takings(facts.reductions, facts.absences, on), heldByPost(facts, on)};
  const auto below = unit ? organisation.units.below(*unit) : std::unordered_set<UnitId>();

  Balance result{on, unit, measure, {}, {}};
  for (const Post& post : organisation.posts) {
    if (!post.period.holdsOn(on) || (unit && !below.contains(post.unit))) continue;
    PostBalance row = balanceOf(facts, day, post, measure);
    if (!appearsNowhere(row)) result.posts.push_back(std::move(row));
  }
  std::sort(result.posts.begin(), result.posts.end(), standsBefore);

  std::vector<const PostBalance*> rows;
  for (const PostBalance& row : result.posts) rows.push_back(&row);
  result.totals = totalsOf(rows);
  return result;
}

}  // namespace headroom
