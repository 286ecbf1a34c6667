// SPDX-License-Identifier: MIT
// Vacancies as rows with a period, like posts.
#include <QCoreApplication>

#include "core/organisation/access.h"
#include "core/organisation/new_rows.h"
#include "core/organisation/one_save.h"
#include "core/organisation/vacancy.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("organisation", words); }

}  // namespace

std::vector<Vacancy> loadVacancies(const Database& records, QDate on) {
  std::vector<Vacancy> vacancies;
  Query query(records,
              u"SELECT id, unit_id, role, fte_e6, from_day, to_day FROM vacancy WHERE from_day <= ? AND "
              "(to_day IS NULL OR to_day > ?) ORDER BY unit_id, id");
  query.bind(on).bind(on);
  while (query.next()) {
    vacancies.push_back({query.integer(0),
                         query.id<UnitId>(1),
                         query.text(2),
                         Decimal::fromScaled(query.integer(3), 6),
                         {query.day(4), query.optionalDay(5)}});
  }
  return vacancies;
}

Result<int> addVacancy(WritableDesk& desk, const Vacancy& vacancy) {
  // A vacancy is let in by the rules of a post: the same words and hours.
  const auto post = checked(NewPost{vacancy.unit, vacancy.role, vacancy.fte, vacancy.period});
  if (!post) return tl::unexpected(post.error());
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayKeep(desk, vacancy.unit); !may) return tl::unexpected(may.error());
    Change insert(desk.records,
                  u"INSERT INTO vacancy (unit_id, role, fte_e6, from_day, to_day) VALUES (?, ?, ?, ?, ?)");
    insert.bind(post->unit).bind(post->role).bind(post->fte.toScaled(6)).bind(post->period.from).bind(post->period.to);
    return insert.run();
  });
}

Result<int> endVacancy(WritableDesk& desk, qint64 row, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day it is filled."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    Query unit(desk.records, u"SELECT unit_id FROM vacancy WHERE id = ?");
    const auto stands = unit.bind(row).next() ? std::optional(unit.id<UnitId>(0)) : std::nullopt;
    unit.finish();
    if (!stands) return refuse(say("The vacancy is no longer there."));
    if (const auto may = mayKeep(desk, *stands); !may) return tl::unexpected(may.error());
    Change end(desk.records,
               u"UPDATE vacancy SET to_day = ?, row_version = row_version + 1 WHERE id = ? AND from_day < ? "
               "AND (to_day IS NULL OR to_day > ?)");
    if (end.bind(to).bind(row).bind(to).bind(to).run() == 1) return 1;
    // One that begins on that day or later, and not before today, has not stood open yet.
    Change gone(desk.records, u"DELETE FROM vacancy WHERE id = ? AND from_day >= ? AND from_day >= ?");
    if (gone.bind(row).bind(to).bind(desk.today()).run() == 1) return 1;
    return refuse(say("It does not stand open on that day."));
  });
}

}  // namespace headroom
