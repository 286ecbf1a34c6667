// SPDX-License-Identifier: MIT
// The files of the folder that came with shared learning: written when there are rows, read when they are there, byte
// for byte; and nothing of who came to a private group.

#include "core/development/goal_store.h"
#include "core/development/shared_learning_store.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/rules_check.h"
#include "core/sample/sample.h"
#include "core/store/query.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/catch.h"

namespace shared_folder_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Tables sharedTables() {
  Tables tables = goodTables();
  tables[u"shared_learning"_s] = {u"code|kind|title|subject|date|about|taken|private|added_by"_s,
                                  u"SL-1|workshop|Fathers|dads|2026-03-03|||no|"_s,
                                  u"SL-2|support group|After a death||2026-03-04|||yes|"_s};
  tables[u"shared_learning_people"_s] = {u"learning|person|part"_s, u"SL-1|P1|gave"_s, u"SL-2|P1|gave"_s};
  tables[u"specialisms"_s] = {u"code|person|subject|how|since"_s, u"SP-1|P1|Court||2026-01-02"_s};
  tables[u"framework_statements"_s] = {u"code|framework|name|about|dropped"_s, u"pcf-1|PCF|Being a professional||no"_s};
  return tables;
}

}  // namespace

TEST_CASE("what was shared goes out of the sample and in again byte for byte, without who came to a private group",
          "[sample][exchange][shared]") {
  Database records = Database::inMemory();
  fillSample(records, {QDate(2026, 7, 24), 1, 2, std::nullopt});
  const QTemporaryDir place;
  REQUIRE(exportFolder(records, place.filePath(u"out"_s)));
  const auto out = contentOf(place.filePath(u"out"_s));
  REQUIRE(out.count(u"shared_learning.csv"_s) == 1);
  REQUIRE(out.count(u"specialisms.csv"_s) == 1);
  for (const QString& behind : {u"goal_steps.csv"_s, u"goal_reviews.csv"_s, u"goal_evidence.csv"_s})
    CHECK(out.count(behind) == 1);
  CHECK(out.count(u"framework_statements.csv"_s) == 0);  // nobody has worded one otherwise
  std::size_t closed = 0;
  for (const SharedLearning& one : loadSharedLearning(records, QDate(2026, 7, 24))) {
    if (one.isPrivate) closed += one.came.size();
  }
  REQUIRE(closed > 0);
  Database again = Database::inMemory();
  const auto read = readCsvFolder(place.filePath(u"out"_s));
  REQUIRE(read);
  const auto plan = planImport(again, *read);
  REQUIRE(plan);
  REQUIRE(plan->rejects.empty());
  REQUIRE(applyImport(again, *plan));
  REQUIRE(exportFolder(again, place.filePath(u"again"_s)));
  CHECK(contentOf(place.filePath(u"again"_s)) == out);
  for (const SharedLearning& one : loadSharedLearning(again, QDate(2026, 7, 24)))
    CHECK((!one.isPrivate || one.came.empty()));
}

TEST_CASE("a folder without the files of shared learning reads as before, and one with them brings every row",
          "[exchange][shared]") {
  Database before = Database::inMemory();
  importAll(before, goodTables());
  CHECK(loadSharedLearning(before, QDate(2026, 7, 24)).empty());
  Database records = Database::inMemory();
  importAll(records, sharedTables());
  const auto shared = loadSharedLearning(records, QDate(2026, 7, 24));
  REQUIRE(shared.size() == 2);
  CHECK(shared[0].isPrivate);
  CHECK(shared[1].gave.size() == 1);
  CHECK(loadSpecialisms(records, std::nullopt).size() == 1);
}

