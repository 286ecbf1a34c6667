// SPDX-License-Identifier: MIT
// Imports into a file that holds rows already: what is unchanged, what conflicts, what is locked, what stays valid.

#include <sqlite3.h>

#include "core/exchange/csv_writer.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/rules_check.h"
#include "core/store/bulk_rows.h"
#include "core/store/content.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/catch.h"

namespace exchange_import_file_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Database goodFile() {
  Database records = Database::inMemory();
  importAll(records, goodTables());
  return records;
}

int rowsOf(const Database& records, const QString& table) {
  Query count(records, u"SELECT count(*) FROM "_s + table);
  REQUIRE(count.next());
  return static_cast<int>(count.integer(0));
}

/// Only these rows, under the header of the good tables.
Tables only(const std::map<QString, std::vector<QString>>& rows) {
  Tables tables;
  const Tables good = goodTables();
  for (const auto& [name, lines] : rows) {
    tables[name] = {good.at(name).front()};
    tables[name].insert(tables[name].end(), lines.begin(), lines.end());
  }
  return tables;
}

std::string first(const Database& records, const std::map<QString, std::vector<QString>>& rows) {
  return firstReject(records, only(rows)).toStdString();
}

}  // namespace

TEST_CASE("the same folder again adds nothing and counts every row as unchanged", "[exchange]") {
  Database records = goodFile();
  const ImportPlan plan = planOf(records, goodTables());
  CHECK(plan.rejects.empty());
  CHECK(plan.total().added == 0);
  CHECK(plan.total().unchanged == plan.total().read);
  CHECK(plan.total().read > 30);
}

TEST_CASE("other cells under a code of the file are a conflict", "[exchange]") {
  const Database records = goodFile();
  CHECK(first(records, {{u"people"_s, {u"P1|Anne|SW1|2020-01-01|"_s}}}) ==
        "people.csv row 2, column name: the file already has 'P1', with something different here");
  CHECK(first(records, {{u"units"_s, {u"U2||team|Team, North|children"_s}}}) ==
        "units.csv row 2, column parent: the file already has 'U2', with something different here");
  CHECK(first(records, {{u"people"_s, {u"P1|Ann|SW1|01/01/2020|"_s}}}).empty());
}

TEST_CASE("rows overlap those of the file too", "[exchange]") {
  const Database records = goodFile();
  CHECK(first(records, {{u"allocations"_s, {u"A9|C1|T1|lead|2025-01-01||"_s}}}) ==
        "allocations.csv row 2, column from: the case already has a lead then: one that is already in the file");
  CHECK(first(records, {{u"supervisors"_s, {u"P1|P2|line|2021-01-01|2021-02-01"_s}}}) ==
        "supervisors.csv row 2, column from: the person already has a line supervisor then: one that is already "
        "in the file");
  CHECK(first(records, {{u"weights"_s, {u"S9|U2|2025-01-01||UASC||3"_s}}}) ==
        "weights.csv row 2, column scheme: another scheme, 'S1', is in force at this unit then");
  CHECK(first(records, {{u"weights"_s, {u"S1|U2|2025-01-01||UASC||3"_s}}}).empty());
}

TEST_CASE("nothing is added to a session that was agreed before, and what came with it is unchanged", "[exchange]") {
  const Database records = goodFile();
  CHECK(first(records, {{u"discussions"_s, {u"D9|K4|C1||||"_s}}}) ==
        "discussions.csv row 2, column session: the session is agreed and locked, so nothing can be added to it");
  CHECK(first(records, {{u"actions"_s, {u"N9|K4||P1|late||open||"_s}}}) ==
        "actions.csv row 2, column session: the session is agreed and locked, so nothing can be added to it");
  CHECK(first(records, {{u"discussions"_s, {u"D9|K1|C1||||"_s}}}).empty());
  CHECK(first(records, {{u"actions"_s, {u"N2|K4|C1|P1|call|2025-03-20|open||N1"_s}}}).empty());
}

TEST_CASE("an action of the file that is closed cannot be continued by an earlier session", "[exchange]") {
  const Database records = goodFile();
  CHECK(first(records, {{u"sessions"_s, {u"K9|P1|P3|group|2025-03-13||held||||||"_s}},
                        {u"actions"_s, {u"N9|K9||P1|again||open||N1"_s}}}) ==
        "actions.csv row 2, column carried_from: the action that it continues was closed on 2025-03-12, before the "
        "session of "
        "2025-03-13");
}

