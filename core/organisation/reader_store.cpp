// SPDX-License-Identifier: MIT
// A grant is one row with a row for each unit and each report.
#include "core/organisation/reader_store.h"

#include <algorithm>
#include <set>

#include "core/store/kept_reading.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kGrants =
    u"SELECT g.id, g.person_id, p.name, g.purpose, g.from_day, g.to_day, m.name, g.row_version, "
    "g.given_to_day, e.name, g.ended_at FROM reader_grant g JOIN person p ON p.id = g.person_id "
    "JOIN person m ON m.id = g.made_by_id LEFT JOIN person e ON e.id = g.ended_by_id "_s;

void addParts(const Database& records, ReaderGrant& grant) {
  Query units(records, u"SELECT unit_id FROM reader_unit WHERE grant_id = ? ORDER BY unit_id");
  units.bind(grant.id);
  while (units.next()) grant.units.push_back(units.id<UnitId>(0));
  Query reports(records, u"SELECT report FROM reader_report WHERE grant_id = ?");
  reports.bind(grant.id);
  while (reports.next()) {
    // A report of a later version is not shown by this one.
    if (const auto report = readerReportFrom(reports.text(0))) grant.reports.push_back(*report);
  }
  std::sort(grant.reports.begin(), grant.reports.end());
}

std::vector<ReaderGrant> readGrants(const Database& records, Query& query) {
  std::vector<ReaderGrant> grants;
  while (query.next()) {
    grants.push_back({query.id<GrantId>(0), query.id<PersonId>(1), query.text(2), query.text(3), query.day(4),
                      query.day(5), query.text(6), query.integer(7)});
    ReaderGrant& grant = grants.back();
    grant.givenTo = query.optionalDay(8);
    grant.endedBy = query.text(9);
    if (const auto at = query.optionalInteger(10)) grant.endedOn = QDateTime::fromMSecsSinceEpoch(*at).date();
  }
  for (ReaderGrant& one : grants) addParts(records, one);
  return grants;
}

}  // namespace

bool wasGivenReading(const Database& records, PersonId person) {
  // A list asks this for each of its rows.
  const Snapshot moment(records);
  const auto given = readOnce<std::set<PersonId>>(
      records, u"given reading"_s,
      [&records] {
        std::set<PersonId> people;
        Query query(records, u"SELECT DISTINCT person_id FROM reader_grant");
        while (query.next()) people.insert(query.id<PersonId>(0));
        return people;
      },
      KeptOf::Directory);
  return given->contains(person);
}

std::vector<ReaderGrant> loadGrantsOf(const Database& records, PersonId person) {
  Query query(records, kGrants + u"WHERE g.person_id = ? ORDER BY g.id DESC"_s);
  query.bind(person);
  return readGrants(records, query);
}

std::vector<ReaderGrant> loadGrants(const Database& records) {
  Query query(records, kGrants + u"ORDER BY g.id DESC"_s);
  return readGrants(records, query);
}

GrantId insertGrant(Database& records, PersonId person, const NewGrant& grant, PersonId by, qint64 at) {
  Change insert(records,
                u"INSERT INTO reader_grant (person_id, purpose, from_day, to_day, made_by_id, made_at) "
                "VALUES (?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(person).bind(grant.purpose).bind(grant.from).bind(grant.lastDay.addDays(1)).bind(by).bind(at);
  const auto id = insert.insertAs<GrantId>();
  for (const UnitId unit : std::set<UnitId>(grant.units.begin(), grant.units.end()))
    Change(records, u"INSERT INTO reader_unit (grant_id, unit_id) VALUES (?, ?)").bind(id).bind(unit).runLater();
  for (const ReaderReport report : std::set<ReaderReport>(grant.reports.begin(), grant.reports.end()))
    Change(records, u"INSERT INTO reader_report (grant_id, report) VALUES (?, ?)")
        .bind(id)
        .bind(token(report))
        .runLater();
  return id;
}

void endGrant(Database& records, const ReaderGrant& grant, QDate to, PersonId by, qint64 at) {
  Change change(records,
                u"UPDATE reader_grant SET to_day = ?, given_to_day = ?, ended_by_id = ?, ended_at = ?, row_version = "
                u"row_version + 1 WHERE id = ? AND row_version = ?");
  change.bind(to).bind(grant.givenTo.value_or(grant.to)).bind(by).bind(at);
  change.bind(grant.id).bind(grant.rowVersion).runLaterOnOneRow();
}

std::vector<ReaderOpening> loadOpenings(const Database& records, PersonId person, int most) {
  std::vector<ReaderOpening> found;
  Query query(records,
              u"SELECT o.report, '', o.at_ms, o.id FROM reader_opening o WHERE o.person_id = ? UNION ALL "
              "SELECT 'records', s.code, r.at_ms, r.id FROM record_reading r JOIN session s ON s.id = r.session_id "
              "WHERE r.person_id = ? ORDER BY 3 DESC, 4 DESC LIMIT ?");
  query.bind(person).bind(person).bind(most);
  while (query.next())
    found.push_back({query.text(0), query.text(1), QDateTime::fromMSecsSinceEpoch(query.integer(2))});
  return found;
}

std::optional<qint64> loadLastOpening(const Database& records, PersonId person, ReaderReport report) {
  Query query(records, u"SELECT max(at_ms) FROM reader_opening WHERE person_id = ? AND report = ?");
  return query.bind(person).bind(token(report)).next() ? query.optionalInteger(0) : std::nullopt;
}

void insertOpening(Database& records, PersonId person, ReaderReport report, qint64 at) {
  Change(records, u"INSERT INTO reader_opening (person_id, report, at_ms) VALUES (?, ?, ?)")
      .bind(person)
      .bind(token(report))
      .bind(at)
      .runLater();
}

}  // namespace headroom
