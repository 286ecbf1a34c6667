// SPDX-License-Identifier: MIT
// One pass over posts and absences, and one seek a person for the last held session.
#include "core/supervision/clock_store.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/base/say.h"
#include "core/organisation/by_person.h"
#include "core/organisation/kept_organisation.h"
#include "core/organisation/organisation_store.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_facts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// The seek of rules 6: the newest formal one-to-one of `person` that was held on or before the day.
QString lastHeldOf(QStringView person) {
  return u"SELECT max(day) FROM session"_s + indexHint(u"session_formal_held") + u" WHERE person_id = "_s +
         person.toString() +
         u" AND day <= ? AND kind = 'formal one-to-one' AND state IN ('held', 'shared', 'agreed', 'disputed')"_s;
}

/// Somebody with a post in force on the day, and their last one-to-one by then.
struct LastHeld {
  PersonId person;
  std::optional<QDate> day;
};

/// By person, each once; of these alone, or of everybody.
AskedAhead<std::vector<LastHeld>> askLastHeld(const Database& records, QDate on, const std::set<PersonId>* of) {
  static const QString sql = u"SELECT o.person_id, ("_s + lastHeldOf(u"o.person_id") +
                             u") FROM post o WHERE o.from_day <= ? AND (o.to_day IS NULL OR o.to_day > ?)"_s;
  Query asked(records, of == nullptr ? sql : sql + u" AND o.person_id"_s + amongIds());
  asked.bind(on).bind(on).bind(on);
  if (of != nullptr) asked.bind(idsText(*of));
  return {std::move(asked), [](Query& query) {
            std::vector<LastHeld> people;
            while (query.next()) people.push_back({query.id<PersonId>(0), query.optionalDay(1)});
            const auto before = [](const LastHeld& a, const LastHeld& b) { return a.person < b.person; };
            if (!std::is_sorted(people.begin(), people.end(), before)) std::sort(people.begin(), people.end(), before);
            const auto isSame = [](const LastHeld& a, const LastHeld& b) { return a.person == b.person; };
            people.erase(std::unique(people.begin(), people.end(), isSame), people.end());
            return people;
          }};
}

Query everyAbsence(const Database& records) { return {records, u"SELECT person_id, from_day, to_day FROM absence"}; }

/// Of these people, without what was over before the last one-to-one and the window: no due date and no day of the
/// window lies in it.
std::unordered_map<PersonId, std::vector<Period>> absencesThatMatter(Query& query, const std::vector<LastHeld>& people,
                                                                     QDate windowFirst) {
  std::unordered_map<PersonId, std::vector<Period>> absences;
  while (query.next()) {
    const auto person = query.id<PersonId>(0);
    const auto one = std::lower_bound(people.begin(), people.end(), person,
                                      [](const LastHeld& row, PersonId wanted) { return row.person < wanted; });
    if (one == people.end() || one->person != person) continue;
    const QDate since = std::min(windowFirst, one->day.value_or(kEarliestDate));
    if (!query.isNull(2) && query.integer(2) <= since.toJulianDay()) continue;
    absences[person].push_back({query.day(1), query.optionalDay(2)});
  }
  return absences;
}

/// The posts of all times by person, and of one person as the organisation has them.
std::vector<const Post*> byPerson(const std::vector<Post>& posts) {
  std::vector<const Post*> sorted;
  sorted.reserve(posts.size());
  for (const Post& post : posts) sorted.push_back(&post);
  const auto before = [](const Post* a, const Post* b) { return a->person < b->person; };
  if (!std::is_sorted(sorted.begin(), sorted.end(), before)) std::stable_sort(sorted.begin(), sorted.end(), before);
  return sorted;
}

