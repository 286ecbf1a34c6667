// SPDX-License-Identifier: MIT
// One row a place.
#include "core/development/programme_store.h"

#include "core/store/query.h"

namespace headroom {

std::vector<ProgrammePlace> loadProgrammes(const Database& records, QDate on) {
  std::vector<ProgrammePlace> places;
  Query query(records,
              u"SELECT code, person_id, programme, mentor_id, from_day, to_day FROM programme "
              "WHERE to_day IS NULL OR to_day > ? ORDER BY from_day, id");
  query.bind(on);
  while (query.next()) {
    places.push_back({query.text(0),
                      query.id<PersonId>(1),
                      query.text(2),
                      query.optionalId<PersonId>(3),
                      {query.day(4), query.optionalDay(5)}});
  }
  return places;
}

void insertProgramme(Database& records, const ProgrammePlace& place) {
  Change insert(records,
                u"INSERT INTO programme (code, person_id, programme, mentor_id, from_day, to_day) "
                "VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(place.code).bind(place.person).bind(place.programme).bind(place.mentor);
  insert.bind(place.period.from).bind(place.period.to).run();
}

}  // namespace headroom
