// SPDX-License-Identifier: MIT
// One table; who leads a case is in allocation_store.
#include "core/caseload/case_store.h"

#include "core/caseload/caseload_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::optional<qint64> pointsE4(const std::optional<Decimal>& points) {
  return points ? std::optional(points->toScaled(4)) : std::nullopt;
}

}  // namespace

std::optional<CaseId> findCase(const Database& records, const QString& code) {
  Query query(records, u"SELECT id FROM case_file WHERE code = ?");
  return query.bind(code).next() ? std::optional(query.id<CaseId>(0)) : std::nullopt;
}

std::optional<UnitId> unitOfCase(const Database& records, CaseId id) {
  Query query(records, u"SELECT unit_id FROM case_file WHERE id = ?");
  query.bind(id);
  return query.next() ? query.optionalId<UnitId>(0) : std::nullopt;
}

bool isOpenOn(const Database& records, CaseId id, QDate day) {
  Query query(records,
              u"SELECT 1 FROM case_file WHERE id = ? AND opened_day <= ? AND (closed_day IS NULL OR closed_day > ?)");
  return query.bind(id).bind(day).bind(day).next();
}

std::vector<FamilyCase> loadFamily(const Database& records, const Case& of, QDate on) {
  const Snapshot moment(records);
  std::vector<FamilyCase> family;
  if (of.family.isEmpty()) return family;
  Query query(records,
              u"SELECT c.id, c.code, c.kind, (SELECT o.name FROM allocation a JOIN post p ON p.id = a.post_id JOIN "
              "person o ON o.id = p.person_id WHERE a.case_id = c.id AND a.part = 'lead' AND a.from_day <= ? AND "
              "(a.to_day IS NULL OR a.to_day > ?) AND p.from_day <= ? AND (p.to_day IS NULL OR p.to_day > ?) LIMIT 1) "
              "FROM case_file c WHERE c.family = ? AND c.id <> ? "
              "AND c.opened_day <= ? AND (c.closed_day IS NULL OR c.closed_day > ?) ORDER BY c.code");
  query.bind(on).bind(on).bind(on).bind(on).bind(of.family).bind(of.id).bind(on).bind(on);
  while (query.next()) family.push_back({query.id<CaseId>(0), query.text(1), query.text(2), query.text(3)});
  return family;
}

std::optional<StoredFacts> loadCaseFacts(const Database& records, CaseId id) {
  const Snapshot moment(records);
  const auto found = loadCases(records, {id});
  if (found.empty()) return std::nullopt;
  const Case& one = found.front();
  Query query(records, u"SELECT row_version FROM case_file WHERE id = ?");
  query.bind(id).next();
  return StoredFacts{{one.kind, one.family, one.features, one.unit, one.points}, query.integer(0)};
}

CaseId insertCase(Database& records, const NewCase& added) {
  Change insert(records,
                u"INSERT INTO case_file (code, kind, family, features, unit_id, points_e4, opened_day) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(added.reference).bind(added.kind).bindText(added.family).bindText(featuresText(added.features));
  return insert.bind(added.unit).bind(pointsE4(added.points)).bind(added.opened).insertAs<CaseId>();
}

void writeCorrection(Database& records, CaseId id, const CaseCorrection& facts, qint64 rowVersion) {
  Change update(records,
                u"UPDATE case_file SET kind = ?, family = ?, features = ?, unit_id = ?, points_e4 = ?, "
                "row_version = row_version + 1 WHERE id = ? AND row_version = ?");
  update.bind(facts.kind).bindText(facts.family).bindText(featuresText(facts.features)).bind(facts.unit);
  update.bind(pointsE4(facts.points)).bind(id).bind(rowVersion);
  update.runLaterOnOneRow();
}

bool setCaseClosed(Database& records, CaseId id, QDate closed) {
  Change close(records,
               u"UPDATE case_file SET closed_day = ?, row_version = row_version + 1 "
               "WHERE id = ? AND closed_day IS NULL AND opened_day < ?");
  return close.bind(closed).bind(id).bind(closed).run() == 1;
}

bool setCaseOpen(Database& records, CaseId id, QDate closed) {
  Change open(records,
              u"UPDATE case_file SET closed_day = NULL, row_version = row_version + 1 "
              "WHERE id = ? AND closed_day = ?");
  return open.bind(id).bind(closed).run() == 1;
}

}  // namespace headroom