/// The clocks of everybody with a post in force on the day, or of those among them, whom `wanted(own posts)` takes.
template <class Wanted>
std::vector<PersonClock> loadWhere(const Database& records, QDate on, int window, const std::set<PersonId>* of,
                                   Wanted wanted) {
  const Snapshot moment(records);
  auto lastHeld = askLastHeld(records, on, of);
  Query away = everyAbsence(records);
  away.ahead();
  auto allPolicies = askPolicies(records);
  auto workingDays = askWorkingDays(records);
  const auto organisation = keptOrganisation(records);
  const std::vector<LastHeld> people = lastHeld.read();
  const auto absences = absencesThatMatter(away, people, on.addDays(1 - window));
  const std::vector<Policy> policies = allPolicies.read();
  const WorkingDays days = workingDays.read();
  std::vector<PersonClock> clocks;
  clocks.reserve(people.size());
  const std::vector<const Post*> posts = byPerson(organisation->posts);
  std::vector<const Post*> own;
  auto at = posts.begin();
  for (const LastHeld& one : people) {
    own.clear();
    while (at != posts.end() && (*at)->person < one.person) ++at;
    for (; at != posts.end() && (*at)->person == one.person; ++at) own.push_back(*at);
    if (own.empty() || !wanted(own)) continue;
    ClockFacts facts = clockFactsOf(*organisation->person(one.person), own);
    facts.mainRole = mainPostOf(own, on)->role;
    facts.lastHeld = one.day;
    if (const auto found = absences.find(one.person); found != absences.end()) facts.absences = found->second;
    clocks.push_back(clockOf(facts, policies, on, window, days));
  }
  orderByDue(clocks);
  return clocks;
}

}  // namespace

AskedAhead<AbsencesByPerson> askAbsencesByPerson(const Database& records) {
  return {everyAbsence(records), [](Query& query) {
            AbsencesByPerson absences;
            while (query.next()) absences[query.id<PersonId>(0)].push_back({query.day(1), query.optionalDay(2)});
            return absences;
          }};
}

AbsencesByPerson loadAbsencesByPerson(const Database& records) { return askAbsencesByPerson(records).read(); }

AskedAhead<std::vector<Policy>> askPolicies(const Database& records) {
  return {Query(records, u"SELECT code, role, person_id, phases, minutes, from_day, to_day FROM supervision_policy"),
          [](Query& query) {
            std::vector<Policy> policies;
            while (query.next()) {
              Policy policy;
              policy.code = query.text(0);
              if (!query.isNull(1))
                policy.role = known(roleFrom(query.text(1)), TO_SAY("a supervision policy of an unknown role"));
              policy.person = query.optionalId<PersonId>(2);
              const auto phases = parsePhases(query.text(3));
              if (!phases) failAsDamaged(TO_SAY("a supervision policy with phases that cannot be read"));
              policy.phases = *phases;
              policy.minutes = static_cast<int>(query.integer(4));
              policy.period = {query.day(5), query.optionalDay(6)};
              policies.push_back(std::move(policy));
            }
            return policies;
          }};
}

std::vector<Policy> loadPolicies(const Database& records) { return askPolicies(records).read(); }

AskedAhead<WorkingDays> askWorkingDays(const Database& records) {
  return {Query(records, u"SELECT day FROM bank_holiday"), [](Query& query) {
            std::set<QDate> extra;
            while (query.next()) extra.insert(query.day(0));
            return WorkingDays(std::move(extra));
          }};
}

WorkingDays loadWorkingDays(const Database& records) { return askWorkingDays(records).read(); }

std::vector<PersonClock> loadClocks(const Database& records, QDate on, int window, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  std::unordered_set<UnitId> below;
  if (unit) below = keptOrganisation(records)->units.below(*unit);
  return loadWhere(records, on, window, nullptr, [&](const std::vector<const Post*>& own) {
    return !unit || std::any_of(own.begin(), own.end(), [&](const Post* post) {
      return post->period.holdsOn(on) && below.contains(post->unit);
    });
  });
}

std::vector<PersonClock> loadClocksOf(const Database& records, QDate on, int window, const std::set<PersonId>& people) {
  return loadWhere(records, on, window, &people, [](const std::vector<const Post*>&) { return true; });
}

std::optional<ClockFacts> loadClockFacts(const Database& records, PersonId person, QDate on) {
  const Snapshot moment(records);
  const Organisation organisation = loadOrganisation(records);
  const Person* who = organisation.person(person);
  const Post* mainPost = organisation.mainPost(person, on);
  if (who == nullptr || mainPost == nullptr) return std::nullopt;
  std::vector<const Post*> own;
  for (const Post& post : organisation.posts)
    if (post.person == person) own.push_back(&post);
  ClockFacts facts = clockFactsOf(*who, own);
  facts.mainRole = mainPost->role;
  Query lastHeld(records, lastHeldOf(u"?"));
  lastHeld.bind(person).bind(on);
  if (lastHeld.next()) facts.lastHeld = lastHeld.optionalDay(0);
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
