// SPDX-License-Identifier: MIT
// Judging on each Monday the posts on which something changed since the one before, as balance() judges them; the
// others stay as they are, so that a forecast can never say something else than the day itself will.
#include "core/caseload/forecast.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/caseload/balance_day.h"
#include "core/organisation/code.h"

namespace headroom {
namespace {

// Whose figures may be others on a Monday than on the one before.
class Changes {
 public:
  Changes(const CaseloadFacts& facts, QDate first, int weeks) : first_(first), weeks_(static_cast<std::size_t>(weeks)) {
    for (const Limit& one : facts.limits) note(one.period, [](Week& week) { week.everybody = true; });
    for (const Weight& one : facts.weights) note(one.period, [](Week& week) { week.everybody = true; });
    for (const Reduction& one : facts.reductions) ofPerson(one.period, one.person);
    for (const Absence& one : facts.absences) ofPerson(one.period, one.person);
    for (const Post& one : facts.organisation.posts) ofPost(one.period, one.id);
    for (const Allocation& one : facts.allocations) {
      ofPost(one.period, one.post);
      if (const Case* record = facts.caseOf(one.caseId)) ofPost(record->open, one.post);
    }
  }
  /// Nothing for everybody.
  std::optional<std::unordered_set<PostId>> postsOf(int number, const std::vector<Post>& posts) const {
    const Week& week = weeks_[static_cast<std::size_t>(number)];
    if (number == 0 || week.everybody) return std::nullopt;
    std::unordered_set<PostId> changed = week.posts;
    for (const Post& post : posts)
      if (week.people.contains(post.person)) changed.insert(post.id);
    return changed;
  }

 private:
  struct Week {
    bool everybody = false;
    std::unordered_set<PersonId> people = {};
    std::unordered_set<PostId> posts = {};
  };
  template <class Note>
  void note(const Period& period, Note put) {
    for (const QDate day : {period.from, period.to.value_or(period.from)}) {
      const qint64 after = first_.daysTo(day);
      if (after > 0 && (after + 6) / 7 < static_cast<qint64>(weeks_.size()))
        put(weeks_[static_cast<std::size_t>((after + 6) / 7)]);
    }
  }
  void ofPerson(const Period& period, PersonId person) {
    note(period, [person](Week& week) { week.people.insert(person); });
  }
  void ofPost(const Period& period, PostId post) {
    note(period, [post](Week& week) { week.posts.insert(post); });
  }
  QDate first_;
  std::vector<Week> weeks_;
};

// Of the posts that changed, or of all of them; without the lines.
void judgePosts(Balance& day, const CaseloadFacts& facts, const std::optional<std::unordered_set<PostId>>& changed,
                const std::unordered_set<UnitId>& below) {
  const Organisation& organisation = facts.organisation;
  const BalanceDay rules{Schemes(facts.weights, day.on), LimitOrder(facts.limits, organisation.units, day.on, {}),
                         Takings(facts.reductions, facts.absences, day.on)};
  auto held = heldByPost(facts, day.on, changed ? &*changed : nullptr);
  for (const Post& post : organisation.posts) {
    if (!post.period.holdsOn(day.on) || (day.unit && !below.contains(post.unit))) continue;
    if (changed && !changed->contains(post.id)) continue;
    PostBalance row = balanceOf(organisation, post, rules, std::move(held[post.id]), {});
    row.carried.lines = {};
    if (!row.appearsNowhere()) day.posts.push_back(std::move(row));
  }
}

}  // namespace

QDate mondayFrom(QDate day) { return day.addDays((8 - day.dayOfWeek()) % 7); }

std::vector<Balance> forecastInNoOrder(const CaseloadFacts& facts, QDate on, int weeks, std::optional<UnitId> unit) {
  std::vector<Balance> result;
  if (weeks < 1) return result;
  result.reserve(static_cast<std::size_t>(weeks));
  const QDate first = mondayFrom(on);
  const Changes changes(facts, first, weeks);
  const auto below = unit ? facts.organisation.units.below(*unit) : std::unordered_set<UnitId>();
  for (int week = 0; week < weeks; ++week) {
    Balance day{first.addDays(qint64{7} * week), unit, std::nullopt, {}, {}};
    const auto changed = changes.postsOf(week, facts.organisation.posts);
    const auto& posts = facts.organisation.posts;
    day.posts.reserve(static_cast<std::size_t>(
        std::count_if(posts.begin(), posts.end(), [&day](const Post& post) { return post.period.holdsOn(day.on); })));
    if (changed) {
      const std::vector<PostBalance>& before = result.back().posts;
      std::copy_if(before.begin(), before.end(), std::back_inserter(day.posts),
                   [&changed](const PostBalance& row) { return !changed->contains(row.post); });
    }
    judgePosts(day, facts, changed, below);
    result.push_back(std::move(day));
  }
  return result;
}

std::vector<Balance> forecast(const CaseloadFacts& facts, QDate on, int weeks, std::optional<UnitId> unit) {
  std::vector<Balance> result = forecastInNoOrder(facts, on, weeks, unit);
  for (Balance& day : result) orderAndTotal(day);
  return result;
}

std::vector<PostWeek> byPost(const std::vector<Balance>& weeks) {
  // The posts are sorted, each once, and the weeks of one stand behind each other as they come.
  std::unordered_map<PostId, std::vector<PostWeek>> ofPosts;
  std::vector<std::pair<QStringView, const std::vector<PostWeek>*>> order;
  std::size_t all = 0;
  for (const Balance& week : weeks) {
    for (const PostBalance& row : week.posts) {
      std::vector<PostWeek>& own = ofPosts[row.post];
      if (own.empty()) {
        own.reserve(weeks.size());
        order.emplace_back(row.postCode, &own);
      }
      own.push_back({week.on, &row});
      ++all;
    }
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return codeBefore(a.first, b.first); });
  std::vector<PostWeek> rows;
  rows.reserve(all);
  for (const auto& [code, own] : order) rows.insert(rows.end(), own->begin(), own->end());
  return rows;
}

}  // namespace headroom
