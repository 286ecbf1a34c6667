// SPDX-License-Identifier: MIT
// Judging one post on one day.
// The limit's measure decides what is counted; without a limit the one asked for, else children (rules 5).
#include "core/caseload/balance_day.h"

namespace headroom {

std::unordered_map<PostId, std::vector<HeldCase>> heldByPost(const CaseloadFacts& facts, QDate on,
                                                             const std::unordered_set<PostId>* posts) {
  std::unordered_map<PostId, std::vector<HeldCase>> held;
  for (const Allocation& one : facts.allocations) {
    if (!one.period.holdsOn(on) || (posts != nullptr && !posts->contains(one.post))) continue;
    const Case* record = facts.caseOf(one.caseId);
    if (record != nullptr && record->open.holdsOn(on)) held[one.post].push_back({record, one.id, one.part});
  }
  return held;
}

PostBalance balanceOf(const Organisation& organisation, const Post& post, const BalanceDay& day,
                      std::vector<HeldCase> held, std::optional<Measure> asked) {
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
                  .carried = loadOf(std::move(held), scheme),
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

}  // namespace headroom
