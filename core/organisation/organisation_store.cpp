// SPDX-License-Identifier: MIT
// Reading the organisation's tables, columns by position.
// They are small beside allocations and sessions: a few rows a person, whatever the years.
#include "core/organisation/organisation_store.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/organisation/kept_organisation.h"
#include "core/store/few_words.h"
#include "core/store/kept_reading.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString inForce(bool onOneDay) {
  return onOneDay ? u" WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?)"_s : QString();
}

void bindDay(Query& query, std::optional<QDate> on) {
  if (on) query.bind(*on).bind(*on);
}

const QString kPersonColumns = u"SELECT id, code, name, registration, start_day, left_day FROM person"_s;

std::vector<Person> readPeople(Query& query) {
  std::vector<Person> people;
  while (query.next()) {
    people.push_back({query.id<PersonId>(0), query.text(1), query.text(2), query.text(3), query.optionalDay(4),
                      query.optionalDay(5)});
  }
  return people;
}

const QString kUnitColumns = u"SELECT id, code, parent_id, kind, name, division FROM unit"_s;

UnitTree readUnits(Query& query) {
  std::vector<Unit> units;
  while (query.next()) {
    units.push_back(
        {query.id<UnitId>(0), query.text(1), query.optionalId<UnitId>(2), query.text(3), query.text(4), query.text(5)});
  }
  return UnitTree(std::move(units));
}

const QString kPostColumns =
    u"SELECT id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day FROM post"_s;
const QString kSupervisorColumns = u"SELECT person_id, supervisor_id, kind, from_day, to_day FROM supervisor"_s;

std::vector<Post> readPosts(Query& query) {
  std::vector<Post> posts;
  FewWords role([](const QString& word) { return known(roleFrom(word), TO_SAY("a post of an unknown role")); });
  FewWords contract(
      [](const QString& word) { return known(contractFrom(word), TO_SAY("a post with an unknown contract")); });
  FewWords kind([](const QString& word) { return known(postKindFrom(word), TO_SAY("a post of an unknown kind")); });
  while (query.next()) {
    posts.push_back({query.id<PostId>(0),
                     query.text(1),
                     query.id<PersonId>(2),
                     query.id<UnitId>(3),
                     role.of(query.view(4)),
                     Decimal::fromScaled(query.integer(5), 6),
                     contract.of(query.view(6)),
                     kind.of(query.view(7)),
                     {query.day(8), query.optionalDay(9)}});
  }
  return posts;
}

std::vector<Supervisor> readSupervisors(Query& query) {
  std::vector<Supervisor> supervisors;
  FewWords kind(
      [](const QString& word) { return known(supervisorKindFrom(word), TO_SAY("a supervisor of an unknown kind")); });
  while (query.next()) {
    supervisors.push_back(
        {query.id<PersonId>(0), query.id<PersonId>(1), kind.of(query.view(2)), {query.day(3), query.optionalDay(4)}});
  }
  return supervisors;
}

std::vector<Cover> readCovers(Query& query) {
  std::vector<Cover> covers;
  while (query.next())
    covers.push_back({query.id<PersonId>(0), query.id<PersonId>(1), {query.day(2), query.optionalDay(3)}});
  return covers;
}

// Foreign keys hold this in every file that Headroom wrote; a file from elsewhere is not believed.
void requireWholeLinks(const Organisation& organisation) {
  for (const Post& post : organisation.posts) {
    if (organisation.units.find(post.unit) == nullptr || organisation.person(post.person) == nullptr) {
      failAsDamaged(TO_SAY("the post '%1', which points to a unit or person that is not there"), post.code);
    }
  }
}

