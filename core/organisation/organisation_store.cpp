// SPDX-License-Identifier: MIT
// Reading the organisation's tables, columns by position.
// They are small beside allocations and sessions: a few rows a person, whatever the years.
#include "core/organisation/organisation_store.h"

#include <map>
#include <set>

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

void readPeople(Query& query, std::vector<Person>& into) {
  while (query.next()) {
    into.push_back({query.id<PersonId>(0), query.text(1), query.text(2), query.text(3), query.optionalDay(4),
                    query.optionalDay(5)});
  }
}

std::vector<Person> loadPeople(const Database& records) {
  std::vector<Person> people;
  Query query(records, u"SELECT id, code, name, registration, start_day, left_day FROM person ORDER BY id");
  readPeople(query, people);
  return people;
}

std::vector<Person> loadPeopleById(const Database& records, const std::set<PersonId>& ids) {
  std::vector<Person> people;
  Query query(records, u"SELECT id, code, name, registration, start_day, left_day FROM person WHERE id = ?");
  for (const PersonId id : ids) {
    query.bind(id);
    readPeople(query, people);
  }
  return people;
}

const QString kUnitColumns = u"SELECT id, code, parent_id, kind, name, division FROM unit"_s;

Unit unitFrom(const Query& query) {
  return {query.id<UnitId>(0), query.text(1), query.optionalId<UnitId>(2), query.text(3), query.text(4), query.text(5)};
}

/// The units of these posts and all above them.
UnitTree loadUnitsOf(const Database& records, const std::vector<Post>& posts) {
  std::map<UnitId, Unit> found;
  Query query(records, kUnitColumns + u" WHERE id = ?"_s);
  for (const Post& post : posts) {
    std::optional<UnitId> at = post.unit;
    while (at && !found.contains(*at)) {
      if (!query.bind(*at).next()) break;
      const Unit unit = unitFrom(query);
      query.finish();
      at = unit.parent;
      found.emplace(unit.id, unit);
    }
  }
  std::vector<Unit> units;
  for (const auto& [id, unit] : found) units.push_back(unit);
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

std::vector<Post> loadPosts(const Database& records, std::optional<QDate> on) {
  Query query(records, kPostColumns + inForce(on.has_value()) + u" ORDER BY id"_s);
  bindDay(query, on);
  return readPosts(query);
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

std::vector<Supervisor> loadSupervisors(const Database& records, std::optional<QDate> on) {
  Query query(records, kSupervisorColumns + inForce(on.has_value()) + u" ORDER BY id"_s);
  bindDay(query, on);
  return readSupervisors(query);
}

std::vector<Cover> loadCovers(const Database& records, std::optional<QDate> on) {
  Query query(records, u"SELECT person_id, cover_id, from_day, to_day FROM supervision_cover"_s +
                           inForce(on.has_value()) + u" ORDER BY id"_s);
  bindDay(query, on);
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
  Organisation organisation{loadUnits(records), loadPeople(records), loadPosts(records, on),
                            loadSupervisors(records, on), loadCovers(records, on)};
  requireWholeLinks(organisation);
  return organisation;
}

}  // namespace

UnitTree loadUnits(const Database& records) {
  std::vector<Unit> units;
  Query query(records, kUnitColumns + u" ORDER BY id"_s);
  while (query.next()) units.push_back(unitFrom(query));
  return UnitTree(std::move(units));
}

std::vector<Post> loadPosts(const Database& records) { return loadPosts(records, std::nullopt); }

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
  return readOnce<Organisation>(records, u"organisation"_s, [&] { return load(records, std::nullopt); });
}

bool hasMorePosts(const Database& records, QDate on, std::size_t than) {
  Query query(
      records,
      u"SELECT count(*) FROM (SELECT 1 FROM post WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?) LIMIT ?) AS some");
  const auto most = static_cast<qint64>(than);
  query.bind(on).bind(on).bind(most + 1);
  return query.next() && query.integer(0) > most;
}

Organisation loadOrganisation(const Database& records) { return *keptOrganisation(records); }

std::shared_ptr<const Organisation> keptOrganisationOn(const Database& records, QDate on) {
  const Snapshot moment(records);
  return readOnce<Organisation>(records, u"organisation on %1"_s.arg(on.toJulianDay()),
                                [&] { return load(records, on); });
}

Organisation loadOrganisationOn(const Database& records, QDate on) { return *keptOrganisationOn(records, on); }

Organisation loadOrganisationOf(const Database& records, QDate on, PersonId person) {
  const Snapshot snapshot(records);
  const QString own = inForce(true) + u" AND person_id = ?"_s;
  Query posts(records, kPostColumns + own + u" ORDER BY id"_s);
  bindDay(posts, on);
  posts.bind(person);
  Query supervisors(records, kSupervisorColumns + own);
  bindDay(supervisors, on);
  supervisors.bind(person);
  Organisation organisation{{}, {}, readPosts(posts), readSupervisors(supervisors)};
  organisation.units = loadUnitsOf(records, organisation.posts);
  std::set<PersonId> people{person};
  for (const Supervisor& one : organisation.supervisors) people.insert(one.supervisor);
  organisation.people = loadPeopleById(records, people);
  requireWholeLinks(organisation);
  return organisation;
}

}  // namespace headroom
