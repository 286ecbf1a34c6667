// SPDX-License-Identifier: MIT
// One pass over people, posts and absences, and one seek a person for the last held session.
#include "core/supervision/clock_store.h"

#include <unordered_map>

#include "core/organisation/organisation_store.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_facts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// The seek of rules 6: the newest formal one-to-one that was held on or before the day.
Query lastHeldQuery(const Database& records) {
  return Query(records, u"SELECT max(day) FROM session"_s + indexHint(u"session_formal_held") +
                            u" WHERE person_id = ? AND day <= ? AND kind = 'formal one-to-one' "
                            u"AND state IN ('held', 'shared', 'agreed', 'disputed')"_s);
}

ClockFacts factsOf(const Organisation& organisation, const Person& person, const Post& mainPost) {
  std::vector<const Post*> own;
  for (const Post& post : organisation.posts) {
    if (post.person == person.id) own.push_back(&post);
  }
  ClockFacts facts = clockFactsOf(person, own);
  facts.mainRole = mainPost.role;
  return facts;
}

/// Posts of each person, so that no person walks over all posts.
std::unordered_map<PersonId, Organisation> byPerson(const Organisation& organisation) {
  std::unordered_map<PersonId, Organisation> own;
  for (const Post& post : organisation.posts) own[post.person].posts.push_back(post);
  return own;
}

std::optional<QDate> lastHeldOf(Query& query, PersonId person, QDate on) {
  query.bind(person).bind(on);
  const auto day = query.next() ? query.optionalDay(0) : std::nullopt;
  query.finish();
  return day;
}

/// The clocks of everybody with a post in force on the day whom `wanted(everything, own posts)` takes.
template <class Wanted>
std::vector<PersonClock> loadWhere(const Database& records, QDate on, int window, Wanted wanted) {
  const Snapshot moment(records);
  const Organisation organisation = loadOrganisation(records);
  const auto own = byPerson(organisation);
  const auto absences = loadAbsencesByPerson(records);
  const std::vector<Policy> policies = loadPolicies(records);
  const WorkingDays days = loadWorkingDays(records);
  Query lastHeld = lastHeldQuery(records);
  std::vector<PersonClock> clocks;
  for (const Person& person : organisation.people) {
    const auto posts = own.find(person.id);
    if (posts == own.end()) continue;
    const Post* mainPost = posts->second.mainPost(person.id, on);
    if (mainPost == nullptr || !wanted(organisation, posts->second)) continue;
    ClockFacts facts = factsOf(posts->second, person, *mainPost);
    facts.lastHeld = lastHeldOf(lastHeld, person.id, on);
    if (const auto away = absences.find(person.id); away != absences.end()) facts.absences = away->second;
    clocks.push_back(clockOf(facts, policies, on, window, days));
  }
  orderByDue(clocks);
  return clocks;
}

}  // namespace

std::unordered_map<PersonId, std::vector<Period>> loadAbsencesByPerson(const Database& records) {
  std::unordered_map<PersonId, std::vector<Period>> absences;
  Query query(records, u"SELECT person_id, from_day, to_day FROM absence");
  while (query.next()) absences[query.id<PersonId>(0)].push_back({query.day(1), query.optionalDay(2)});
  return absences;
}

std::vector<Policy> loadPolicies(const Database& records) {
  std::vector<Policy> policies;
  Query query(records, u"SELECT code, role, person_id, phases, minutes, from_day, to_day FROM supervision_policy");
  while (query.next()) {
    Policy policy;
    policy.code = query.text(0);
    if (!query.isNull(1)) policy.role = known(roleFrom(query.text(1)), u"a supervision policy of an unknown role"_s);
    policy.person = query.optionalId<PersonId>(2);
    const auto phases = parsePhases(query.text(3));
    if (!phases)
      throw StoreError(StoreFault::Damaged,
                       QStringLiteral("A supervision policy in the file has phases that cannot be read."));
    policy.phases = *phases;
    policy.minutes = static_cast<int>(query.integer(4));
    policy.period = {query.day(5), query.optionalDay(6)};
    policies.push_back(std::move(policy));
  }
  return policies;
}

WorkingDays loadWorkingDays(const Database& records) {
  std::set<QDate> extra;
  Query query(records, u"SELECT day FROM bank_holiday");
  while (query.next()) extra.insert(query.day(0));
  return WorkingDays(std::move(extra));
}

std::vector<PersonClock> loadClocks(const Database& records, QDate on, int window, std::optional<UnitId> unit) {
  return loadWhere(records, on, window, [&](const Organisation& organisation, const Organisation& own) {
    return !unit || std::any_of(own.posts.begin(), own.posts.end(), [&](const Post& post) {
      return post.period.holdsOn(on) && organisation.units.isWithin(post.unit, *unit);
    });
  });
}

std::vector<PersonClock> loadClocksOf(const Database& records, QDate on, int window, const std::set<PersonId>& people) {
  return loadWhere(records, on, window, [&](const Organisation&, const Organisation& own) {
    return people.contains(own.posts.front().person);
  });
}

std::optional<ClockFacts> loadClockFacts(const Database& records, PersonId person, QDate on) {
  const Snapshot moment(records);
  const Organisation organisation = loadOrganisation(records);
  const Person* who = organisation.person(person);
  const Post* mainPost = organisation.mainPost(person, on);
  if (who == nullptr || mainPost == nullptr) return std::nullopt;
  ClockFacts facts = factsOf(organisation, *who, *mainPost);
  Query lastHeld = lastHeldQuery(records);
  facts.lastHeld = lastHeldOf(lastHeld, person, on);
  facts.absences = loadAbsencesOf(records, person);
  return facts;
}

std::vector<Period> loadAbsencesOf(const Database& records, PersonId person) {
  std::vector<Period> absences;
  Query query(records, u"SELECT from_day, to_day FROM absence WHERE person_id = ?");
  query.bind(person);
  while (query.next()) absences.push_back({query.day(0), query.optionalDay(1)});
  return absences;
}

}  // namespace headroom
