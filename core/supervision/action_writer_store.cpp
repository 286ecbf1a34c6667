// SPDX-License-Identifier: MIT
// An action that is carried over gets a row of its own in the new session, linked to the row that it continues.
#include "core/supervision/action_writer_store.h"

#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<ActionId> toCarry(Database& records, SessionId into, PersonId person, QDate today) {
  std::vector<ActionId> open;
  Query query(records,
              u"SELECT a.id FROM session s JOIN action a ON a.session_id = s.id WHERE s.person_id = ? AND s.day <= ? "
              u"AND s.id <> ? "
              u"AND a.closed_day IS NULL AND NOT EXISTS (SELECT 1 FROM action n WHERE n.carried_from_id = a.id) ORDER "
              u"BY a.due_day, a.id");
  query.bind(person).bind(today).bind(into);
  while (query.next()) open.push_back(query.id<ActionId>(0));
  return open;
}

}  // namespace

void carryOpenActions(Database& records, SessionId into, PersonId person, QDate today) {
  Change copy(records,
              u"INSERT INTO action (code, session_id, case_id, owner_id, what, due_day, state, carried_from_id) "
              u"SELECT ?, ?, case_id, owner_id, what, due_day, 'open', id FROM action WHERE id = ?");
  Query code(records, u"SELECT code FROM session WHERE id = ?");
  code.bind(into);
  code.next();
  const QString session = code.text(0);
  code.finish();
  for (const ActionId id : toCarry(records, into, person, today)) {
    copy.bind(freeCode(records, u"action", session + u" carried"_s, u"action"_s)).bind(into).bind(id).run();
  }
}

bool setActionClosed(Database& records, ActionId id, QDate day, bool done, const QString& reason) {
  Change close(
      records,
      u"UPDATE action SET state = ?, closed_day = ?, drop_reason = ?, row_version = row_version + 1 WHERE id = "
      u"? AND closed_day IS NULL");
  Query before(records, u"SELECT carried_from_id FROM action WHERE id = ?");
  std::optional<ActionId> at = id;
  bool changed = false;
  while (at) {
    const int rows = close.bind(done ? u"done"_s : u"dropped"_s).bind(day).bindText(reason).bind(*at).run();
    if (at == id) changed = rows == 1;
    before.bind(*at);
    before.next();
    const auto earlier = before.optionalId<ActionId>(0);
    before.finish();
    at = changed ? earlier : std::nullopt;
  }
  return changed;
}

bool setActionOpen(Database& records, ActionId id) {
  Change open(records,
              u"UPDATE action SET state = 'open', closed_day = NULL, drop_reason = NULL, row_version = row_version + 1 "
              u"WHERE id = ?");
  // What was closed when its record was signed stays closed there, and all before it.
  Query row(records,
            u"SELECT a.carried_from_id, a.closed_day, m.action_id FROM action a LEFT JOIN signed_action m ON "
            u"m.action_id = a.id WHERE a.id = ?");
  std::optional<ActionId> at = id;
  std::optional<QDate> closed;
  while (at) {
    row.bind(*at);
    row.next();
    const auto earlier = row.optionalId<ActionId>(0);
    const auto day = row.optionalDay(1);
    const bool stays = !row.isNull(2);
    row.finish();
    if (stays || !day || (closed && day != closed)) break;
    closed = day;
    open.bind(*at).run();
    at = earlier;
  }
  return closed.has_value();
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

std::optional<ActionParties> ownerOf(const Database& records, ActionId id) {
  Query query(
      records,
      u"SELECT a.owner_id, s.person_id FROM action a LEFT JOIN session s ON s.id = a.session_id WHERE a.id = ?");
  query.bind(id);
  if (!query.next()) return std::nullopt;
  return ActionParties{query.id<PersonId>(0), query.optionalId<PersonId>(1)};
}

}  // namespace headroom
