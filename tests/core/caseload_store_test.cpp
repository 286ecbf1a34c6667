// SPDX-License-Identifier: MIT
// What loading a day costs: the plans of its statements, and steps that do not grow with the years behind it.
#include <QTemporaryDir>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_store.h"
#include "core/caseload/unallocated.h"
#include "core/organisation/organisation_store.h"
#include "core/sample/sample.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/catch.h"
#include "tests/support/longer_history.h"
#include "tests/support/statement_log.h"

namespace caseload_store_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 6, 2);
constexpr int kPosts = 12;
constexpr int kOpen = 10;  // cases open today, a post

struct Writer {
  Database& records;
  Change caseFile{records,
                  u"INSERT INTO case_file (id, code, kind, opened_day, closed_day) VALUES (?, ?, 'other', ?, ?)"};
  Change allocation{records,
                    u"INSERT INTO allocation (code, case_id, post_id, part, from_day, to_day) "
                    "VALUES (?, ?, ?, 'lead', ?, ?)"};
  int cases = 0;

  void add(int post, QDate from, std::optional<QDate> to, bool led = true) {
    const QString code = u"c%1"_s.arg(++cases);
    caseFile.bind(cases).bind(code).bind(from).bind(to).run();
    if (led) allocation.bind(code).bind(cases).bind(post).bind(from).bind(to).run();
  }
};

// The same caseload of today behind any number of years in which every post ended a case a week.
Database council(int years) {
  Database records = Database::inMemory();
  Transaction transaction(records);
  Change(records, u"INSERT INTO unit (id, code, kind, name) VALUES (1, 'a', 'authority', 'A')").run();
  Change(records, u"INSERT INTO unit (id, code, parent_id, kind, name) VALUES (2, 't', 1, 'team', 'T')").run();
  Writer writer{records};
  for (int post = 1; post <= kPosts; ++post) {
    Change(records, u"INSERT INTO person (id, code, name) VALUES (?, ?, 'P')")
        .bind(post)
        .bind(u"p%1"_s.arg(post))
        .run();
    Change(records,
           u"INSERT INTO post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day) "
           "VALUES (?, ?, ?, ?, 'social worker', 1000000, 'permanent', 'substantive', ?)")
        .bind(post)
        .bind(u"post%1"_s.arg(post))
        .bind(post)
        .bind(post <= 3 ? 2 : 1)
        .bind(kDay.addYears(-20))
        .run();
    for (int week = 1; week <= years * 52; ++week) {
      writer.add(post, kDay.addDays(-7 * week - 60), kDay.addDays(-7 * week));
    }
    for (int i = 0; i < kOpen; ++i) writer.add(post, kDay.addDays(-i), std::nullopt);
    writer.add(post, kDay.addDays(-5), kDay.addDays(5));
    writer.add(post, kDay.addDays(5), std::nullopt);
  }
  writer.add(1, kDay.addDays(-30), std::nullopt, false);
  transaction.commit();
  return records;
}

const QStringList kLongTables{u"allocation"_s, u"case_file"_s, u"session"_s, u"discussion"_s, u"action"_s};

using Load = std::function<void(const Database&)>;

const std::vector<std::pair<QString, Load>>& loads() {
  static const std::vector<std::pair<QString, Load>> all{
      {u"facts"_s, [](const Database& records) { loadFacts(records, kDay); }},
      {u"of a unit"_s, [](const Database& records) { loadFactsOfUnit(records, kDay, UnitId(2)); }},
      {u"of a person"_s, [](const Database& records) { loadFactsOfPerson(records, kDay, PersonId(1)); }},
      {u"overload"_s, [](const Database& records) { loadOverload(records, kDay); }},
      {u"unallocated"_s, [](const Database& records) { loadUnallocatedFacts(records, kDay); }}};
  return all;
}

}  // namespace

TEST_CASE("what some people carry is what they carry among everybody, at the cost of their own cases",
          "[caseload][plans][file]") {
  const Database records = council(2);
  const std::set<PersonId> people{PersonId(2), PersonId(3), PersonId(7)};
  const auto rows = [&people](const CaseloadFacts& facts) {
    QStringList all;
    for (const PostBalance& one : balance(facts, kDay).posts)
      if (people.contains(one.person))
        all << u"%1 %2 %3"_s.arg(one.post.value()).arg(one.carried.children).arg(one.load.toString());
    return all;
  };
  const std::set<PostId> posts{PostId(2), PostId(3), PostId(7)};
  const CaseloadFacts some = loadFactsOfPosts(records, kDay, kDay, posts);
  CHECK(rows(some).size() == 3);
  CHECK(rows(some) == rows(loadFacts(records, kDay)));
  CHECK(some.allocations.size() == 3 * (kOpen + 1));
  const StatementLog log(records, [&] { loadFactsOfPosts(records, kDay, kDay, posts); });
  CHECK_FALSE(log.plans().contains(u"SCAN allocation"));
  CHECK(log.unwantedPlans(kLongTables).empty());
}

