// SPDX-License-Identifier: MIT
// A child is found by its reference and its lead by the case: an index each.
#include "core/exchange/workbook_update_store.h"

#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kCaseColumns = QStringLiteral(
    "SELECT c.id, c.code, c.kind, coalesce(u.code, ''), coalesce(u.name, ''), coalesce(u.division, ''), c.opened_day, "
    "c.closed_day FROM case_file c LEFT JOIN unit u ON u.id = c.unit_id WHERE ");

CaseInFile read(const Query& query) {
  return {query.id<CaseId>(0), query.text(1), query.text(2), query.text(3),
          query.text(4),       query.text(5), query.day(6),  query.optionalDay(7)};
}

}  // namespace

std::vector<UnitInFile> loadUnitsInFile(const Database& records) {
  std::vector<UnitInFile> units;
  Query query(records, u"SELECT code, name, kind, parent_id FROM unit ORDER BY id");
  while (query.next()) units.push_back({query.text(0), query.text(1), query.text(2), query.isNull(3)});
  return units;
}

std::vector<PostInFile> loadPostsInFile(const Database& records) {
  std::vector<PostInFile> posts;
  Query query(records,
              u"SELECT p.code, o.code, o.name, u.code, u.name, p.fte_e6, p.from_day, p.to_day FROM post p "
              "JOIN person o ON o.id = p.person_id JOIN unit u ON u.id = p.unit_id "
              "ORDER BY p.fte_e6 DESC, p.from_day, p.code");
  while (query.next())
    posts.push_back({query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), query.integer(5),
                     query.day(6), query.optionalDay(7)});
  return posts;
}

std::vector<PersonInFile> loadPeopleInFile(const Database& records) {
  std::vector<PersonInFile> people;
  Query query(records, u"SELECT code, name FROM person ORDER BY id");
  while (query.next()) people.push_back({query.text(0), query.text(1)});
  return people;
}

CasesInFile::CasesInFile(const Database& records)
    : records_(records),
      byCode_(records, kCaseColumns + u"c.code = ?"_s),
      lead_(records,
            u"SELECT a.id, o.code, o.name, a.from_day, EXISTS (SELECT 1 FROM allocation_decision d "
            "WHERE d.allocation_id = a.id) FROM allocation a JOIN post p ON p.id = a.post_id "
            "JOIN person o ON o.id = p.person_id WHERE a.case_id = ? AND a.part = 'lead' AND a.from_day <= ? "
            "AND (a.to_day IS NULL OR a.to_day > ?)"),
      later_(records, u"SELECT min(from_day) FROM allocation WHERE case_id = ? AND part = 'lead' AND from_day > ?") {}

std::optional<CaseInFile> CasesInFile::byCode(const QString& code) {
  byCode_.bind(code);
  if (!byCode_.next()) return std::nullopt;
  CaseInFile found = read(byCode_);
  byCode_.finish();
  return found;
}

std::optional<LeadInFile> CasesInFile::leadOn(CaseId id, QDate day) {
  lead_.bind(id).bind(day).bind(day);
  if (!lead_.next()) return std::nullopt;
  LeadInFile found{lead_.id<AllocationId>(0), lead_.text(1), lead_.text(2), lead_.day(3), lead_.truth(4)};
  lead_.finish();
  return found;
}

std::optional<QDate> CasesInFile::leadAfter(CaseId id, QDate day) {
  later_.bind(id).bind(day);
  if (!later_.next()) return std::nullopt;
  const auto found = later_.optionalDay(0);
  later_.finish();
  return found;
}

std::vector<CaseInFile> CasesInFile::openOn(QDate day) {
  std::vector<CaseInFile> cases;
  Query query(records_,
              kCaseColumns + u"c.opened_day <= ? AND (c.closed_day IS NULL OR c.closed_day > ?) ORDER BY c.code"_s);
  query.bind(day).bind(day);
  while (query.next()) cases.push_back(read(query));
  return cases;
}

bool closeInFile(Database& records, CaseId id, QDate closed) {
  Change close(records,
               u"UPDATE case_file SET closed_day = ?, row_version = row_version + 1 "
               "WHERE id = ? AND opened_day < ? AND (closed_day IS NULL OR closed_day > ?)");
  return close.bind(closed).bind(id).bind(closed).bind(closed).run() == 1;
}

void reopenInFile(Database& records, CaseId id) {
  Change(records, u"UPDATE case_file SET closed_day = NULL, row_version = row_version + 1 WHERE id = ?").bind(id).run();
}

void correctInFile(Database& records, CaseId id, const QString& kind, const QString& unit) {
  Change correct(records,
                 u"UPDATE case_file SET kind = coalesce(?, kind), "
                 "unit_id = coalesce((SELECT id FROM unit WHERE code = ?), unit_id), row_version = row_version + 1 "
                 "WHERE id = ?");
  correct.bindText(kind).bindText(unit).bind(id).run();
}

std::optional<PostId> postOfCode(const Database& records, const QString& code) {
  Query query(records, u"SELECT id FROM post WHERE code = ?");
  return query.bind(code).next() ? std::optional(query.id<PostId>(0)) : std::nullopt;
}

}  // namespace headroom
