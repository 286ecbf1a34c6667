// SPDX-License-Identifier: MIT
// Half-open periods: what ends on a day is not there on it any more.
#include "core/supervision/leaving_store.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {

LeavesBehind loadLeavesBehind(const Database& records, PersonId person, QDate day) {
  const Snapshot moment(records);
  LeavesBehind behind;
  Query cases(records,
              u"SELECT c.id, c.code, c.kind, min(a.from_day) FROM allocation a JOIN post p ON p.id = a.post_id "
              "JOIN case_file c ON c.id = a.case_id WHERE p.person_id = ? AND a.part = 'lead' "
              "AND (a.to_day IS NULL OR a.to_day > ?) AND (c.closed_day IS NULL OR c.closed_day > ?) "
              "GROUP BY c.id, c.code, c.kind ORDER BY c.code");
  cases.bind(person).bind(day).bind(day);
  while (cases.next())
    behind.cases.push_back({cases.id<CaseId>(0), cases.text(1), cases.text(2), std::max(day, cases.day(3))});
  Query actions(records,
                u"SELECT id, what, due_day FROM action a WHERE owner_id = ? AND closed_day IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM action n WHERE n.carried_from_id = a.id) ORDER BY due_day NULLS FIRST, id");
  actions.bind(person);
  while (actions.next()) behind.actions.push_back({actions.id<ActionId>(0), actions.text(1), actions.optionalDay(2)});
  Query supervisees(
      records,
      u"SELECT s.person_id, o.name, s.kind FROM supervisor s JOIN person o ON o.id = s.person_id "
      "WHERE s.supervisor_id = ? AND s.from_day < ? AND (s.to_day IS NULL OR s.to_day > ?) ORDER BY o.name");
  supervisees.bind(person).bind(day).bind(day);
  while (supervisees.next())
    behind.supervisees.push_back(
        {supervisees.id<PersonId>(0), supervisees.text(1),
         known(supervisorKindFrom(supervisees.text(2)), TO_SAY("a supervisor of an unknown kind"))});
  return behind;
}

std::optional<LeavingFacts> loadLeavingFacts(const Database& records, PersonId person, QDate day, QDate today) {
  const Snapshot moment(records);
  Query known(records, u"SELECT start_day, left_day FROM person WHERE id = ?");
  if (!known.bind(person).next()) return std::nullopt;
  LeavingFacts facts{known.optionalDay(0), known.optionalDay(1), {}};
  known.finish();
  Query begun(records, u"SELECT from_day FROM post WHERE person_id = ? AND from_day >= ? AND from_day < ?");
  if (begun.bind(person).bind(day).bind(today).next()) facts.postFrom = begun.day(0);
  begun.finish();
  Query given(records,
              u"SELECT c.code, a.from_day FROM allocation a JOIN case_file c ON c.id = a.case_id JOIN post p "
              "ON p.id = a.post_id WHERE p.person_id = ? AND a.from_day >= ? AND a.from_day < ? ORDER BY a.from_day");
  if (given.bind(person).bind(day).bind(today).next()) facts.given = {given.text(0), given.day(1)};
  return facts;
}

void deletePlannedAllocations(Database& records, PersonId person, QDate day) {
  const QString theirs =
      u" IN (SELECT id FROM allocation WHERE from_day >= ? AND post_id IN (SELECT id FROM post WHERE person_id = ?))"_s;
  for (const QString& from :
       {u"DELETE FROM allocation_decision WHERE allocation_id"_s, u"DELETE FROM allocation WHERE id"_s})
    Change(records, from + theirs).bind(day).bind(person).runLater();
}

void endAllocationsOf(Database& records, PersonId person, QDate day) {
  Change end(records,
             u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE post_id IN "
             "(SELECT id FROM post WHERE person_id = ?) AND from_day < ? AND (to_day IS NULL OR to_day > ?)");
  end.bind(day).bind(person).bind(day).bind(day).runLater();
}

void deletePlannedPosts(Database& records, PersonId person, QDate day) {
  const QString theirs = u" IN (SELECT id FROM post WHERE person_id = ? AND from_day >= ?)"_s;
  for (const QString& from : {u"DELETE FROM reduction WHERE post_id"_s, u"DELETE FROM board_change WHERE post_id"_s,
                              u"DELETE FROM post WHERE id"_s})
    Change(records, from + theirs).bind(person).bind(day).runLater();
}

void endPostsOf(Database& records, PersonId person, QDate day) {
  Change(records,
         u"UPDATE post SET to_day = ?, row_version = row_version + 1 WHERE person_id = ? "
         "AND (to_day IS NULL OR to_day > ?)")
      .bind(day)
      .bind(person)
      .bind(day)
      .runLater();
}

void endSupervisionOf(Database& records, PersonId person, QDate day, QDate today) {
  Change(records,
         u"DELETE FROM supervisor WHERE (supervisor_id = ? OR person_id = ?) AND from_day >= ? AND from_day >= ?")
      .bind(person)
      .bind(person)
      .bind(day)
      .bind(today)
      .runLater();
  Change(records,
         u"UPDATE supervisor SET to_day = ?, row_version = row_version + 1 WHERE (supervisor_id = ? OR person_id = ?) "
         "AND from_day >= ? AND (to_day IS NULL OR to_day > ?)")
      .bind(today)
      .bind(person)
      .bind(person)
      .bind(day)
      .bind(today)
      .runLater();
  Change(records,
         u"UPDATE supervisor SET to_day = ?, row_version = row_version + 1 WHERE (supervisor_id = ? OR person_id = ?) "
         "AND from_day < ? AND (to_day IS NULL OR to_day > ?)")
      .bind(day)
      .bind(person)
      .bind(person)
      .bind(day)
      .bind(day)
      .runLater();
}

void writeLeft(Database& records, PersonId person, QDate day) {
  Change(records, u"UPDATE person SET left_day = ?, row_version = row_version + 1 WHERE id = ?")
      .bind(day)
      .bind(person)
      .runLater();
}

}  // namespace headroom
