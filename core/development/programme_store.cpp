// SPDX-License-Identifier: MIT
// One row a place.
#include "core/development/programme_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kPlaces =
    QStringLiteral("SELECT code, person_id, programme, mentor_id, from_day, to_day, id FROM programme ");

std::vector<ProgrammePlace> placesIn(Query& query) {
  std::vector<ProgrammePlace> places;
  while (query.next()) {
    places.push_back({query.text(0),
                      query.id<PersonId>(1),
                      query.text(2),
                      query.optionalId<PersonId>(3),
                      {query.day(4), query.optionalDay(5)},
                      query.id<PlaceId>(6)});
  }
  return places;
}

}  // namespace

std::vector<ProgrammePlace> loadProgrammes(const Database& records, QDate on) {
  Query query(records, kPlaces + u"WHERE to_day IS NULL OR to_day > ? ORDER BY from_day, id"_s);
  query.bind(on);
  return placesIn(query);
}

std::vector<ProgrammePlace> loadAllProgrammes(const Database& records) {
  Query query(records, kPlaces + u"ORDER BY from_day DESC, id DESC"_s);
  return placesIn(query);
}

std::optional<ProgrammePlace> loadProgramme(const Database& records, PlaceId id) {
  Query query(records, kPlaces + u"WHERE id = ?"_s);
  query.bind(id);
  const auto found = placesIn(query);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

PlaceId insertProgramme(Database& records, const ProgrammePlace& place) {
  Change insert(records,
                u"INSERT INTO programme (code, person_id, programme, mentor_id, from_day, to_day) "
                "VALUES (?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(place.code).bind(place.person).bind(place.programme).bind(place.mentor);
  return insert.bind(place.period.from).bind(place.period.to).insertAs<PlaceId>();
}

void shortenProgramme(Database& records, PlaceId id, QDate to) {
  Change end(records, u"UPDATE programme SET to_day = ?, row_version = row_version + 1 WHERE id = ?");
  end.bind(to).bind(id).runLaterOnOneRow();
}

void writeMentor(Database& records, PlaceId id, std::optional<PersonId> mentor) {
  Change change(records, u"UPDATE programme SET mentor_id = ?, row_version = row_version + 1 WHERE id = ?");
  change.bind(mentor).bind(id).runLaterOnOneRow();
}

bool isProgrammeUsed(const Database& records, PlaceId id) {
  Query query(records,
              u"SELECT EXISTS (SELECT 1 FROM place_review WHERE programme_id = ?) "
              "OR EXISTS (SELECT 1 FROM place_evidence WHERE programme_id = ?)");
  return query.bind(id).bind(id).next() && query.truth(0);
}

void deleteProgramme(Database& records, PlaceId id) {
  Change(records, u"DELETE FROM programme WHERE id = ?").bind(id).runLaterOnOneRow();
}

}  // namespace headroom
