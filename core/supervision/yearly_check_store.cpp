// SPDX-License-Identifier: MIT
// One row for each time that something was seen; nothing is written over.
#include "core/supervision/yearly_check_store.h"

#include "core/base/say.h"
#include "core/organisation/terms.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSelectChecks = QStringLiteral(
    "SELECT c.id, c.person_id, c.kind, c.seen_day, c.due_day, c.note, b.name FROM yearly_check c "
    "LEFT JOIN person b ON b.id = c.seen_by_id WHERE ");

std::vector<YearlyCheck> allOf(Query& query) {
  std::vector<YearlyCheck> all;
  while (query.next()) {
    all.push_back({query.id<CheckId>(0), query.id<PersonId>(1),
                   known(checkKindFrom(query.text(2)), TO_SAY("a check of an unknown kind")), query.day(3),
                   query.optionalDay(4), query.text(5), query.text(6)});
  }
  return all;
}

}  // namespace

std::vector<YearlyCheck> loadChecks(const Database& records, PersonId person) {
  Query query(records, kSelectChecks + u"c.person_id = ? ORDER BY c.seen_day DESC, c.id DESC"_s);
  query.bind(person);
  return allOf(query);
}

AskedAhead<std::vector<YearlyCheck>> askChecksDue(const Database& records, QDate by) {
  Query query(records, kSelectChecks +
                           u"c.due_day <= ? AND NOT EXISTS (SELECT 1 FROM yearly_check n WHERE n.person_id = "
                           "c.person_id AND n.kind = c.kind AND (n.seen_day > c.seen_day OR (n.seen_day = c.seen_day "
                           "AND n.id > c.id))) ORDER BY c.due_day NULLS FIRST, c.id"_s);
  return {std::move(query.bind(by)), allOf};
}

CheckId insertCheck(Database& records, const YearlyCheck& check, PersonId by) {
  Change insert(records,
                u"INSERT INTO yearly_check (person_id, kind, seen_day, due_day, note, seen_by_id) "
                "VALUES (?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(check.person).bind(token(check.kind)).bind(check.seen).bind(check.due).bindText(check.note).bind(by);
  return insert.insertAs<CheckId>();
}

std::optional<PersonId> checkedOf(const Database& records, CheckId id) {
  Query query(records, u"SELECT person_id FROM yearly_check WHERE id = ?");
  query.bind(id);
  return query.next() ? std::optional(query.id<PersonId>(0)) : std::nullopt;
}

void deleteCheck(Database& records, CheckId id) {
  Change(records, u"DELETE FROM yearly_check WHERE id = ?").bind(id).runLater();
}

}  // namespace headroom