TEST_CASE("the statements of a day use the indexes made for them and never sort", "[caseload][plans][file]") {
  const Database records = council(1);
  for (const auto& [name, load] : loads()) {
    const StatementLog log(records, [&, &f = load] { f(records); });
    INFO(name.toStdString() << "\n" << log.plans().toStdString());
    CHECK(log.unwantedPlans(kLongTables).empty());
    for (const StatementCost& cost : log.statements()) CHECK(cost.sorts == 0);
  }
  const StatementLog all(records, [&] { loadFacts(records, kDay); });
  CHECK(all.plans().contains(u"SCAN allocation USING COVERING INDEX allocation_open\n"));
  CHECK(all.plans().contains(u"SEARCH allocation USING COVERING INDEX allocation_ended (to_day>?)\n"));
  CHECK(all.plans().contains(u"SEARCH case_file USING INTEGER PRIMARY KEY (rowid>?)\n"));
  const StatementLog one(records, [&] { loadFactsOfPerson(records, kDay, PersonId(1)); });
  CHECK(one.plans().contains(u"SEARCH allocation USING COVERING INDEX allocation_open (post_id=?"));
  CHECK(one.plans().contains(u"SEARCH allocation USING INDEX allocation_post_ended (post_id=? AND to_day>?)\n"));
  const StatementLog waiting(records, [&] { loadUnallocatedFacts(records, kDay); });
  CHECK(waiting.plans().contains(u"SEARCH case_file USING COVERING INDEX case_file_open (opened_day<?)\n"));
  CHECK(waiting.plans().contains(u"SEARCH case_file USING INDEX case_file_closed (closed_day>?)\n"));
  CHECK(waiting.plans().contains(u"SEARCH allocation USING INDEX allocation_case (case_id=? AND part=?)\n"));
}

TEST_CASE("weeks of overload are read as far back as they go, and are those of the whole past",
          "[caseload][overload]") {
  Database records = council(2);
  Change(
      records,
      u"INSERT INTO caseload_limit (code, measure, operator, value_e4, from_day) VALUES ('l', 'children', 'at most', "
      u"100000, ?)")
      .bind(kDay.addYears(-20))
      .run();
  Change(records, u"INSERT INTO weight (scheme, from_day, case_kind, points_e4) VALUES ('s', ?, 'other', 10000)")
      .bind(kDay.addYears(-20))
      .run();
  // Of the first four posts one case stays the longer the later the post.
  for (int post = 1; post <= 4; ++post) {
    for (int i = 0; i < 10; ++i) {
      const int days = post == 1 ? 40 : post == 2 ? 91 : post == 3 ? 300 : 700;
      const qint64 id = 100'000 + post * 100 + i;
      const QString code = u"long%1"_s.arg(id);
      Change(records, u"INSERT INTO case_file (id, code, kind, family, opened_day) VALUES (?, ?, 'other', 'f', ?)")
          .bind(id)
          .bind(code)
          .bind(kDay.addDays(-days))
          .run();
      Change(records, u"INSERT INTO allocation (code, case_id, post_id, part, from_day) VALUES (?, ?, ?, 'lead', ?)")
          .bind(code)
          .bind(id)
          .bind(post)
          .bind(kDay.addDays(-days))
          .run();
    }
  }
  if (GENERATE(false, true)) Change(records, u"UPDATE caseload_limit SET measure = 'points', value_e4 = 60000").run();
  const auto all = overload(loadFactsOver(records, kEarliestDate, kDay), kDay);
  const auto found = loadOverload(records, kDay);
  REQUIRE(all.size() >= 3);
  REQUIRE(found.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(found[i].post == all[i].post);
    CHECK(found[i].since == all[i].since);
    CHECK(found[i].peak == all[i].peak);
  }
  // Of one unit each post is sought, of everybody the days are gone along.
  const Organisation organisation = loadOrganisation(records);
  const auto within = loadOverload(records, kDay, {}, UnitId(2));
  std::size_t at = 0;
  for (const OverloadRun& run : all) {
    if (organisation.post(run.post)->unit != UnitId(2)) continue;
    REQUIRE(at < within.size());
    CHECK(within[at].post == run.post);
    CHECK(within[at].since == run.since);
    CHECK(within[at++].peak == run.peak);
  }
  CHECK(at == within.size());
  const auto past = loadPast(records, kEarliestDate, kDay);
  const auto ever = overloadBetween(FactsOverTime(past.facts, past.held), kEarliestDate, kDay);
  const auto expected = overloadBetween(loadFactsOver(records, kEarliestDate, kDay), kEarliestDate, kDay);
  REQUIRE(ever.size() == expected.size());
  for (std::size_t i = 0; i < ever.size(); ++i) CHECK(ever[i].since == expected[i].since);
}

