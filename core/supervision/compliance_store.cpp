// SPDX-License-Identifier: MIT
// What everybody held comes through the index of held one-to-ones: of each person the rows that can matter to the
// months asked for and no others, in date order, so that nothing is sorted and years of history cost nothing.
#include "core/supervision/compliance_store.h"

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

Query heldSinceQuery(const Database& records) {
  return Query(records, u"SELECT day FROM session"_s + indexHint(u"session_formal_held") +
                            u" WHERE person_id = ? AND day >= ? AND day <= ? AND kind = 'formal one-to-one' "
                            u"AND state IN ('held', 'shared', 'agreed', 'disputed') ORDER BY day"_s);
}

void readHeld(Query& query, QDate from, QDate on, ClockPast& past) {
  query.bind(past.clock.person).bind(from).bind(on);
  while (query.next()) {
    const QDate day = query.day(0);
    if (past.held.empty() || past.held.back() != day) past.held.push_back(day);
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
  DueDates all{on, months, loadOrganisation(records), {}};
  const QDate first = monthOf(on).addMonths(1 - months);
  const Period wanted{first, monthOf(on).addMonths(1)};
  std::optional<std::unordered_set<UnitId>> within;
  if (unit) within = all.organisation.units.below(*unit);
  std::unordered_map<PersonId, std::vector<const Post*>> posts;
  for (const Post& post : all.organisation.posts) posts[post.person].push_back(&post);
  const auto absences = loadAbsencesByPerson(records);
  const PolicyBook policies(loadPolicies(records));
  const WorkingDays days = loadWorkingDays(records);
  Query held = heldSinceQuery(records);
  for (const Person& person : all.organisation.people) {
    const auto own = posts.find(person.id);
    if (own == posts.end() || !canCount(own->second, wanted, within)) continue;
    ClockPast past{clockFactsOf(person, own->second), own->second, {}, {}, false};
    if (const auto away = absences.find(person.id); away != absences.end()) past.away = joinedAbsences(away->second);
    const auto from = earliestThatMatters(past, policies, first, days);
    past.beginsLater = from.has_value();
    readHeld(held, from.value_or(kEarliestDate), on, past);
    const std::vector<DueDate> dates = dueDatesOf(past, policies, wanted, on, days);
    all.dates.insert(all.dates.end(), dates.begin(), dates.end());
  }
  return all;
}

}  // namespace headroom
