// SPDX-License-Identifier: MIT
// Weekdays are stored by name, so that what is held about somebody reads as they would say it.
// A change is a new period; what was stays as it was.
#include "core/supervision/days_off_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QStringList& weekdayNames() {
  static const QStringList names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                 u"friday"_s, u"saturday"_s, u"sunday"_s};
  return names;
}

WeeklyDayOff dayOffFrom(const Query& query) {
  return {static_cast<int>(weekdayNames().indexOf(query.text(0))) + 1, {query.day(1), query.optionalDay(2)}};
}

}  // namespace

std::vector<WeeklyDayOff> loadDaysOff(const Database& records, PersonId person) {
  std::vector<WeeklyDayOff> daysOff;
  Query query(records,
              u"SELECT weekday, from_day, to_day FROM weekly_day_off WHERE person_id = ? ORDER BY from_day, id");
  query.bind(person);
  while (query.next()) daysOff.push_back(dayOffFrom(query));
  return daysOff;
}

std::unordered_map<PersonId, std::vector<WeeklyDayOff>> loadDaysOffByPerson(const Database& records) {
  std::unordered_map<PersonId, std::vector<WeeklyDayOff>> daysOff;
  Query query(records, u"SELECT weekday, from_day, to_day, person_id FROM weekly_day_off ORDER BY from_day, id");
  while (query.next()) daysOff[query.id<PersonId>(3)].push_back(dayOffFrom(query));
  return daysOff;
}

void replaceDaysOff(Database& records, PersonId person, const std::vector<int>& weekdays, QDate from) {
  const auto until = nextChange(loadDaysOff(records, person), from);
  Change(records, u"DELETE FROM weekly_day_off WHERE person_id = ? AND from_day = ?")
      .bind(person)
      .bind(from)
      .runLater();
  Change(
      records,
      u"UPDATE weekly_day_off SET to_day = ?, row_version = row_version + 1 WHERE person_id = ? AND from_day < ? AND "
      u"(to_day IS NULL OR to_day > ?)")
      .bind(from)
      .bind(person)
      .bind(from)
      .bind(from)
      .runLater();
  Change insert(records, u"INSERT INTO weekly_day_off (person_id, weekday, from_day, to_day) VALUES (?, ?, ?, ?)");
  for (const int weekday : weekdays)
    insert.bind(person).bind(weekdayNames().at(weekday - 1)).bind(from).bind(until).runLater();
}

}  // namespace headroom
