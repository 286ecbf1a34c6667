// SPDX-License-Identifier: MIT
// Judging one post on one day.
// The limit's measure decides what is counted; without a limit the one asked for, else children (rules 5).
#include "core/caseload/balance_day.h"

#include <algorithm>
#include <optional>

namespace headroom {
namespace {

// Finds cases that are ordered by id with one look and a few steps: ids lie close together, mostly.
class CasesById {
 public:
  explicit CasesById(const std::vector<Case>& cases) : cases_(cases) {
    if (cases.empty()) return;
    const auto width = static_cast<quint64>(cases.back().id.value() - cases.front().id.value());
    while ((width >> shift_) >= 2 * cases.size()) ++shift_;
    starts_.reserve(static_cast<std::size_t>(width >> shift_) + 1);
    for (std::size_t i = 0; i < cases.size(); ++i)
      while (starts_.size() <= bucketOf(cases[i].id)) starts_.push_back(static_cast<quint32>(i));
  }
  const Case* find(CaseId id) const {
    if (cases_.empty() || id < cases_.front().id || id > cases_.back().id) return nullptr;
    const std::size_t bucket = bucketOf(id);
    const auto at = [this](std::size_t i) { return cases_.begin() + static_cast<std::ptrdiff_t>(i); };
    const auto end = bucket + 1 < starts_.size() ? at(starts_[bucket + 1]) : cases_.end();
    const auto found =
        std::lower_bound(at(starts_[bucket]), end, id, [](const Case& one, CaseId wanted) { return one.id < wanted; });
    return found != end && found->id == id ? &*found : nullptr;
  }

 private:
  std::size_t bucketOf(CaseId id) const {
    return static_cast<std::size_t>(static_cast<quint64>(id.value() - cases_.front().id.value()) >> shift_);
  }
  const std::vector<Case>& cases_;
  std::vector<quint32> starts_;  // of each bucket the first case that lies in it or behind it
  unsigned shift_ = 0;
};

}  // namespace

std::unordered_map<PostId, std::vector<HeldCase>> heldByPost(const CaseloadFacts& facts, QDate on,
                                                             const std::unordered_set<PostId>* posts) {
  std::unordered_map<PostId, std::vector<HeldCase>> held;
  std::optional<CasesById> cases;  // of a few posts it is not worth its while
  if (posts == nullptr) cases.emplace(facts.cases);
  for (const Allocation& one : facts.allocations) {
    if (!one.period.holdsOn(on) || (posts != nullptr && !posts->contains(one.post))) continue;
    const Case* record = cases ? cases->find(one.caseId) : facts.caseOf(one.caseId);
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
