// SPDX-License-Identifier: MIT
// Leads of the day, with the weight that each case has in the team that leads it.
#include "core/supervision/not_discussed.h"

#include <algorithm>
#include <map>

#include "core/organisation/code.h"

namespace headroom {
namespace {

NotDiscussedCase rowOf(const CaseloadFacts& facts, const Case& one, const Post& post, const Schemes& schemes) {
  const Organisation& organisation = facts.organisation;
  NotDiscussedCase row{one.id,
                       one.code,
                       one.kind,
                       one.unit,
                       {},
                       post.id,
                       post.code,
                       post.person,
                       organisation.person(post.person)->name,
                       post.unit,
                       organisation.units.find(post.unit)->name,
                       {},
                       {},
                       0};
  if (one.unit) row.unitCode = organisation.units.code(*one.unit);
  row.weight = weightOf(one, schemes.of(post.unit, organisation.units));
  return row;
}

void add(NotDiscussedCount& count, const NotDiscussedCase& one, int days) {
  ++count.open;
  count.never += one.lastDiscussed ? 0 : 1;
  if (one.days < days) return;
  ++count.waiting;
  count.longest = std::max(count.longest, one.days);
}

bool waitsMore(const NotDiscussedCount& a, const NotDiscussedCount& b) {
  if (a.waiting != b.waiting) return a.waiting > b.waiting;
  return QString::localeAwareCompare(a.name, b.name) < 0;
}

}  // namespace

qint64 daysNotDiscussed(std::optional<QDate> lastDiscussed, QDate opened, QDate on) {
  return lastDiscussed.value_or(opened).daysTo(on);
}

bool isNotDiscussed(std::optional<QDate> lastDiscussed, QDate opened, QDate on, int days) {
  return daysNotDiscussed(lastDiscussed, opened, on) >= days;
}

std::vector<NotDiscussedCase> notDiscussed(const CaseloadFacts& facts, const std::unordered_map<CaseId, QDate>& last,
                                           QDate on, int days, std::optional<UnitId> unit) {
  const Schemes schemes(facts.weights, on);
  std::optional<std::unordered_set<UnitId>> within;
  if (unit) within = facts.organisation.units.below(*unit);
  std::vector<NotDiscussedCase> found;
  for (const Allocation& lead : facts.allocations) {
    if (lead.part != Part::Lead || !lead.period.holdsOn(on)) continue;
    const Post* post = facts.organisation.post(lead.post);
    const Case* one = facts.caseOf(lead.caseId);
    if (post == nullptr || one == nullptr || !post->period.holdsOn(on) || !one->open.holdsOn(on)) continue;
    if (within && !within->contains(post->unit)) continue;
    const auto discussed = last.find(one->id);
    const auto when = discussed == last.end() ? std::nullopt : std::optional(discussed->second);
    if (!isNotDiscussed(when, one->open.from, on, days)) continue;
    NotDiscussedCase row = rowOf(facts, *one, *post, schemes);
    row.lastDiscussed = when;
    row.days = daysNotDiscussed(when, one->open.from, on);
    found.push_back(std::move(row));
  }
  std::sort(found.begin(), found.end(), [](const NotDiscussedCase& a, const NotDiscussedCase& b) {
    return a.days != b.days ? a.days > b.days : codeBefore(a.code, b.code);
  });
  return found;
}

void orderHeaviest(std::vector<NotDiscussedCase>& cases) {
  std::sort(cases.begin(), cases.end(), [](const NotDiscussedCase& a, const NotDiscussedCase& b) {
    if (a.weight.has_value() != b.weight.has_value()) return a.weight.has_value();
    if (a.weight && *a.weight != *b.weight) return *a.weight > *b.weight;
    return a.days != b.days ? a.days > b.days : codeBefore(a.code, b.code);
  });
}

std::vector<NotDiscussedCount> notDiscussedByWorker(const std::vector<NotDiscussedCase>& every, int days) {
  std::map<UnitId, NotDiscussedCount> teams;
  std::map<UnitId, std::map<PersonId, NotDiscussedCount>> workers;
  for (const NotDiscussedCase& one : every) {
    add(teams.try_emplace(one.team, NotDiscussedCount{{}, one.team, one.teamName, 0, 0, 0, 0}).first->second, one,
        days);
    add(workers[one.team]
            .try_emplace(one.person, NotDiscussedCount{one.person, one.team, one.personName, 0, 0, 0, 0})
            .first->second,
        one, days);
  }
  std::vector<NotDiscussedCount> ordered;
  for (const auto& [unit, count] : teams) ordered.push_back(count);
  std::sort(ordered.begin(), ordered.end(), waitsMore);
  std::vector<NotDiscussedCount> counts;
  for (const NotDiscussedCount& team : ordered) {
    counts.push_back(team);
    const std::size_t first = counts.size();
    for (const auto& [person, count] : workers[team.team]) counts.push_back(count);
    std::sort(counts.begin() + static_cast<std::ptrdiff_t>(first), counts.end(), waitsMore);
  }
  return counts;
}

}  // namespace headroom