TEST_CASE("what refers to a rejected row is rejected, and the rest is sound without it", "[exchange]") {
  Database records = goodFile();
  const Tables tables =
      only({{u"people"_s, {u"P8|Dan||soon|"_s, u"P9|Eve|||"_s}},
            {u"posts"_s,
             {u"T8|P8|U2|other|1|bank|substantive|2025-01-01|"_s, u"T9|P9|U2|other|1|bank|substantive|2025-01-01|"_s}},
            {u"cases"_s, {u"C8|other|||||2025-01-01|"_s}},
            {u"allocations"_s,
             {u"A8|C8|T8|lead|2025-01-01||"_s, u"A9|C8|T9|lead|2025-01-01||"_s, u"A7|C8|T9|lead|2025-02-01||"_s}}});
  const ImportPlan plan = planOf(records, tables);
  std::vector<std::string> sentences;
  for (const Reject& one : plan.rejects) sentences.push_back(rejectSentence(one).toStdString());
  CHECK(sentences == std::vector<std::string>{
                         "people.csv row 2, column start: 'soon' is not a date like 2025-03-31 or 31/03/2025",
                         "posts.csv row 2, column person: the person 'P8' is rejected itself",
                         "allocations.csv row 2, column post: the post 'T8' is rejected itself",
                         "allocations.csv row 4, column from: the case already has a lead then: 'A9' in row 3"});
  REQUIRE(applyImport(records, plan));
  CHECK_FALSE(firstBrokenRule(records));
  CHECK(rowsOf(records, u"allocation"_s) == 4);
}

TEST_CASE("rows may stand before the row of their own table that they refer to", "[exchange]") {
  Database records = Database::inMemory();
  importAll(records, only({{u"units"_s, {u"U3|U2|team|c|"_s, u"U2|U1|area|b|"_s, u"U1||authority|a|"_s}},
                           {u"people"_s, {u"P1|Ann|||"_s}},
                           {u"actions"_s, {u"N2|||P1|x||open||N1"_s, u"N1|||P1|x||open||"_s}}}));
  Query chain(records, u"SELECT p.code FROM unit u JOIN unit p ON p.id = u.parent_id ORDER BY u.code");
  REQUIRE(chain.next());
  CHECK(chain.text(0) == u"U1");
  REQUIRE(chain.next());
  CHECK(chain.text(0) == u"U2");
}

TEST_CASE("a cancelled import changes nothing", "[exchange]") {
  Database records = Database::inMemory();
  const std::atomic<bool> stop{true};
  const ExchangeWatch watch({}, &stop);
  CHECK_FALSE(planImport(records, sourceOf(goodTables()), watch));
  const ImportPlan plan = planOf(records, goodTables());
  const auto done = applyImport(records, plan, watch);
  REQUIRE_FALSE(done);
  CHECK(done.error().sentence == cancelledSentence());
  CHECK(rowsOf(records, u"unit"_s) == 0);
}

TEST_CASE("a folder that passes asks the file no more than a statement a row and one a code that is new",
          "[exchange][file]") {
  const auto statementsOf = [](int cases) {
    Tables tables = goodTables();
    for (int i = 0; i < cases; ++i) {
      tables[u"cases"_s].push_back(u"M%1|other|||U2||2025-01-01|"_s.arg(i));
      tables[u"allocations"_s].push_back(u"N%1|M%1|T1|lead|2025-01-01||"_s.arg(i));
    }
    const Folder folder;
    writeTables(folder, tables);
    Database records = Database::inMemory();
    int count = 0;
    sqlite3_trace_v2(
        EngineDoor::handle(records), SQLITE_TRACE_STMT,
        [](unsigned, void* counted, void*, void*) { return ++*static_cast<int*>(counted), 0; }, &count);
    REQUIRE(importPassing(records, folder.root(), false));
    sqlite3_trace_v2(EngineDoor::handle(records), 0, nullptr, nullptr);
    CHECK(rowsOf(records, u"allocation"_s) == 3 + cases);
    return count;
  };
  // A case more is a row of each table and the look for its code.
  CHECK(statementsOf(500) - statementsOf(200) == 3 * 300);
}

TEST_CASE("a folder that passes leaves the file as it was when a row of it is refused", "[exchange][file]") {
  const Folder folder;
  Database records = Database::create(folder.path(u"a.headroom"_s));
  const QString before = contentSummary(records);
  folder.write(u"in/people.csv"_s, "code,name\r\nP1,Ann\r\nP2,\r\n");
  const auto refused = importPassing(records, folder.path(u"in"_s), false);
  REQUIRE(refused);
  CHECK(refused->rejects.size() == 1);
  CHECK(contentSummary(records) == before);
  // What cannot be read at all is found behind rows that went in already.
  folder.write(u"in/people.csv"_s, "code,name\r\nP1,Ann\r\nP2,\"Ben\r\n");
  REQUIRE_FALSE(importPassing(records, folder.path(u"in"_s), true));
  CHECK(contentSummary(records) == before);
  const std::atomic<bool> stop{true};
  folder.write(u"in/people.csv"_s, QByteArray("code,name\r\nP1,Ann\r\n") + QByteArray("P2,Ben\r\n").repeated(5000));
  const auto cancelled = importPassing(records, folder.path(u"in"_s), true, ExchangeWatch({}, &stop));
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().sentence == cancelledSentence());
  CHECK(contentSummary(records) == before);
  folder.write(u"in/people.csv"_s, "code,name\r\nP1,Ann\r\nP2,Ben\r\n");
  REQUIRE(importPassing(records, folder.path(u"in"_s), false));
  CHECK(rowsOf(records, u"person"_s) == 2);
  CHECK(EngineDoor::execute(records, u"PRAGMA foreign_keys"_s) == u"1");
  CHECK_FALSE(canImportPassing(records));
  CHECK_FALSE(importPassing(records, folder.path(u"in"_s), false));
}

