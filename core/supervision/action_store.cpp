// SPDX-License-Identifier: MIT
// Which rows are open is read from the partial index of open actions, those closed after the day from its complement;
// what else is said of them then comes in the order of the file, so that no page of it is read twice.
#include "core/supervision/actions_of_people.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/organisation/kept_organisation.h"
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/store/rows_in_order.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What the index of open actions says of a row, and when its session was.
struct StandingRow {
  ActionId id;
  PersonId owner;
  std::optional<QDate> due;
  std::optional<SessionId> session;
  std::optional<QDate> day = {};  ///< of its session; nothing without one
  std::optional<ActionId> carriedFrom = {};
  bool isContinued = false;

  bool hasBegun(QDate on) const { return !day || *day <= on; }
};

/// Code and name of whoever owns the actions. Of everybody's they are looked up among everybody, of some people's each
/// is asked for once.
class Owners {
 public:
  Owners(const Database& records, bool ofEverybody) : query_(records, u"SELECT code, name FROM person WHERE id = ?") {
    if (ofEverybody) everybody_ = keptOrganisation(records);
  }
  struct Words {
    QString code;
    QString name;
  };
  /// Nothing for somebody who is not there.
  std::optional<Words> of(PersonId person) {
    if (everybody_) {
      const Person* found = everybody_->person(person);
      return found == nullptr ? std::nullopt : std::optional(Words{found->code, found->name});
    }
    const auto [place, isNew] = known_.try_emplace(person);
    if (!isNew) return place->second;
    if (query_.bind(person).next()) place->second = Words{query_.text(0), query_.text(1)};
    query_.finish();
    return place->second;
  }

 private:
  std::shared_ptr<const Organisation> everybody_;
  Query query_;
  std::unordered_map<PersonId, std::optional<Words>> known_;
};

void readRows(Query& query, std::vector<StandingRow>& into) {
  while (query.next())
    into.push_back(
        {query.id<ActionId>(0), query.id<PersonId>(1), query.optionalDay(2), query.optionalId<SessionId>(3)});
}

/// All that are not closed by the day, or those that `whose` says of one person.
void readNotClosed(const Database& records, QDate on, const std::optional<PersonId>& person, const QString& whose,
                   std::vector<StandingRow>& into) {
  const QString columns = u"SELECT a.id, a.owner_id, a.due_day, a.session_id FROM action a "_s;
  Query open(records, columns + whose.arg(u"a.closed_day IS NULL"));
  if (person) open.bind(*person);
  readRows(open, into);
  Query closed(records, columns + whose.arg(u"a.closed_day > ?"));
  if (person) closed.bind(*person);
  closed.bind(on);
  readRows(closed, into);
}

const QString kEverybodys = u"WHERE %1"_s;
const QString kOwned = u"WHERE a.owner_id = ? AND %1"_s;
const QString kAgreedWith = u"JOIN session s ON s.id = a.session_id WHERE s.person_id = ? AND %1"_s;

/// The rows by what `key` says of each, without those of which it says nothing. Keys are sorted and not the rows, which
/// are large and lie all over.
template <class Row, class Key>
std::vector<std::pair<qint64, Row*>> inOrderOf(std::vector<Row>& rows, Key key) {
  std::vector<std::pair<qint64, Row*>> order;
  order.reserve(rows.size());
  for (Row& row : rows)
    if (const std::optional<qint64> at = key(row)) order.emplace_back(*at, &row);
  std::sort(order.begin(), order.end());
  return order;
}

/// By id, each once.
void sortById(std::vector<StandingRow>& rows) {
  std::vector<StandingRow> sorted;
  sorted.reserve(rows.size());
  for (const auto& [id, row] : inOrderOf(rows, [](const StandingRow& one) { return std::optional(one.id.value()); }))
    if (sorted.empty() || sorted.back().id != row->id) sorted.push_back(*row);
  rows = std::move(sorted);
}

void findDays(const Database& records, std::vector<StandingRow>& rows) {
  RowsInOrder sessions(records, u"SELECT id, day FROM session WHERE id >= ? ORDER BY id");
  const auto whose = [](const StandingRow& one) {
    return one.session ? std::optional(one.session->value()) : std::nullopt;
  };
  for (const auto& [session, row] : inOrderOf(rows, whose))
    if (sessions.at(session)) row->day = sessions.row().day(1);
}

/// A row that was carried on by the day is never open again, be the row that continues it open or closed, and whoever
/// owns that one: an action that was carried on and then done is done (formats 1).
void findContinued(const Database& records, QDate on, std::vector<StandingRow>& rows) {
  RowsInOrder links(records,
                    u"SELECT carried_from_id, id FROM action WHERE carried_from_id >= ? ORDER BY carried_from_id");
  Query other(records, u"SELECT s.day FROM action n LEFT JOIN session s ON s.id = n.session_id WHERE n.id = ?");
  const auto hasBegun = [&](ActionId id) {
    if (const StandingRow* row = findById(rows, id)) return row->hasBegun(on);
    other.bind(id);
    const auto day = other.next() ? other.optionalDay(0) : std::nullopt;
    other.finish();
    return !day || *day <= on;
  };
  for (StandingRow& row : rows) {
    if (!links.at(row.id.value())) continue;
    do row.isContinued = hasBegun(links.row().id<ActionId>(1));
    while (!row.isContinued && links.goesOn());
  }
}

