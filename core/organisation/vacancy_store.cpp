// SPDX-License-Identifier: MIT
// One table, columns by position.
#include "core/organisation/vacancy_store.h"

#include "core/base/say.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kVacancyColumns = u"SELECT id, unit_id, role, fte_e6, from_day, to_day FROM vacancy "_s;

Vacancy vacancyFrom(const Query& query) {
  return {query.id<VacancyId>(0),
          query.id<UnitId>(1),
          known(roleFrom(query.text(2)), TO_SAY("a vacancy of an unknown role")),
          Decimal::fromScaled(query.integer(3), 6),
          {query.day(4), query.optionalDay(5)}};
}

}  // namespace

std::vector<Vacancy> loadVacancies(const Database& records, QDate on) {
  std::vector<Vacancy> vacancies;
  Query query(records,
              kVacancyColumns + u"WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?) ORDER BY unit_id, id"_s);
  query.bind(on).bind(on);
  while (query.next()) vacancies.push_back(vacancyFrom(query));
  return vacancies;
}

std::optional<Vacancy> loadVacancy(const Database& records, VacancyId id) {
  Query query(records, kVacancyColumns + u"WHERE id = ?"_s);
  return query.bind(id).next() ? std::optional(vacancyFrom(query)) : std::nullopt;
}

void insertVacancy(Database& records, const NewVacancy& one) {
  Change insert(records, u"INSERT INTO vacancy (unit_id, role, fte_e6, from_day, to_day) VALUES (?, ?, ?, ?, ?)");
  insert.bind(one.unit)
      .bind(token(one.role))
      .bind(one.fte.toScaled(6))
      .bind(one.period.from)
      .bind(one.period.to)
      .runLater();
}

void shortenVacancy(Database& records, VacancyId id, QDate to) {
  Change end(records, u"UPDATE vacancy SET to_day = ?, row_version = row_version + 1 WHERE id = ?");
  end.bind(to).bind(id).runLaterOnOneRow();
}

void deleteVacancy(Database& records, VacancyId id) {
  Change(records, u"DELETE FROM vacancy WHERE id = ?").bind(id).runLaterOnOneRow();
}

}  // namespace headroom
