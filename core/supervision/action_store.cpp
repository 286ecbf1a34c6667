// SPDX-License-Identifier: MIT
// Open rows come through the partial index of open actions, those closed after the day through its complement.
#include "core/supervision/action_store.h"

#include <algorithm>
#include <set>

#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

namespace headroom {
namespace {

const QString kActionColumns = QStringLiteral(
    "SELECT a.id, a.code, a.owner_id, p.code, p.name, a.what, c.code, a.session_id, a.due_day, a.carried_from_id, "
    "a.row_version "
    "FROM action a JOIN person p ON p.id = a.owner_id LEFT JOIN case_file c ON c.id = a.case_id "
    "LEFT JOIN session s ON s.id = a.session_id WHERE (s.id IS NULL OR s.day <= ?) AND ");

ActionRow rowFrom(const Query& query) {
  OpenAction action{query.id<ActionId>(0),
                    query.text(1),
                    query.id<PersonId>(2),
                    query.text(3),
                    query.text(4),
                    query.text(5),
                    query.text(6),
                    query.optionalId<SessionId>(7),
                    {},
                    query.optionalDay(8),
                    {},
                    {},
                    {}};
  action.rowVersion = query.integer(10);
  return {std::move(action), query.optionalId<ActionId>(9)};
}

/// Follows the links of every row back to its first, whose session dates the action.
void findFirsts(const Database& records, std::vector<ActionRow>& rows) {
  Query link(records,
             u"SELECT a.carried_from_id, s.day, a.due_day FROM action a LEFT JOIN session s ON s.id = a.session_id "
             u"WHERE a.id = ?");
  for (ActionRow& row : rows) {
    std::optional<ActionId> at = row.action.id;
    while (at) {
      link.bind(*at);
      if (!link.next()) break;
      const auto before = link.optionalId<ActionId>(0);
      row.action.agreed = link.optionalDay(1);
      row.action.firstDue = link.optionalDay(2);
      row.action.carried += before ? 1 : 0;
      link.finish();
      at = before;
    }
  }
}

/// Everybody's, or those that `whose` says of one person.
std::vector<ActionRow> loadRows(const Database& records, QDate on, std::optional<PersonId> person,
                                const QString& whose = QStringLiteral(" AND a.owner_id = ?")) {
  std::vector<ActionRow> rows;
  const QString of = person ? whose : QString();
  const QString openSql = kActionColumns + QStringLiteral("a.closed_day IS NULL") + of;
  Query open(records, openSql);
  open.bind(on);
  if (person) open.bind(*person);
  while (open.next()) rows.push_back(rowFrom(open));
  const QString closedSql = kActionColumns + QStringLiteral("a.closed_day > ?") + of;
  Query closed(records, closedSql);
  closed.bind(on).bind(on);
  if (person) closed.bind(*person);
  while (closed.next()) rows.push_back(rowFrom(closed));
  return rows;
}

/// What the person owns, and what was agreed in sessions with them, each row once.
std::vector<ActionRow> loadRowsWith(const Database& records, QDate on, PersonId person) {
  std::vector<ActionRow> rows = loadRows(records, on, person);
  std::set<ActionId> known;
  for (const ActionRow& row : rows) known.insert(row.action.id);
  for (ActionRow& row : loadRows(records, on, person, QStringLiteral(" AND s.person_id = ?"))) {
    if (known.insert(row.action.id).second) rows.push_back(std::move(row));
  }
  return rows;
}

/// A row that was carried on by the day is never open again, be the row that continues it open or closed, and whoever
/// owns that one: an action that was carried on and then done is done (formats 1).
void dropContinued(const Database& records, QDate on, std::vector<ActionRow>& rows) {
  Query next(records,
             u"SELECT 1 FROM action a LEFT JOIN session s ON s.id = a.session_id WHERE a.carried_from_id = ? "
             u"AND (s.id IS NULL OR s.day <= ?)");
  std::erase_if(rows, [&](const ActionRow& row) {
    next.bind(row.action.id).bind(on);
    const bool continued = next.next();
    next.finish();
    return continued;
  });
}

/// What is open of these rows on that day, each with its first row.
std::vector<OpenAction> openOf(const Database& records, QDate on, std::vector<ActionRow> rows) {
  dropContinued(records, on, rows);
  findFirsts(records, rows);
  return standing(std::move(rows), on);
}

}  // namespace

std::vector<OpenAction> loadOpenActions(const Database& records, QDate on, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  std::vector<OpenAction> open = openOf(records, on, loadRows(records, on, std::nullopt));
  if (!unit) return open;
  const Organisation organisation = loadOrganisationOn(records, on);
  std::set<PersonId> owners;
  for (const Post& post : organisation.posts) {
    if (post.period.holdsOn(on) && organisation.units.isWithin(post.unit, *unit)) owners.insert(post.person);
  }
  std::erase_if(open, [&owners](const OpenAction& action) { return !owners.contains(action.owner); });
  return open;
}

std::vector<OpenAction> loadOpenActionsWith(const Database& records, QDate on, PersonId person) {
  const Snapshot moment(records);
  return openOf(records, on, loadRowsWith(records, on, person));
}

std::vector<OpenAction> loadOpenActionsBefore(const Database& records, QDate on, PersonId person, SessionId session) {
  const Snapshot moment(records);
  std::vector<ActionRow> rows = loadRowsWith(records, on, person);
  std::erase_if(rows, [session](const ActionRow& row) { return row.action.session == session && !row.carriedFrom; });
  return openOf(records, on, std::move(rows));
}

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, PersonId owner) {
  const Snapshot moment(records);
  return openOf(records, on, loadRows(records, on, owner));
}

}  // namespace headroom
