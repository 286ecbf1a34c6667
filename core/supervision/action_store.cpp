// SPDX-License-Identifier: MIT
// Which rows are open is read from the partial index of open actions, those closed after the day from its complement;
// what else is said of them then comes in the order of the file, so that no page of it is read twice.
#include "core/supervision/actions_of_people.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/organisation/kept_organisation.h"
#include "core/organisation/organisation_store.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/rows_by_key.h"
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

/// Code and name of whoever owns the actions. Of everybody's they are looked up among everybody, of some people's these
/// are asked for.
class Owners {
 public:
  struct Words {
    QString code;
    QString name;
  };
  Owners(const Database& records, const std::vector<StandingRow>& rows, bool ofEverybody) {
    if (ofEverybody) {
      everybody_ = keptOrganisation(records);
      return;
    }
    std::set<PersonId> owners;
    for (const StandingRow& row : rows) owners.insert(row.owner);
    query_.emplace(records, u"SELECT id, code, name FROM person WHERE id"_s + amongIds());
    query_->bind(idsText(owners)).ahead();
  }
  /// Nothing for somebody who is not there.
  std::optional<Words> of(PersonId person) {
    if (everybody_) {
      const Person* found = everybody_->person(person);
      return found == nullptr ? std::nullopt : std::optional(Words{found->code, found->name});
    }
    if (query_) {
      while (query_->next()) known_.emplace(query_->id<PersonId>(0), Words{query_->text(1), query_->text(2)});
      query_.reset();
    }
    const auto found = known_.find(person);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::shared_ptr<const Organisation> everybody_;
  std::optional<Query> query_;
  std::unordered_map<PersonId, Words> known_;
};

void readRows(Query& query, std::vector<StandingRow>& into) {
  while (query.next())
    into.push_back(
        {query.id<ActionId>(0), query.id<PersonId>(1), query.optionalDay(2), query.optionalId<SessionId>(3)});
}

/// Those that are not closed by the day, of what `whose` says.
class NotClosed {
 public:
  using Bind = std::function<void(Query&)>;
  NotClosed(const Database& records, QDate on, const QString& whose, const Bind& bind = {})
      : open_(records, kColumns + whose.arg(u"a.closed_day IS NULL")),
        closed_(records, kColumns + whose.arg(u"a.closed_day > ?")) {
    if (bind) bind(open_), bind(closed_);
    open_.ahead();
    closed_.bind(on).ahead();
  }
  void readInto(std::vector<StandingRow>& rows) {
    readRows(open_, rows);
    readRows(closed_, rows);
  }

 private:
  static inline const QString kColumns = u"SELECT a.id, a.owner_id, a.due_day, a.session_id FROM action a "_s;
  Query open_;
  Query closed_;
};

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
    if (const auto at = key(row)) order.emplace_back(at->value(), &row);
  std::sort(order.begin(), order.end());
  return order;
}

/// By id, each once.
void sortById(std::vector<StandingRow>& rows) {
  std::vector<StandingRow> sorted;
  sorted.reserve(rows.size());
  for (const auto& [id, row] : inOrderOf(rows, [](const StandingRow& one) { return std::optional(one.id); }))
    if (sorted.empty() || sorted.back().id != row->id) sorted.push_back(*row);
  rows = std::move(sorted);
}

struct Link {
  StandingRow* row;
  ActionId next;  ///< continues it
};

/// A row that was carried on by the day is never open again, be the row that continues it open or closed, and whoever
/// owns that one: an action that was carried on and then done is done (formats 1).
void findContinued(const Database& records, QDate on, std::vector<StandingRow>& rows, RowsByKey& carried) {
  std::vector<Link> links;
  std::set<ActionId> others;
  for (StandingRow& row : rows) {
    if (!carried.at(row.id.value())) continue;
    do {
      links.push_back({&row, carried.row().id<ActionId>(1)});
      if (findById(rows, links.back().next) == nullptr) others.insert(links.back().next);
    } while (carried.goesOn());
  }
  std::set<ActionId> notBegun;
  if (!others.empty()) {
    Query later(records, u"SELECT n.id FROM action n JOIN session s ON s.id = n.session_id WHERE n.id"_s + amongIds() +
                             u" AND s.day > ?"_s);
    later.bind(idsText(others)).bind(on);
    while (later.next()) notBegun.insert(later.id<ActionId>(0));
  }
  for (const Link& link : links) {
    const StandingRow* next = findById(rows, link.next);
    if (next != nullptr ? next->hasBegun(on) : !notBegun.contains(link.next)) link.row->isContinued = true;
  }
}

/// What was carried on and is closed by now: where it came from, when it was agreed and was due first.
struct EarlierRow {
  std::optional<ActionId> carriedFrom;
  std::optional<QDate> day;
  std::optional<QDate> due;
};

