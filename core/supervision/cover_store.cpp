// SPDX-License-Identifier: MIT
// Covers are few: a row or two a manager and year.
// The alarm reads everybody's absences at once: one statement, however many are due.
#include "core/supervision/cover_store.h"

#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/supervision/clock_store.h"

namespace headroom {

void insertCover(Database& records, const Cover& cover) {
  Change(records, u"INSERT INTO supervision_cover (person_id, cover_id, from_day, to_day) VALUES (?, ?, ?, ?)")
      .bind(cover.person)
      .bind(cover.cover)
      .bind(cover.period.from)
      .bind(cover.period.to)
      .runLater();
}

bool endOneCover(Database& records, const Cover& cover, QDate to) {
  const bool isGone = to <= cover.period.from;
  Change end(records, isGone
                          ? u"DELETE FROM supervision_cover WHERE person_id = ? AND cover_id = ? AND from_day = ?"
                          : u"UPDATE supervision_cover SET to_day = ?, row_version = row_version + 1 WHERE person_id "
                            u"= ? AND cover_id = ? AND from_day = ? AND (to_day IS NULL OR to_day > ?)");
  if (!isGone) end.bind(to);
  end.bind(cover.person).bind(cover.cover).bind(cover.period.from);
  if (!isGone) end.bind(to);
  return end.run() > 0;
}

std::vector<CoverGap> loadCoverGaps(const Database& records, const std::vector<PersonClock>& clocks, QDate on) {
  const Organisation organisation = loadOrganisation(records);
  auto absences = loadAbsencesByPerson(records);
  for (auto& [person, away] : absences) away = joinedAbsences(std::move(away));
  return coverGaps(organisation, clocks, absences, on);
}

}  // namespace headroom