Organisation load(const Database& records, std::optional<QDate> on) {
  const Snapshot snapshot(records);
  const QString ofDay = inForce(on.has_value()) + u" ORDER BY id"_s;
  Query units(records, kUnitColumns + u" ORDER BY id"_s), people(records, kPersonColumns + u" ORDER BY id"_s);
  Query posts(records, kPostColumns + ofDay), supervisors(records, kSupervisorColumns + ofDay);
  Query covers(records, u"SELECT person_id, cover_id, from_day, to_day FROM supervision_cover"_s + ofDay);
  for (Query* query : {&posts, &supervisors, &covers}) bindDay(*query, on);
  for (Query* query : {&units, &people, &posts, &supervisors, &covers}) query->ahead();
  Organisation organisation{readUnits(units), readPeople(people), readPosts(posts), readSupervisors(supervisors),
                            readCovers(covers)};
  requireWholeLinks(organisation);
  return organisation;
}

}  // namespace

UnitTree loadUnits(const Database& records) {
  Query query(records, kUnitColumns + u" ORDER BY id"_s);
  return readUnits(query);
}

std::vector<Post> loadPosts(const Database& records) {
  Query query(records, kPostColumns + u" ORDER BY id"_s);
  return readPosts(query);
}

std::optional<Post> loadPost(const Database& records, PostId id) {
  Query query(records, kPostColumns + u" WHERE id = ?"_s);
  query.bind(id);
  const std::vector<Post> found = readPosts(query);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<PersonId> findPerson(const Database& records, const QString& code) {
  Query query(records, u"SELECT id FROM person WHERE code = ?");
  query.bind(code);
  return query.next() ? std::optional(query.id<PersonId>(0)) : std::nullopt;
}

// Every page and every check of what somebody may do begins with these: they are read once between two saves.
std::shared_ptr<const Organisation> keptOrganisation(const Database& records) {
  const Snapshot moment(records);
  return readOnce<Organisation>(
      records, u"organisation"_s, [&] { return load(records, std::nullopt); }, KeptOf::Directory);
}

bool hasMorePosts(const Database& records, QDate on, std::size_t than) {
  Query query(records,
              u"SELECT count(*) FROM (SELECT 1 FROM post WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?) LIMIT "
              u"?) AS counted");
  const auto most = static_cast<qint64>(than);
  query.bind(on).bind(on).bind(most + 1);
  return query.next() && query.integer(0) > most;
}

Organisation loadOrganisation(const Database& records) { return *keptOrganisation(records); }

std::shared_ptr<const Organisation> keptOrganisationOn(const Database& records, QDate on) {
  const Snapshot moment(records);
  return readOnce<Organisation>(
      records, u"organisation on %1"_s.arg(on.toJulianDay()), [&] { return load(records, on); }, KeptOf::Directory);
}

Organisation loadOrganisationOn(const Database& records, QDate on) { return *keptOrganisationOn(records, on); }

Organisation loadOrganisationOf(const Database& records, QDate on, PersonId person) {
  const Snapshot snapshot(records);
  const QString own = inForce(true) + u" AND person_id = ?"_s;
  Query posts(records, kPostColumns + own + u" ORDER BY id"_s);
  Query supervisors(records, kSupervisorColumns + own);
  // The units of these posts and all above them, and whoever supervises them.
  Query units(records, u"WITH RECURSIVE up(id) AS (SELECT unit_id FROM post"_s + own +
                           u" UNION SELECT u.parent_id FROM up JOIN unit u ON u.id = up.id WHERE u.parent_id IS NOT "
                           u"NULL) "_s +
                           kUnitColumns + u" WHERE id IN (SELECT id FROM up)"_s);
  Query people(records, kPersonColumns + u" WHERE id IN (SELECT supervisor_id FROM supervisor"_s + own +
                            u" UNION ALL SELECT id FROM person WHERE id = ?)"_s);
  for (Query* query : {&posts, &supervisors, &units, &people}) {
    bindDay(*query, on);
    query->bind(person);
  }
  people.bind(person);
  for (Query* query : {&posts, &supervisors, &units, &people}) query->ahead();
  Organisation organisation{{}, {}, readPosts(posts), readSupervisors(supervisors)};
  organisation.units = readUnits(units);
  organisation.people = readPeople(people);
  std::sort(organisation.people.begin(), organisation.people.end(),
            [](const Person& a, const Person& b) { return a.id < b.id; });
  requireWholeLinks(organisation);
  return organisation;
}

}  // namespace headroom
