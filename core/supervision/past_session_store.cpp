// SPDX-License-Identifier: MIT
// Sessions of each person through the index of their days.
#include "core/supervision/past_session_store.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/say.h"
#include "core/organisation/code.h"
#include "core/organisation/organisation_store.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

PastSession pastSessionFrom(const Query& query, const Person& person, const Organisation& organisation, QDate today) {
  PastSession one{query.id<SessionId>(0),
                  query.text(1),
                  person.id,
                  person.code,
                  person.name,
                  query.optionalId<PersonId>(2),
                  {},
                  known(sessionKindFrom(query.text(3)), TO_SAY("a session of an unknown kind")),
                  query.day(4)};
  if (const Person* by = one.supervisor ? organisation.person(*one.supervisor) : nullptr) one.supervisorName = by->name;
  if (!query.isNull(5)) one.minutes = static_cast<int>(query.integer(5));
  one.state = known(sessionStateFrom(query.text(6)), TO_SAY("a session in an unknown state"));
  if (one.state == SessionState::Planned && one.day < today) one.state = SessionState::Missed;
  one.interrupted = query.truth(7);
  one.reason = query.text(8);
  if (!query.isNull(9))
    one.side = known(sessionSideFrom(query.text(9)), TO_SAY("a session that an unknown side cancelled"));
  one.newDay = query.optionalDay(10);
  return one;
}

}  // namespace

std::vector<PastSession> loadPastSessions(const Database& records, QDate from, QDate to, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  const Organisation organisation = loadOrganisation(records);
  std::unordered_map<PersonId, std::vector<Period>> here;
  if (unit) {
    const auto within = organisation.units.below(*unit);
    for (const Post& post : organisation.posts) {
      if (within.contains(post.unit)) here[post.person].push_back(post.period);
    }
  }
  std::vector<PersonId> people;
  for (const Person& person : organisation.people)
    if (!unit || here.contains(person.id)) people.push_back(person.id);
  Query query(
      records,
      u"SELECT id, code, supervisor_id, kind, day, minutes, state, interrupted, reason, side, new_day, person_id "
      u"FROM session"_s +
          indexHint(u"session_person") + u" WHERE person_id"_s + amongIds() + u" AND day >= ? AND day <= ?"_s);
  query.bind(idsText(people)).bind(from).bind(to);
  std::vector<PastSession> sessions;
  while (query.next()) {
    const QDate day = query.day(4);
    const Person* person = organisation.person(query.id<PersonId>(11));
    if (person == nullptr) continue;
    const auto posts = here.find(person->id);
    const bool counts = !unit || std::any_of(posts->second.begin(), posts->second.end(),
                                             [day](const Period& post) { return post.holdsOn(day); });
    if (counts) sessions.push_back(pastSessionFrom(query, *person, organisation, to));
  }
  std::sort(sessions.begin(), sessions.end(), [](const PastSession& a, const PastSession& b) {
    return a.day != b.day ? a.day < b.day : codeBefore(a.code, b.code);
  });
  return sessions;
}

}  // namespace headroom