/// All links of these rows back to the first, but for what is among `rows` itself.
std::unordered_map<ActionId, EarlierRow> loadEarlier(const Database& records, const std::vector<StandingRow>& rows) {
  std::set<ActionId> from;
  for (const StandingRow& row : rows)
    if (row.carriedFrom && findById(rows, *row.carriedFrom) == nullptr) from.insert(*row.carriedFrom);
  std::unordered_map<ActionId, EarlierRow> earlier;
  if (from.empty()) return earlier;
  Query query(records,
              u"WITH RECURSIVE back(id) AS (SELECT id FROM action WHERE id"_s + amongIds() +
                  u" UNION SELECT a.carried_from_id FROM back b JOIN action a ON a.id = b.id WHERE a.carried_from_id "
                  u"IS NOT NULL) SELECT a.id, a.carried_from_id, s.day, a.due_day FROM back b JOIN action a ON a.id = "
                  u"b.id LEFT JOIN session s ON s.id = a.session_id"_s);
  query.bind(idsText(from));
  while (query.next())
    earlier.emplace(query.id<ActionId>(0),
                    EarlierRow{query.optionalId<ActionId>(1), query.optionalDay(2), query.optionalDay(3)});
  return earlier;
}

/// Follows the links of a row that continues others back to the first, whose session dates the action.
void findFirst(ActionRow& row, const std::vector<StandingRow>& rows,
               const std::unordered_map<ActionId, EarlierRow>& earlier) {
  std::optional<ActionId> at = row.carriedFrom;
  while (at) {
    ++row.action.carried;
    if (const StandingRow* known = findById(rows, *at)) {
      row.action.agreed = known->day;
      row.action.firstDue = known->due;
      at = known->carriedFrom;
      continue;
    }
    const auto found = earlier.find(*at);
    if (found == earlier.end()) break;
    row.action.agreed = found->second.day;
    row.action.firstDue = found->second.due;
    at = found->second.carriedFrom;
  }
}

struct WithCase {
  std::size_t row;
  std::optional<CaseId> caseId;
};

void findCases(std::vector<WithCase>& cases, RowsByKey& files, std::vector<ActionRow>& rows) {
  for (const auto& [file, one] : inOrderOf(cases, [](const WithCase& of) { return of.caseId; }))
    if (files.at(file)) rows[one->row].action.caseCode = files.row().text(1);
}

void findDays(std::vector<StandingRow>& rows, RowsByKey& sessions) {
  for (const auto& [session, row] : inOrderOf(rows, [](const StandingRow& one) { return one.session; }))
    if (sessions.at(session)) row->day = sessions.row().day(1);
}

/// What is open of these rows on that day, each with its first row; `notBegunIn`: without what began in that session.
std::vector<OpenAction> openOf(const Database& records, QDate on, std::vector<StandingRow> rows, bool ofEverybody,
                               std::optional<SessionId> notBegunIn = std::nullopt) {
  sortById(rows);
  const std::vector<qint64> ids = keysOf(rows, [](const StandingRow& row) { return std::optional(row.id); });
  RowsByKey sessions(records, u"SELECT id, day FROM session", u"id",
                     keysOf(rows, [](const StandingRow& row) { return row.session; }));
  RowsByKey carried(records, u"SELECT carried_from_id, id FROM action", u"carried_from_id", ids);
  RowsByKey texts(records, u"SELECT id, carried_from_id, code, what, case_id, row_version FROM action", u"id", ids);
  Owners owners(records, rows, ofEverybody);
  findDays(rows, sessions);
  findContinued(records, on, rows, carried);
  std::vector<ActionRow> open;
  open.reserve(rows.size());
  std::vector<WithCase> cases;
  cases.reserve(rows.size());
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
    cases.push_back({open.size(), stored.optionalId<CaseId>(4)});
    open.push_back({std::move(action), row.carriedFrom});
  }
  RowsByKey files(records, u"SELECT id, code FROM case_file", u"id",
                  keysOf(cases, [](const WithCase& one) { return one.caseId; }));
  const auto earlier = loadEarlier(records, rows);
  findCases(cases, files, open);
  for (ActionRow& row : open) findFirst(row, rows, earlier);
  return standing(std::move(open), on);
}

/// What the person owns, and what was agreed in sessions with them.
std::vector<StandingRow> readRowsWith(const Database& records, QDate on, PersonId person) {
  const auto bind = [person](Query& query) { query.bind(person); };
  NotClosed owned(records, on, kOwned, bind), agreed(records, on, kAgreedWith, bind);
  std::vector<StandingRow> rows;
  owned.readInto(rows);
  agreed.readInto(rows);
  return rows;
}

}  // namespace

std::vector<OpenAction> loadOpenActions(const Database& records, QDate on, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  std::vector<StandingRow> rows;
  NotClosed(records, on, kEverybodys).readInto(rows);
  std::vector<OpenAction> open = openOf(records, on, std::move(rows), true);
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
  return openOf(records, on, readRowsWith(records, on, person), false);
}

std::vector<OpenAction> loadOpenActionsBefore(const Database& records, QDate on, PersonId person, SessionId session) {
  const Snapshot moment(records);
  return openOf(records, on, readRowsWith(records, on, person), false, session);
}

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, const std::set<PersonId>& owners) {
  const Snapshot moment(records);
  std::vector<StandingRow> rows;
  NotClosed(records, on, u"WHERE a.owner_id"_s + amongIds() + u" AND %1"_s, [&owners](Query& query) {
    query.bind(idsText(owners));
  }).readInto(rows);
  return openOf(records, on, std::move(rows), false);
}

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, PersonId owner) {
  return loadOpenActionsOf(records, on, std::set{owner});
}

}  // namespace headroom