TEST_CASE("an unwanted plan is seen", "[caseload][plans][file]") {
  const Database records = council(0);
  const auto unwanted = [&records](QStringView sql) {
    const StatementLog log(records, [&] {
      Query query(records, sql);
      while (query.next()) {
      }
    });
    return log.unwantedPlans(kLongTables).size();
  };
  REQUIRE(unwanted(u"SELECT reason FROM allocation") == 1);
  REQUIRE(unwanted(u"SELECT id FROM post ORDER BY role") == 1);
  REQUIRE(unwanted(u"SELECT id FROM allocation WHERE case_id = 1") == 0);
}

TEST_CASE("the steps of a day do not grow with the years behind it", "[caseload][plans][file]") {
  const Database young = council(2), old = council(10);
  for (const auto& [name, load] : loads()) {
    const StatementLog few(young, [&, &f = load] { f(young); });
    const StatementLog many(old, [&, &f = load] { f(old); });
    INFO(name.toStdString() << ": " << few.steps() << " steps, then " << many.steps());
    CHECK(few.steps() > 100);
    CHECK(many.steps() * 100 <= few.steps() * 105);
  }
}

TEST_CASE("what is read for today costs the same with ten times the history behind it, without a scan or a sort",
          "[caseload][supervision][plans][file]") {
  const QDate on(2026, 7, 24);
  Database young = Database::inMemory(), old = Database::inMemory();
  for (Database* records : {&young, &old}) fillSample(*records, {on, 1, 2, 24});
  deepen(old, on, 2, 9);
  Query busy(young, u"SELECT person_id FROM session GROUP BY person_id ORDER BY count(*) DESC, person_id LIMIT 1");
  REQUIRE(busy.next());
  const auto person = busy.id<PersonId>(0);
  // The bars of the bench (docs/performance.md), and what else a morning begins with.
  const std::vector<std::pair<QString, Load>> reads{
      {u"who is over limit"_s, [on](const Database& records) { CHECK(!loadFacts(records, on).cases.empty()); }},
      {u"a caseload"_s,
       [on, person](const Database& records) { CHECK(!loadFactsOfPerson(records, on, person).cases.empty()); }},
      {u"clocks"_s, [on](const Database& records) { CHECK(loadClocks(records, on, 35).size() > 20); }},
      {u"open actions"_s, [on](const Database& records) { CHECK(loadOpenActions(records, on).size() > 20); }},
      {u"the last 12 sessions"_s,
       [person](const Database& records) { CHECK(loadSessionsOf(records, person, 12).size() == 12); }},
      {u"what is booked"_s, [on](const Database& records) { CHECK(!loadPlanned(records, on).empty()); }},
      {u"who waits"_s, [on](const Database& records) { CHECK(!loadUnallocatedFacts(records, on).cases.empty()); }}};
  // A few rows that stand in no index in the order in which they are listed.
  const QStringList listed{u"USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY"_s};  // what is booked, by day
  for (const auto& [name, read] : reads) {
    const StatementLog few(young, [&, &f = read] { f(young); });
    const StatementLog many(old, [&, &f = read] { f(old); });
    INFO(name.toStdString() << ": " << few.steps() << " steps, then " << many.steps() << "\n"
                            << many.plans().toStdString());
    CHECK(few.steps() > 0);
    CHECK(many.steps() * 100 <= few.steps() * 105);
    for (const QString& plan : many.unwantedPlans(kLongTables)) CHECK(listed.contains(plan));
  }
}

