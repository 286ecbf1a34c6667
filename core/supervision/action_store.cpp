// SPDX-License-Identifier: MIT
// Open rows come through the partial index of open actions, those closed after the day through its complement.
#include "core/supervision/actions_of_people.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

namespace headroom {
namespace {

// A row that was carried on by the day is never open again, be the row that continues it open or closed, and whoever
// owns that one: an action that was carried on and then done is done (formats 1).
const QString kActionColumns = QStringLiteral(
    "SELECT a.id, a.code, a.owner_id, a.what, c.code, a.session_id, a.due_day, a.carried_from_id, a.row_version, s.day "
    "FROM action a LEFT JOIN case_file c ON c.id = a.case_id LEFT JOIN session s ON s.id = a.session_id "
    "WHERE (s.id IS NULL OR s.day <= ?) AND NOT EXISTS (SELECT 1 FROM action n LEFT JOIN session t "
    "ON t.id = n.session_id WHERE n.carried_from_id = a.id AND (t.id IS NULL OR t.day <= ?)) AND ");

/// Code and name of whoever owns the actions, each asked for once.
class Owners {
 public:
  explicit Owners(const Database& records) : query_(records, u"SELECT code, name FROM person WHERE id = ?") {}
  struct Words {
    QString code;
    QString name;
  };
  /// nullptr for somebody who is not there.
  const Words* of(PersonId person) {
    const auto [place, isNew] = known_.try_emplace(person);
    if (!isNew) return place->second ? &*place->second : nullptr;
    if (query_.bind(person).next()) place->second = Words{query_.text(0), query_.text(1)};
    query_.finish();
    return place->second ? &*place->second : nullptr;
  }

 private:
  Query query_;
  std::unordered_map<PersonId, std::optional<Words>> known_;
};

/// A row that continues none is its own first.
void readRows(Query& query, Owners& owners, std::vector<ActionRow>& into) {
  while (query.next()) {
    const auto owner = query.id<PersonId>(2);
    const Owners::Words* words = owners.of(owner);
    if (words == nullptr) continue;
    OpenAction action{query.id<ActionId>(0),
                      query.text(1),
                      owner,
                      words->code,
                      words->name,
                      query.text(3),
                      query.text(4),
                      query.optionalId<SessionId>(5),
                      query.optionalDay(9),
                      query.optionalDay(6),
                      {},
                      {},
                      {}};
    action.firstDue = action.due;
    action.rowVersion = query.integer(8);
    into.push_back({std::move(action), query.optionalId<ActionId>(7)});
  }
}

/// Follows the links of the rows that continue others back to the first, whose session dates the action.
void findFirsts(const Database& records, std::vector<ActionRow>& rows) {
  Query link(records,
             u"SELECT a.carried_from_id, s.day, a.due_day FROM action a LEFT JOIN session s ON s.id = a.session_id "
             u"WHERE a.id = ?");
  for (ActionRow& row : rows) {
    std::optional<ActionId> at = row.carriedFrom;
    while (at) {
      ++row.action.carried;
      link.bind(*at);
      if (!link.next()) break;
      const auto before = link.optionalId<ActionId>(0);
      row.action.agreed = link.optionalDay(1);
      row.action.firstDue = link.optionalDay(2);
      link.finish();
      at = before;
    }
  }
}

const QString kOwned = QStringLiteral(" AND a.owner_id = ?");

/// Everybody's, or those that `whose` says of one person.
std::vector<ActionRow> loadRows(const Database& records, QDate on, std::optional<PersonId> person,
                                const QString& whose = kOwned) {
  std::vector<ActionRow> rows;
  Owners owners(records);
  const QString of = person ? whose : QString();
  Query open(records, kActionColumns + QStringLiteral("a.closed_day IS NULL") + of);
  open.bind(on).bind(on);
  if (person) open.bind(*person);
  readRows(open, owners, rows);
  Query closed(records, kActionColumns + QStringLiteral("a.closed_day > ?") + of);
  closed.bind(on).bind(on).bind(on);
  if (person) closed.bind(*person);
  readRows(closed, owners, rows);
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

/// What is open of these rows on that day, each with its first row.
std::vector<OpenAction> openOf(const Database& records, QDate on, std::vector<ActionRow> rows) {
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

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, const std::set<PersonId>& owners) {
  const Snapshot moment(records);
  std::vector<ActionRow> rows;
  Owners words(records);
  Query open(records, kActionColumns + QStringLiteral("a.closed_day IS NULL") + kOwned);
  Query closed(records, kActionColumns + QStringLiteral("a.closed_day > ?") + kOwned);
  for (const PersonId owner : owners) {
    open.bind(on).bind(on).bind(owner);
    readRows(open, words, rows);
    closed.bind(on).bind(on).bind(on).bind(owner);
    readRows(closed, words, rows);
  }
  return openOf(records, on, std::move(rows));
}

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, PersonId owner) {
  const Snapshot moment(records);
  return openOf(records, on, loadRows(records, on, owner));
}

}  // namespace headroom