TEST_CASE("a long plan leaves the indexes of the file as they were", "[exchange][file]") {
  const Folder folder;
  const auto indexes = [](const Database& records) {
    return EngineDoor::execute(records, u"SELECT count(*) || total(length(sql)) FROM sqlite_schema"_s);
  };
  Database records = Database::create(folder.path(u"a.headroom"_s));
  const QString before = indexes(records);
  Tables tables = only({{u"cases"_s, {}}});
  for (int i = 0; i < 10'000; ++i) tables[u"cases"_s].push_back(u"C%1|other|F%1||||2025-01-01|"_s.arg(i));
  importAll(records, tables);
  CHECK(indexes(records) == before);
  CHECK_NOTHROW(Database::open(folder.path(u"a.headroom"_s), OpenMode::ReadOnly));
  CHECK(EngineDoor::execute(records, u"PRAGMA integrity_check"_s) == u"ok");
}

TEST_CASE("references that are looked after at the end are all looked after", "[exchange][store][file]") {
  const Folder folder;
  Database records = Database::create(folder.path(u"a.headroom"_s));
  const auto add = [&records](const QString& person) {
    const ReferencesAtTheEnd references(records);
    Transaction transaction(records);
    Change(records, u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day) VALUES (?, ?, 'x', 0, 1)")
        .bind(person)
        .bind(person.toInt())
        .run();
    references.check();
    transaction.commit();
  };
  importAll(records, only({{u"people"_s, {u"P1|Ann|||"_s}}}));
  CHECK_NOTHROW(add(u"1"_s));
  CHECK_THROWS_AS(add(u"77"_s), StoreError);
  CHECK(rowsOf(records, u"absence"_s) == 1);
  // Once it is left, each row is looked after again.
  CHECK_THROWS_AS(
      Change(records,
             u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day) VALUES ('B', 77, 'x', 0, 1)")
          .run(),
      StoreError);
}

TEST_CASE("a plan is not written over what somebody else saved meanwhile", "[exchange][file]") {
  const Folder folder;
  const QString path = folder.path(u"a.headroom"_s);
  Database records = Database::create(path);
  const ImportPlan plan = planOf(records, goodTables());
  Database other = Database::open(path, OpenMode::ReadWrite);
  importAll(other, only({{u"people"_s, {u"P1|Somebody else|||"_s}}}));
  CHECK_FALSE(applyImport(records, plan));
  CHECK(rowsOf(records, u"person"_s) == 1);
}

TEST_CASE("a record that breaks a rule is found in the file, with table, code and column", "[exchange]") {
  struct Broken {
    QString sql;
    QString sentence;
  };
  const std::vector<Broken> cases{
      {u"INSERT INTO allocation (code, case_id, post_id, part, from_day) SELECT 'A9', case_id, post_id, 'lead', "
       u"from_day FROM "
       "allocation WHERE code = 'A2'"_s,
       u"allocations, allocation 'A9', column from: the case already has a lead then: 'A2' in row 3"_s},
      {u"UPDATE unit SET parent_id = (SELECT id FROM unit WHERE code = 'U2') WHERE code = 'U1'"_s,
       u"units, unit 'U1', column parent: it leads back to this row in a loop"_s},
      {u"UPDATE post SET role = 'wizard' WHERE code = 'T1'"_s,
       u"posts, post 'T1', column role: 'wizard' is not one of: student, NQSW, social worker, senior practitioner, "
       u"deputy team "
       "manager, team manager, service manager, director, family support worker, personal adviser, other"_s},
      {u"UPDATE reduction SET post_id = (SELECT id FROM post WHERE code = 'T2')"_s,
       u"reductions, reduction 'R1', column post: the post is not one of this person's"_s},
      {u"UPDATE person SET start_day = 99999999 WHERE code = 'P3'"_s,
       u"people, person 'P3', column start: '99999999' is not a date like 2025-03-31 or 31/03/2025"_s},
      {u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day, to_day) SELECT person_id, supervisor_id, "
       u"kind, "
       "from_day, to_day FROM supervisor WHERE kind = 'line'"_s,
       u"supervisors: a row is there twice"_s}};
  for (const Broken& one : cases) {
    Database records = goodFile();
    CHECK_FALSE(firstBrokenRule(records));
    Transaction transaction(records);
    Change(records, one.sql).run();
    transaction.commit();
    CHECK(firstBrokenRule(records).value_or(u""_s).toStdString() == one.sentence.toStdString());
  }
}

}  // namespace exchange_import_file_test