TEST_CASE("one person's facts cost the same however many colleagues there are", "[caseload][plans][file]") {
  const Database few = council(1);
  Database many = council(1);
  {
    Change(many,
           u"WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 1099) INSERT INTO person (id, "
           "code, name) SELECT i, 'x' || i, 'P' FROM n")
        .run();
    Change(many,
           u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) SELECT code, id, 1, "
           "'social worker', 1000000, 'permanent', 'substantive', ? FROM person WHERE id >= 100")
        .bind(kDay.addYears(-1))
        .run();
    Change(many,
           u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day) SELECT code, id, 'sick', 0, ? FROM "
           "person WHERE id >= 100")
        .bind(kDay)
        .run();
    // teams of their own, each with its limit
    Change(many,
           u"INSERT INTO unit (id, code, parent_id, kind, name) SELECT id, code, 1, 'team', 'T' FROM person WHERE id "
           "BETWEEN 100 AND 499")
        .run();
    Change(many,
           u"INSERT INTO caseload_limit (code, measure, operator, value_e4, unit_id, from_day) SELECT code, "
           "'children', 'below', 150000, id, ? FROM unit WHERE id >= 100")
        .bind(kDay.addYears(-1))
        .run();
  }
  const auto load = [](const Database& records) { loadFactsOfPerson(records, kDay, PersonId(1)); };
  const StatementLog small(few, [&] { load(few); });
  const StatementLog large(many, [&] { load(many); });
  INFO(small.steps() << " steps, then " << large.steps());
  CHECK(large.steps() == small.steps());
}

TEST_CASE("facts of a unit or a person give the same rows as facts of everything", "[caseload]") {
  const Database records = council(1);
  const CaseloadFacts all = loadFacts(records, kDay);
  REQUIRE(all.cases.size() == kPosts * (kOpen + 1));
  REQUIRE(balance(all, kDay).totals.cases == kPosts * (kOpen + 1));
  const Balance narrow = balance(loadFactsOfUnit(records, kDay, UnitId(2)), kDay, UnitId(2));
  const Balance wide = balance(all, kDay, UnitId(2));
  REQUIRE(narrow.posts.size() == 3);
  REQUIRE(wide.posts.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    REQUIRE(narrow.posts[i].postCode == wide.posts[i].postCode);
    REQUIRE(narrow.posts[i].load == wide.posts[i].load);
  }
  const Balance own = balance(loadFactsOfPerson(records, kDay, PersonId(1)), kDay);
  REQUIRE(own.posts.size() == 1);
  REQUIRE(own.totals.cases == kOpen + 1);
}

TEST_CASE("a day is read as of one moment although others save meanwhile", "[caseload][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"a.headroom"_s);
  Database records = Database::create(path);
  const Database other = Database::open(path, OpenMode::ReadOnly);
  const auto units = [&other] { return loadUnits(other).units().size(); };
  const auto save = [&records] {
    Transaction transaction(records);
    Change(records, u"INSERT INTO unit (code, kind, name) VALUES ('a', 'team', 'A')").run();
    transaction.commit();
  };
  {
    const Snapshot snapshot(other);
    REQUIRE(units() == 0);
    {
      const Snapshot within(other);
      REQUIRE(units() == 0);
    }
    records.setBusyTimeout(1);
    REQUIRE_THROWS_AS(save(), StoreError);
    REQUIRE(units() == 0);
  }
  save();
  REQUIRE(units() == 1);
}

TEST_CASE("facts of a past day hold what was open then", "[caseload]") {
  const Database records = council(1);
  const QDate past = kDay.addDays(-100);
  const Balance answered = balance(loadFacts(records, past), past);
  // A case a week, each open for 60 days: those that closed 7, 14 … 56 days and 1 to 4 days after that day.
  int open = 0;
  for (int week = 1; week <= 52; ++week) {
    if (-7 * week - 60 <= -100 && -7 * week > -100) ++open;
  }
  REQUIRE(open > 0);
  REQUIRE(answered.totals.cases == open * kPosts);
}

TEST_CASE("an open case without a lead is found among thousands that are led", "[caseload]") {
  const Database records = council(1);
  const auto found = unallocated(loadUnallocatedFacts(records, kDay), kDay);
  REQUIRE(found.size() == 1);
  REQUIRE(found.front().since == kDay.addDays(-30));
  REQUIRE(loadUnallocatedFacts(records, kDay).cases.size() == 1);
}

TEST_CASE("links that lead nowhere are damage, not a crash", "[caseload][file]") {
  Database records = council(0);
  EngineDoor::execute(records, u"PRAGMA foreign_keys=OFF"_s);
  SECTION("a post of no unit") { Change(records, u"UPDATE post SET unit_id = 99 WHERE id = 1").run(); }
  SECTION("a post of nobody") { Change(records, u"UPDATE post SET person_id = 99 WHERE id = 1").run(); }
  SECTION("a case of no unit") { Change(records, u"UPDATE case_file SET unit_id = 99").run(); }
  REQUIRE_THROWS_AS(loadUnallocatedFacts(records, kDay), StoreError);
}

}  // namespace caseload_store_test
