// SPDX-License-Identifier: MIT
// Asking balance() of the first day of each month.
#include "core/caseload/trend.h"

#include <algorithm>

#include "core/caseload/room.h"
#include "core/organisation/code.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<Ratio> TrendMonth::agencyShare() const {
  const Decimal all = totals.fte - studentFte;
  return all.isZero() ? std::nullopt : std::optional(Ratio(agencyFte, all));
}

std::vector<QDate> monthsUpTo(QDate on, int months) {
  std::vector<QDate> days;
  const QDate last(on.year(), on.month(), 1);
  for (int back = months - 1; back >= 0; --back) days.push_back(last.addMonths(-back));
  return days;
}

std::vector<TrendMonth> trend(const CaseloadFacts& facts, const std::vector<QDate>& days, std::optional<UnitId> unit) {
  std::vector<TrendMonth> months;
  for (const QDate day : days) {
    const Balance figures = balance(facts, day, unit);
    TrendMonth month{day, figures.totals, {}, casesLed(figures.posts)};
    for (const PostBalance& row : figures.posts) {
      const Post* post = facts.organisation.post(row.post);
      if (post == nullptr) continue;
      if (post->contract == Contract::Agency) month.agencyFte += row.fte;
      if (post->contract == Contract::Student) month.studentFte += row.fte, ++month.students;
    }
    months.push_back(month);
  }
  return months;
}

namespace {

// The same post; of somebody whose hours, role or team have changed, and who has one post then and one now, that one.
std::vector<PostBalance>::const_iterator rowThen(const std::vector<PostBalance>& before,
                                                 const std::vector<PostBalance>& after, const PostBalance& row) {
  const auto same =
      std::find_if(before.begin(), before.end(), [&row](const PostBalance& one) { return one.post == row.post; });
  if (same != before.end()) return same;
  const auto isTheirs = [&row](const PostBalance& one) { return one.person == row.person; };
  if (std::count_if(before.begin(), before.end(), isTheirs) != 1) return before.end();
  if (std::count_if(after.begin(), after.end(), isTheirs) != 1) return before.end();
  return std::find_if(before.begin(), before.end(), isTheirs);
}

}  // namespace

std::vector<SilentGrowth> silentGrowth(const CaseloadFacts& facts, QDate then, QDate now, std::optional<UnitId> unit,
                                       int percent) {
  std::vector<SilentGrowth> found;
  const Balance before = balance(facts, then, unit), after = balance(facts, now, unit);
  for (const PostBalance& row : after.posts) {
    const auto old = rowThen(before.posts, after.posts, row);
    if (old == before.posts.end() || old->carried.points.isZero()) continue;
    if (row.carried.children > old->carried.children) continue;
    const bool grew = row.carried.points.timesScaled(100, 0) >= old->carried.points.timesScaled(100 + percent, 0);
    if (grew) found.push_back({*old, row});
  }
  std::sort(found.begin(), found.end(), [](const SilentGrowth& a, const SilentGrowth& b) {
    return a.morePoints() != b.morePoints() ? a.morePoints() > b.morePoints()
                                            : codeBefore(a.now.postCode, b.now.postCode);
  });
  return found;
}

CaseloadFacts underDraft(CaseloadFacts facts, const DraftScheme& draft) {
  if (draft.limit) {
    Limit always = *draft.limit;
    always.period = {kEarliestDate, std::nullopt};
    facts.limits = {always};
  }
  if (!draft.weights.empty()) {
    facts.weights = draft.weights;
    for (Weight& weight : facts.weights) {
      weight.unit.reset();
      weight.period = {kEarliestDate, std::nullopt};
    }
  }
  return facts;
}

}  // namespace headroom