TEST_CASE("what stands behind a goal travels with it, but for which note shows it", "[exchange][shared]") {
  Tables tables = goodTables();
  tables[u"goals"_s] = {u"code|person|session|what|framework|opportunity|target|status|outcome"_s,
                        u"G-9|P1||Court||||open|"_s};
  tables[u"goal_steps"_s] = {u"goal|number|what|done"_s, u"G-9|2|Give evidence|"_s, u"G-9|1|Watch|2026-03-03"_s};
  tables[u"goal_reviews"_s] = {u"goal|number|date|said|done"_s, u"G-9|1|2026-06-01|Slower than planned|2026-06-02"_s};
  tables[u"goal_evidence"_s] = {u"goal|number|kind|words|source"_s, u"G-9|1|words|A hearing|"_s};
  Database records = Database::inMemory();
  importAll(records, tables);
  Query owner(records, u"SELECT person_id FROM goal WHERE code = 'G-9'");
  REQUIRE(owner.next());
  const auto person = owner.id<PersonId>(0);
  owner.finish();
  const auto goalNow = [&] {
    for (Goal& one : loadGoals(records, person))
      if (one.what == u"Court") return one;
    FAIL("the goal came in");
    return Goal{{}, person, {}, {}, {}, {}, {}};
  };
  Goal goal = goalNow();
  REQUIRE(goal.steps.size() == 2);
  CHECK(goal.steps[0].what == u"Watch");
  CHECK(goal.reviews.at(0).said == u"Slower than planned");
  CHECK(goal.evidence.at(0).words == u"A hearing");
  goal.evidence.push_back({GoalEvidenceKind::Note, {}, u"a-note-of-hers"_s});
  {
    Transaction save(records);
    writeGoal(records, goal);
    save.commit();
  }
  const QTemporaryDir place;
  REQUIRE(exportFolder(records, place.filePath(u"out"_s)));
  const auto out = contentOf(place.filePath(u"out"_s));
  CHECK(out.at(u"goal_evidence.csv"_s) == "goal,number,kind,words,source\r\nG-9,1,words,A hearing,\r\n");
  CHECK_FALSE(firstBrokenRule(records));
  // The same folder once more changes nothing, and other words are refused.
  CHECK(firstReject(records, tables).isEmpty());
  const std::vector<std::tuple<QString, QString, QString>> wrong{
      {u"goal_steps"_s, u"G-9|3|Another|"_s, u"change its steps, reviews and evidence there"_s},
      {u"goal_reviews"_s, u"G-7|1|2026-06-01||"_s, u"G-7"_s},
  };
  for (const auto& [table, row, said] : wrong) {
    Tables more = tables;
    more[table].push_back(row);
    INFO(row.toStdString());
    CHECK(firstReject(records, more).contains(said));
  }
  const std::vector<std::tuple<QString, QString, QString>> wrongAnew{
      {u"goal_steps"_s, u"G-9|1|Twice|"_s, u"has this number already"_s},
      {u"goal_steps"_s, u"G-9|0|None|"_s, u"number 1"_s},
      {u"goal_evidence"_s, u"G-9|2|note||x"_s, u"its author's alone"_s},
      {u"goal_evidence"_s, u"G-9|2|course|Court|"_s, u"it is empty"_s},
  };
  for (const auto& [table, row, said] : wrongAnew) {
    Tables more = tables;
    more[table].push_back(row);
    INFO(row.toStdString());
    CHECK(firstReject(Database::inMemory(), more).contains(said));
  }
}

TEST_CASE("of shared learning is refused what could not stand in the file", "[exchange][shared]") {
  const std::vector<std::tuple<QString, QString, QString>> wrong{
      {u"shared_learning"_s, u"SL-3|workshop|Closed||2026-03-03|||yes|"_s, u"only a support group can stay private"_s},
      {u"shared_learning"_s, u"SL-3|lecture|Long||2026-03-03|||no|"_s, u"'lecture'"_s},
      {u"shared_learning_people"_s, u"SL-9|nobody|gave"_s, u"SL-9"_s},
      {u"specialisms"_s, u"SP-2|nobody|Court||2026-01-02"_s, u"nobody"_s},
  };
  for (const auto& [table, row, said] : wrong) {
    Tables tables = sharedTables();
    tables[table].push_back(row);
    INFO(row.toStdString());
    const Database records = Database::inMemory();
    CHECK(firstReject(records, tables).contains(said));
  }
  Tables tables = sharedTables();
  tables[u"shared_learning_people"_s].push_back(u"SL-2|P3|came"_s);
  const Database records = Database::inMemory();
  CHECK(firstReject(records, tables).contains(u"who came to a private group is not brought in"));
}

}  // namespace shared_folder_test
