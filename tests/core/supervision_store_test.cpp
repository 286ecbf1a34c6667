// SPDX-License-Identifier: MIT
// What the reads of supervision cost: the plans of their statements, and steps that do not grow with the years behind;
// and what such reads are made of.

#include "core/sample/sample.h"
#include "core/store/few_words.h"
#include "core/store/query.h"
#include "core/store/rows_by_key.h"
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

TEST_CASE("the clocks of everybody cost one seek a person, whatever the history", "[supervision][file]") {
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

TEST_CASE("the open actions cost what is open, whatever was closed before", "[supervision][file]") {
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
  // Nothing is gone through but the ids that are asked for, and the links that were followed so far.
  for (const QString& step : some(old).plans.split(u'\n').filter(u"SCAN"_s)) {
    INFO(step.toStdString());
    CHECK((step.contains(u"json_each") || step == u"SCAN b"));
  }
  std::set<PersonId> everybody;
  for (int person = 1; person <= kPeople; ++person) everybody.insert(PersonId(person));
  const auto ids = [](const std::vector<OpenAction>& actions) {
    QStringList all;
    for (const OpenAction& one : actions) all << QString::number(one.id.value());
    return all;
  };
  CHECK(ids(loadOpenActionsOf(old, kDay, everybody)) == ids(loadOpenActions(old, kDay)));
}

TEST_CASE("everybody's open actions are those that one statement finds, with the words of each row", "[supervision]") {
  Database records = Database::inMemory();
  fillSample(records, {QDate(2026, 7, 24), 1, 2, 24});
  // Gaps of every width between those that are open, and one that a closed row continues.
  Change(records,
         u"UPDATE action SET state = 'done', closed_day = 2460000 WHERE closed_day IS NULL AND id % 7 IN (1, 2, 3, 5) "
         u"AND id NOT IN (SELECT action_id FROM signed_action)")
      .run();
  for (const QDate on : {QDate(2026, 7, 24), QDate(2026, 3, 2), QDate(2025, 9, 1)}) {
    QStringList expected, found;
    Query rows(records,
               u"SELECT a.id, a.code, p.code, p.name, a.what, coalesce(c.code, ''), a.due_day, s.day, a.row_version "
               "FROM action a JOIN person p ON p.id = a.owner_id LEFT JOIN case_file c ON c.id = a.case_id LEFT JOIN "
               "session s ON s.id = a.session_id WHERE (s.id IS NULL OR s.day <= ?1) AND (a.closed_day IS NULL OR "
               "a.closed_day > ?1) AND NOT EXISTS (SELECT 1 FROM action n LEFT JOIN session t ON t.id = n.session_id "
               "WHERE n.carried_from_id = a.id AND (t.id IS NULL OR t.day <= ?1))");
    rows.bind(on);
    while (rows.next()) {
      QStringList words;
      for (int column = 0; column < 9; ++column) words << rows.text(column);
      expected << words.join(u'|');
    }
    const auto day = [](const std::optional<QDate>& of) { return of ? QString::number(of->toJulianDay()) : QString(); };
    for (const OpenAction& one : loadOpenActions(records, on)) {
      Query session(records, u"SELECT day FROM session WHERE id = ?");
      const auto held = one.session ? std::optional(session.bind(*one.session).next()) : std::nullopt;
      const QStringList words{QString::number(one.id.value()),
                              one.code,
                              one.ownerCode,
                              one.ownerName,
                              one.what,
                              one.caseCode,
                              day(one.due),
                              held ? session.text(0) : QString(),
                              QString::number(one.rowVersion)};
      found << words.join(u'|');
    }
    REQUIRE(expected.size() > 10);
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    CHECK(found == expected);
  }
}

TEST_CASE("each part of a record that is added asks for its code once", "[supervision][file]") {
  Database records = team(1);
  Change(records, u"INSERT INTO case_file (id, code, kind, opened_day) VALUES (1, 'c1', 'other', 1)").run();
  const auto statementsFor = [&records](int parts) {
    const SessionId id = insertSession(records, {PersonId(1), PersonId(2), SessionKind::Informal, kDay.addDays(parts)});
    const StatementLog log(records, [&] {
      const Discussion one{{}, CaseId(1), {}, {}, {}, {}, {}, {}};
      replaceDiscussions(records, id, std::vector<Discussion>(static_cast<std::size_t>(parts), one), u"s"_s);
    });
    qint64 runs = 0;
    for (const StatementCost& one : log.statements()) runs += one.runs;
    return runs;
  };
  const qint64 few = statementsFor(4);
  CHECK(statementsFor(24) - few <= 20 * 3);
}

TEST_CASE("what is planned and what was last held are found without reading the history", "[supervision][file]") {
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

TEST_CASE("rows are found by keys in ascending order, near and far, with gaps and behind the last", "[store][plans]") {
  Database records = Database::inMemory();
  std::vector<qint64> keys;
  for (qint64 key = 1; key < 400; key += key % 5 + key / 40) keys.push_back(key);
  for (const qint64 key : keys) {
    Change(records, u"INSERT INTO unit (id, code, kind, name) VALUES (?, ?, 'team', ?)")
        .bind(key)
        .bind(QString::number(key))
        .bind(u"unit %1"_s.arg(key))
        .run();
  }
  for (const qint64 stride : {1, 2, 3, 7, 50}) {
    std::vector<qint64> asked;
    for (qint64 key = 0; key < 500; key += stride) asked.push_back(key);
    RowsByKey rows(records, u"SELECT id, name FROM unit", u"id", asked);
    for (const qint64 key : asked) {
      const bool isThere = std::binary_search(keys.begin(), keys.end(), key);
      REQUIRE(rows.at(key) == isThere);
      REQUIRE(rows.at(key) == isThere);
      if (isThere) REQUIRE(rows.row().text(1) == u"unit %1"_s.arg(key));
    }
  }
  // Several rows of one key.
  Change(records, u"UPDATE unit SET parent_id = 1 WHERE id IN (2, 4)").run();
  RowsByKey below(records, u"SELECT parent_id, id FROM unit", u"parent_id", {1, 5});
  REQUIRE(below.at(1));
  std::set<qint64> children{below.row().integer(1)};
  REQUIRE(below.goesOn());
  children.insert(below.row().integer(1));
  CHECK(children == std::set<qint64>{2, 4});
  CHECK_FALSE(below.goesOn());
  CHECK_FALSE(below.at(5));
  RowsByKey none(records, u"SELECT id FROM unit", u"id", {});
  if (seeksAreFar(records)) CHECK_FALSE(none.at(1));
}

TEST_CASE("a word of a column is read once", "[store][plans]") {
  int read = 0;
  FewWords lengths([&read](const QString& word) { return ++read, word.size(); });
  for (int round = 0; round < 3; ++round)
    for (const QByteArray& word : {QByteArray("lead"), QByteArray("co-worker"), QByteArray("\xC3\xA9t\xC3\xA9")})
      CHECK(lengths.of(word) == QString::fromUtf8(word).size());
  CHECK(read == 3);
  for (int i = 0; i < 200; ++i) CHECK(lengths.of(QByteArray::number(i)) == QString::number(i).size());
}

}  // namespace supervision_store_test
