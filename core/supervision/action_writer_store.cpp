// SPDX-License-Identifier: MIT
// An action that is carried over gets a row of its own in the new session, linked to the row that it continues.
#include "core/supervision/action_writer_store.h"

#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<ActionId> loadToCarry(const Database& records, SessionId into, PersonId person, QDate today) {
  std::vector<ActionId> open;
  const QString goesOn =
      u" AND a.closed_day IS NULL AND NOT EXISTS (SELECT 1 FROM action n WHERE n.carried_from_id = a.id) "
      "ORDER BY a.due_day NULLS FIRST, a.id"_s;
  Query agreed(records,
               u"SELECT a.id FROM session s JOIN action a ON a.session_id = s.id WHERE s.person_id = ? AND s.day <= ? "
               "AND s.id <> ?"_s +
                   goesOn);
  agreed.bind(person).bind(today).bind(into);
  while (agreed.next()) open.push_back(agreed.id<ActionId>(0));
  Query alone(records, u"SELECT a.id FROM action a WHERE a.owner_id = ? AND a.session_id IS NULL"_s + goesOn);
  alone.bind(person);
  while (alone.next()) open.push_back(alone.id<ActionId>(0));
  return open;
}

void insertCarried(Database& records, SessionId into, ActionId earlier) {
  Query session(records, u"SELECT code FROM session WHERE id = ?");
  session.bind(into).next();
  const QString code = freeCode(records, u"action", session.text(0) + u" carried"_s, u"action"_s);
  session.finish();
  Change(records,
         u"INSERT INTO action (code, session_id, case_id, owner_id, what, due_day, state, carried_from_id) "
         u"SELECT ?, ?, case_id, owner_id, what, due_day, 'open', id FROM action WHERE id = ?")
      .bind(code)
      .bind(into)
      .bind(earlier)
      .runLater();
}

ActionId insertContinued(Database& records, PersonId owner, ActionId earlier) {
  Query words(records, u"SELECT what FROM action WHERE id = ?");
  words.bind(earlier).next();
  const QString code = freeCode(records, u"action", words.text(0).left(24), u"action"_s);
  words.finish();
  Change insert(records,
                u"INSERT INTO action (code, owner_id, what, state, case_id, due_day, carried_from_id) "
                u"SELECT ?, ?, what, 'open', case_id, due_day, id FROM action WHERE id = ? RETURNING id");
  return insert.bind(code).bind(owner).bind(earlier).insertAs<ActionId>();
}

std::vector<ActionLink> loadActionLine(const Database& records, ActionId id) {
  std::vector<ActionLink> line;
  Query row(records,
            u"SELECT a.carried_from_id, a.closed_day, m.action_id FROM action a LEFT JOIN signed_action m ON "
            u"m.action_id = a.id WHERE a.id = ?");
  for (std::optional<ActionId> at = id; at;) {
    if (!row.bind(*at).next()) break;
    line.push_back({*at, row.optionalDay(1), !row.isNull(2)});
    at = row.optionalId<ActionId>(0);
    row.finish();
  }
  return line;
}

void closeActions(Database& records, const std::vector<ActionId>& rows, QDate day, bool done, const QString& reason) {
  Change close(
      records,
      u"UPDATE action SET state = ?, closed_day = ?, drop_reason = ?, row_version = row_version + 1 WHERE id = "
      u"? AND closed_day IS NULL");
  for (const ActionId id : rows)
    close.bind(done ? u"done"_s : u"dropped"_s).bind(day).bindText(reason).bind(id).runLater();
}

void openActions(Database& records, const std::vector<ActionId>& rows) {
  Change open(records,
              u"UPDATE action SET state = 'open', closed_day = NULL, drop_reason = NULL, row_version = row_version + 1 "
              u"WHERE id = ?");
  for (const ActionId id : rows) open.bind(id).runLater();
}

ActionId insertAction(Database& records, PersonId owner, const QString& what, std::optional<QDate> due,
                      std::optional<CaseId> about) {
  Change insert(records,
                u"INSERT INTO action (code, owner_id, what, state, case_id, due_day) VALUES (?, ?, ?, 'open', ?, ?) "
                u"RETURNING id");
  insert.bind(freeCode(records, u"action", what.left(24), u"action"_s)).bind(owner).bind(what);
  insert.bind(about);
  return insert.bind(due).insertAs<ActionId>();
}

bool isContinued(const Database& records, ActionId id) {
  Query next(records, u"SELECT 1 FROM action WHERE carried_from_id = ?");
  return next.bind(id).next();
}

std::optional<ActionParties> ownerOf(const Database& records, ActionId id) {
  Query query(records,
              u"SELECT a.owner_id, s.person_id, s.supervisor_id FROM action a LEFT JOIN session s ON s.id = "
              u"a.session_id WHERE a.id = ?");
  query.bind(id);
  if (!query.next()) return std::nullopt;
  return ActionParties{query.id<PersonId>(0), query.optionalId<PersonId>(1), query.optionalId<PersonId>(2)};
}

}  // namespace headroom
