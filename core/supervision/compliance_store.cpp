// SPDX-License-Identifier: MIT
// What everybody held comes through the index of held one-to-ones: of each person the rows that can matter to the
// months asked for and no others, in date order, so that nothing is sorted and years of history cost nothing.
#include "core/supervision/compliance_store.h"

#include <algorithm>
#include <unordered_map>

#include "core/organisation/organisation_store.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_facts.h"
#include "core/supervision/clock_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// The days on which each of them was held since the day beside them, and up to `on`.
void readHeld(const Database& records, const std::vector<std::pair<PersonId, QDate>>& since, QDate on,
              std::vector<ClockPast>& pasts) {
  Query query(records, u"SELECT k.id, s.day FROM "_s + eachWithDay() + u" CROSS JOIN session s"_s +
                           indexHint(u"session_formal_held") +
                           u" ON s.person_id = k.id AND s.day >= k.since AND s.day <= ? AND s.kind = 'formal "
                           u"one-to-one' AND s.state IN ('held', 'shared', 'agreed', 'disputed')"_s);
  query.bind(daysText(since)).bind(on);
  std::unordered_map<PersonId, std::vector<QDate>*> held;
  for (ClockPast& past : pasts) held.emplace(past.clock.person, &past.held);
  while (query.next()) held.at(query.id<PersonId>(0))->push_back(query.day(1));
  for (ClockPast& past : pasts) {
    if (!std::is_sorted(past.held.begin(), past.held.end())) std::sort(past.held.begin(), past.held.end());
    past.held.erase(std::unique(past.held.begin(), past.held.end()), past.held.end());
  }
}

bool canCount(const std::vector<const Post*>& posts, const Period& wanted,
              const std::optional<std::unordered_set<UnitId>>& within) {
  return std::any_of(posts.begin(), posts.end(), [&](const Post* post) {
    return post->period.overlaps(wanted) && (!within || within->contains(post->unit));
  });
}

}  // namespace

DueDates loadDueDates(const Database& records, QDate on, int months, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  auto everyAbsence = askAbsencesByPerson(records);
  auto everyPolicy = askPolicies(records);
  auto workingDays = askWorkingDays(records);
  DueDates all{on, months, loadOrganisation(records), {}};
  const QDate first = monthOf(on).addMonths(1 - months);
  const Period wanted{first, monthOf(on).addMonths(1)};
  std::optional<std::unordered_set<UnitId>> within;
  if (unit) within = all.organisation.units.below(*unit);
  std::unordered_map<PersonId, std::vector<const Post*>> posts;
  for (const Post& post : all.organisation.posts) posts[post.person].push_back(&post);
  const auto absences = everyAbsence.read();
  const PolicyBook policies(everyPolicy.read());
  const WorkingDays days = workingDays.read();
  std::vector<ClockPast> pasts;
  std::vector<std::pair<PersonId, QDate>> since;
  for (const Person& person : all.organisation.people) {
    const auto own = posts.find(person.id);
    if (own == posts.end() || !canCount(own->second, wanted, within)) continue;
    ClockPast past{clockFactsOf(person, own->second), own->second, {}, {}, false};
    if (const auto away = absences.find(person.id); away != absences.end()) past.away = joinedAbsences(away->second);
    const auto from = earliestThatMatters(past, policies, first, days);
    past.beginsLater = from.has_value();
    since.emplace_back(person.id, from.value_or(kEarliestDate));
    pasts.push_back(std::move(past));
  }
  readHeld(records, since, on, pasts);
  for (const ClockPast& past : pasts) {
    const std::vector<DueDate> dates = dueDatesOf(past, policies, wanted, on, days);
    all.dates.insert(all.dates.end(), dates.begin(), dates.end());
  }
  return all;
}

}  // namespace headroom