/// Follows the links of a row that continues others back to the first, whose session dates the action.
class Firsts {
 public:
  Firsts(const Database& records, const std::vector<StandingRow>& rows)
      : rows_(rows),
        link_(records,
              u"SELECT a.carried_from_id, s.day, a.due_day FROM action a LEFT JOIN session s ON s.id = a.session_id "
              u"WHERE a.id = ?") {}

  void find(ActionRow& row) {
    std::optional<ActionId> at = row.carriedFrom;
    while (at) {
      ++row.action.carried;
      if (const StandingRow* known = findById(rows_, *at)) {
        row.action.agreed = known->day;
        row.action.firstDue = known->due;
        at = known->carriedFrom;
        continue;
      }
      link_.bind(*at);
      if (!link_.next()) break;
      at = link_.optionalId<ActionId>(0);
      row.action.agreed = link_.optionalDay(1);
      row.action.firstDue = link_.optionalDay(2);
      link_.finish();
    }
  }

 private:
  const std::vector<StandingRow>& rows_;
  Query link_;
};

struct WithCase {
  std::size_t row;
  std::optional<qint64> caseId;
};

void findCases(const Database& records, std::vector<WithCase>& cases, std::vector<ActionRow>& rows) {
  RowsInOrder files(records, u"SELECT id, code FROM case_file WHERE id >= ? ORDER BY id");
  for (const auto& [file, one] : inOrderOf(cases, [](const WithCase& of) { return of.caseId; }))
    if (files.at(file)) rows[one->row].action.caseCode = files.row().text(1);
}

/// What is open of these rows on that day, each with its first row; `notBegunIn`: without what began in that session.
std::vector<OpenAction> openOf(const Database& records, QDate on, std::vector<StandingRow> rows, Owners& owners,
                               std::optional<SessionId> notBegunIn = std::nullopt) {
  sortById(rows);
  findDays(records, rows);
  findContinued(records, on, rows);
  std::vector<ActionRow> open;
  open.reserve(rows.size());
  std::vector<WithCase> cases;
  cases.reserve(rows.size());
  RowsInOrder texts(
      records, u"SELECT id, carried_from_id, code, what, case_id, row_version FROM action WHERE id >= ? ORDER BY id");
  for (StandingRow& row : rows) {
    if (!texts.at(row.id.value())) continue;
    const Query& stored = texts.row();
    row.carriedFrom = stored.optionalId<ActionId>(1);
    if (row.isContinued || !row.hasBegun(on)) continue;
    if (notBegunIn && row.session == notBegunIn && !row.carriedFrom) continue;
    const auto words = owners.of(row.owner);
    if (!words) continue;
    OpenAction action{row.id,  stored.text(2), row.owner, words->code, words->name, stored.text(3), {}, row.session,
                      row.day, row.due,        row.due,   {},          {}};
    action.rowVersion = stored.integer(5);
    cases.push_back({open.size(), stored.optionalInteger(4)});
    open.push_back({std::move(action), row.carriedFrom});
  }
  findCases(records, cases, open);
  Firsts firsts(records, rows);
  for (ActionRow& row : open) firsts.find(row);
  return standing(std::move(open), on);
}

/// What the person owns, and what was agreed in sessions with them.
std::vector<StandingRow> readRowsWith(const Database& records, QDate on, PersonId person) {
  std::vector<StandingRow> rows;
  readNotClosed(records, on, person, kOwned, rows);
  readNotClosed(records, on, person, kAgreedWith, rows);
  return rows;
}

}  // namespace

std::vector<OpenAction> loadOpenActions(const Database& records, QDate on, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  std::vector<StandingRow> rows;
  readNotClosed(records, on, std::nullopt, kEverybodys, rows);
  Owners words(records, true);
  std::vector<OpenAction> open = openOf(records, on, std::move(rows), words);
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
  Owners words(records, false);
  return openOf(records, on, readRowsWith(records, on, person), words);
}

std::vector<OpenAction> loadOpenActionsBefore(const Database& records, QDate on, PersonId person, SessionId session) {
  const Snapshot moment(records);
  Owners words(records, false);
  return openOf(records, on, readRowsWith(records, on, person), words, session);
}

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, const std::set<PersonId>& owners) {
  const Snapshot moment(records);
  std::vector<StandingRow> rows;
  for (const PersonId owner : owners) readNotClosed(records, on, owner, kOwned, rows);
  Owners words(records, false);
  return openOf(records, on, std::move(rows), words);
}

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, PersonId owner) {
  return loadOpenActionsOf(records, on, std::set{owner});
}

}  // namespace headroom
