// SPDX-License-Identifier: MIT
// What the reads of supervision cost: the plans of their statements, and steps that do not grow with the years behind.

#include "core/store/query.h"
#include "core/supervision/actions_of_people.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/catch.h"
#include "tests/support/statement_log.h"

namespace supervision_store_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 6, 2);
constexpr int kPeople = 12;

struct Writer {
  Database& records;
  Change session{records,
                 u"INSERT INTO session (id, code, person_id, supervisor_id, kind, day, state) "
                 u"VALUES (?, ?, ?, 1, 'formal one-to-one', ?, ?)"};
  Change action{records,
                u"INSERT INTO action (code, session_id, owner_id, what, due_day, state, closed_day) "
                u"VALUES (?, ?, ?, 'Ring the school', ?, ?, ?)"};
  int rows = 0;

  void add(int person, QDate day, const QString& state, bool open) {
    const QString code = u"s%1"_s.arg(++rows);
    session.bind(rows).bind(code).bind(person).bind(day).bind(state).run();
    action.bind(code).bind(rows).bind(person).bind(day.addDays(10)).bind(open ? u"open"_s : u"done"_s);
    action.bind(open ? std::optional<QDate>() : std::optional(day.addDays(12))).run();
  }
};

// The same open work of today behind any number of years in which everybody was supervised each fortnight.
Database team(int years) {
  Database records = Database::inMemory();
  Transaction transaction(records);
  Change(records, u"INSERT INTO unit (id, code, kind, name) VALUES (1, 'a', 'team', 'A')").run();
  Writer writer{records};
  for (int person = 1; person <= kPeople; ++person) {
    Change(records, u"INSERT INTO person (id, code, name) VALUES (?, ?, 'P')")
        .bind(person)
        .bind(u"p%1"_s.arg(person))
        .run();
    Change(records,
           u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) "
           u"VALUES (?, ?, 1, 'social worker', 1000000, 'permanent', 'substantive', ?)")
        .bind(u"post%1"_s.arg(person))
        .bind(person)
        .bind(kDay.addYears(-20))
        .run();
  }
  for (int fortnight = years * 26; fortnight >= 1; --fortnight) {
    for (int person = 1; person <= kPeople; ++person)
      writer.add(person, kDay.addDays(-14 * fortnight), u"held"_s, fortnight == 1);
  }
  for (int person = 1; person <= kPeople; ++person) writer.add(person, kDay.addDays(7), u"planned"_s, false);
  transaction.commit();
  return records;
}

struct Cost {
  qint64 steps;
  QString plans;
  std::vector<QString> unwanted;
};

Cost costOf(const Database& records, const std::function<void()>& f, const QStringList& tables) {
  const StatementLog log(records, f);
  return {log.steps(), log.plans(), log.unwantedPlans(tables)};
}

}  // namespace

TEST_CASE("the clocks of everybody cost one seek a person, whatever the history", "[supervision]") {
  const Database recent = team(2);
  const Database old = team(16);
  const auto read = [](const Database& records) {
    return costOf(records, [&] { REQUIRE(loadClocks(records, kDay, 35).size() == kPeople); }, {u"session"_s});
  };
  const Cost few = read(recent);
  const Cost many = read(old);
  CAPTURE(few.plans.toStdString());
  CHECK(few.plans.contains(u"session_formal_held (person_id=? AND day<?)"));
  CHECK(few.unwanted.empty());
  CHECK(many.steps == few.steps);
}

TEST_CASE("the open actions cost what is open, whatever was closed before", "[supervision]") {
  const Database recent = team(2);
  const Database old = team(16);
  const auto read = [](const Database& records) {
    return costOf(records, [&] { REQUIRE(loadOpenActions(records, kDay).size() == kPeople); },
                  {u"session"_s, u"action"_s});
  };
  const Cost few = read(recent);
  const Cost many = read(old);
  CAPTURE(few.plans.toStdString());
  CHECK(few.plans.contains(u"action_open"));
  CHECK(few.plans.contains(u"action_closed"));
  CHECK(many.steps == few.steps);

  const auto own = [](const Database& records) {
    return costOf(records, [&] { REQUIRE(loadOpenActionsOf(records, kDay, PersonId(3)).size() == 1); }, {u"action"_s});
  };
  CHECK(own(old).steps == own(recent).steps);

  // Of some people it is as many seeks as people, and what they have among everybody.
  const auto some = [](const Database& records) {
    return costOf(records,
                  [&] {
                    REQUIRE(loadOpenActionsOf(records, kDay, std::set{PersonId(2), PersonId(3)}).size() == 2);
                  },
                  {u"action"_s});
  };
  CHECK(some(old).steps == some(recent).steps);
  CHECK_FALSE(some(old).plans.contains(u"SCAN"));
  std::set<PersonId> everybody;
  for (int person = 1; person <= kPeople; ++person) everybody.insert(PersonId(person));
  const auto ids = [](const std::vector<OpenAction>& actions) {
    QStringList all;
    for (const OpenAction& one : actions) all << QString::number(one.id.value());
    return all;
  };
  CHECK(ids(loadOpenActionsOf(old, kDay, everybody)) == ids(loadOpenActions(old, kDay)));
}

TEST_CASE("what is planned and what was last held are found without reading the history", "[supervision]") {
  const Database recent = team(2);
  const Database old = team(16);
  const auto read = [](const Database& records) {
    return costOf(records,
                  [&] {
                    REQUIRE(loadPlanned(records, kDay).size() == kPeople);
                    REQUIRE(plannedFor(records, PersonId(3), kDay));
                    REQUIRE(sessionBefore(records, PersonId(3), kDay, {}));
                    REQUIRE_FALSE(heldOneToOneOn(records, PersonId(3), kDay));
                    REQUIRE(loadSessionsOf(records, PersonId(3), 5).size() == 5);
                  },
                  {u"session"_s});
  };
  const Cost few = read(recent);
  const Cost many = read(old);
  CAPTURE(few.plans.toStdString());
  CHECK(few.plans.contains(u"session_planned (day>?)"));
  CHECK(few.plans.contains(u"session_formal_held (person_id=? AND day<?)"));
  CHECK_FALSE(few.plans.contains(u"SCAN"));
  CHECK(many.steps == few.steps);
}

}  // namespace supervision_store_test
