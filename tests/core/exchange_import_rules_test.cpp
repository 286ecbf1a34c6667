// SPDX-License-Identifier: MIT
// Everything that formats 2 refuses of a row, one fault each in an otherwise good folder: place and sentence.

#include "tests/core/exchange_import_fixture.h"
#include "tests/support/catch.h"

namespace exchange_import_rules_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// One cell of the good tables replaced.
struct CellCase {
  QString table;
  int row;
  QString column;
  QString value;
  QString reason;
};

Tables withCell(const CellCase& one) {
  Tables tables = goodTables();
  auto& lines = tables[one.table];
  const QStringList header = lines.front().split(u'|');
  QStringList cells = lines[static_cast<std::size_t>(one.row - 1)].split(u'|');
  cells[header.indexOf(one.column)] = one.value;
  lines[static_cast<std::size_t>(one.row - 1)] = cells.join(u'|');
  return tables;
}

void checkCells(const std::vector<CellCase>& cases) {
  const Database records = Database::inMemory();
  for (const CellCase& one : cases) {
    const QString place = u"%1.csv row %2, column %3: "_s.arg(one.table).arg(one.row).arg(one.column);
    CHECK(firstReject(records, withCell(one)).toStdString() == (place + one.reason).toStdString());
  }
}

/// One row added behind the good ones; the sentence that must blame it.
struct RowCase {
  QString table;
  QString row;
  QString sentence;
};

void checkRows(const Database& records, const Tables& base, const std::vector<RowCase>& cases) {
  for (const RowCase& one : cases) {
    Tables tables = base;
    tables[one.table].push_back(one.row);
    CHECK(firstReject(records, tables).toStdString() == one.sentence.toStdString());
  }
}

}  // namespace

TEST_CASE("the good tables are good, and all eighteen are there", "[exchange]") {
  const Database records = Database::inMemory();
  CHECK(goodTables().size() == kTableCount);
  CHECK(firstReject(records, goodTables()).toStdString().empty());
}

TEST_CASE("a cell of the wrong form is refused with its place", "[exchange]") {
  checkCells({
      {u"people"_s, 2, u"code"_s, u"  "_s, u"it is empty"_s},
      {u"people"_s, 2, u"name"_s, u""_s, u"it is empty"_s},
      {u"people"_s, 2, u"name"_s, u"An\u0007n"_s, u"it holds a control character"_s},
      {u"people"_s, 2, u"name"_s, u"An\u007Fn"_s, u"it holds a control character"_s},
      {u"goals"_s, 2, u"code"_s, QString(65, u'x'),
       u"'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is longer than 64 characters"_s},
      {u"posts"_s, 2, u"from"_s, u"2026-02-30"_s, u"'2026-02-30' is not a date like 2025-03-31 or 31/03/2025"_s},
      {u"posts"_s, 2, u"from"_s, u"12/31/2025"_s, u"'12/31/2025' is not a date like 2025-03-31 or 31/03/2025"_s},
      {u"posts"_s, 2, u"from"_s, u"-025-01-01"_s, u"'-025-01-01' is not a date like 2025-03-31 or 31/03/2025"_s},
      {u"posts"_s, 2, u"from"_s, u"1899-12-31"_s, u"'1899-12-31' is outside the years 1900 to 2199"_s},
      {u"posts"_s, 2, u"to"_s, u"2200-01-01"_s, u"'2200-01-01' is outside the years 1900 to 2199"_s},
      {u"posts"_s, 2, u"fte"_s, u"1.000001"_s, u"'1.000001' is not from 0 to 1"_s},
      {u"posts"_s, 2, u"fte"_s, u"0.1234567"_s, u"'0.1234567' is not a number with up to 6 decimals, such as 0.6"_s},
      {u"posts"_s, 2, u"fte"_s, u"1e0"_s, u"'1e0' is not a number with up to 6 decimals, such as 0.6"_s},
      {u"limits"_s, 2, u"value"_s, u"-1"_s, u"'-1' is not from 0 to 100000"_s},
      {u"limits"_s, 2, u"value"_s, u"100000.0001"_s, u"'100000.0001' is not from 0 to 100000"_s},
      {u"sessions"_s, 2, u"minutes"_s, u"60.5"_s, u"'60.5' is not a whole number"_s},
      {u"sessions"_s, 2, u"interrupted"_s, u"maybe"_s, u"'maybe' is not yes or no"_s},
      {u"allocations"_s, 2, u"part"_s, u"first"_s, u"'first' is not one of: lead, co-worker"_s},
      {u"cases"_s, 2, u"unit"_s, u"U9"_s, u"there is no unit 'U9', neither in units.csv nor in the file"_s},
      {u"cases"_s, 2, u"unit"_s, u"u2"_s, u"there is no unit 'u2', neither in units.csv nor in the file"_s},
      {u"actions"_s, 3, u"carried_from"_s, u"N9"_s,
       u"there is no action 'N9', neither in actions.csv nor in the file"_s},
  });
}

TEST_CASE("phases that cannot be read are refused, and those that can get one spelling", "[exchange]") {
  const QString last = u"the last phase is like '14d', '1m' or 'month' without 'until', N from 1 to 999"_s;
  const QString before = u"a phase before the last is like '7d until 42d', N from 1 to 999"_s;
  for (const QString& phases :
       {u"0d"_s, u"1000d"_s, u"7w"_s, u"7d until 42d"_s, u"1.5m"_s, u"d"_s, u"-7d"_s, u"monthly"_s}) {
    checkCells({{u"supervision_policies"_s, 2, u"phases"_s, phases, u"phase 1 cannot be read; "_s + last}});
  }
  for (const QString& phases :
       {u"7d; 14d"_s, u"7d until 0d; 1m"_s, u"7d until month; 1m"_s, u"7d until; 1m"_s, u";"_s}) {
    checkCells({{u"supervision_policies"_s, 2, u"phases"_s, phases, u"phase 1 cannot be read; "_s + before}});
  }
  checkCells({{u"supervision_policies"_s, 2, u"phases"_s, u"7d until 42d;"_s, u"phase 2 cannot be read; "_s + last}});
  const Database records = Database::inMemory();
  const ImportPlan plan =
      planOf(records, withCell({u"supervision_policies"_s, 2, u"phases"_s, u" 07D  until 042d;MONTH "_s, {}}));
  CHECK(plan.tables[static_cast<std::size_t>(TableId::SupervisionPolicies)].text(0, u"phases") ==
        u"7d until 42d; month");
}

TEST_CASE("fields of a row that contradict each other are refused", "[exchange]") {
  checkCells({
      {u"posts"_s, 3, u"to"_s, u"2021-01-01"_s, u"2021-01-01 is not after 2021-01-01, which is in from"_s},
      {u"cases"_s, 3, u"closed"_s, u"2024-01-01"_s, u"2024-01-01 is not after 2024-01-01, which is in opened"_s},
      {u"people"_s, 3, u"left"_s, u"2020-01-01"_s, u"2020-01-01 is not after 2021-01-01, which is in start"_s},
      {u"supervisors"_s, 2, u"supervisor"_s, u"P1"_s, u"nobody supervises themselves"_s},
      {u"sessions"_s, 2, u"supervisor"_s, u"P1"_s, u"nobody supervises themselves"_s},
      {u"weights"_s, 2, u"kind"_s, u""_s, u"the row has neither a kind nor a feature"_s},
      {u"weights"_s, 2, u"feature"_s, u"x"_s, u"the row has a kind and a feature; it may have one of them"_s},
      {u"reductions"_s, 2, u"post"_s, u"T2"_s, u"the post is not one of this person's"_s},
      {u"sessions"_s, 3, u"reason"_s, u""_s, u"it is empty, but a session that is moved must have one"_s},
      {u"sessions"_s, 3, u"new_date"_s, u""_s, u"it is empty, but a session that is moved must have one"_s},
      {u"sessions"_s, 4, u"side"_s, u""_s, u"it is empty, but a session that is cancelled must have one"_s},
      {u"actions"_s, 3, u"closed"_s, u"2025-04-01"_s, u"an open action has no closed date"_s},
      {u"training_requests"_s, 2, u"decided_by"_s, u"P1"_s, u"nobody can decide their own request"_s},
      {u"training_requests"_s, 2, u"reason"_s, u""_s, u"it is empty, but a declined request must have one"_s},
  });
}

TEST_CASE("an action that is done or dropped needs the date it was closed on", "[exchange]") {
  const Database records = Database::inMemory();
  CHECK(firstReject(records, withCell({u"actions"_s, 4, u"state"_s, u"Dropped"_s, {}})) ==
        u"actions.csv row 4, column closed: it is empty, but an action that is dropped must have a closed date");
}

TEST_CASE("a reduction above the most of its shipped reason is refused, whatever its capitals", "[exchange]") {
  Tables tables = goodTables();
  tables[u"reductions"_s].push_back(u"R2|P2||Trade Union FACILITY|50|2025-01-01||"_s);
  const Database records = Database::inMemory();
  CHECK(firstReject(records, tables).isEmpty());
  tables[u"reductions"_s].push_back(u"R3|P2||Trade Union FACILITY|50.0001|2025-01-01||"_s);
  CHECK(firstReject(records, tables) ==
        u"reductions.csv row 4, column percent: 50.0001 is more than the most for 'Trade Union FACILITY', which is 50");
}

TEST_CASE("of two rows that overlap the later one is to blame", "[exchange]") {
  const std::vector<RowCase> cases{
      {u"allocations"_s, u"A9|C1|T1|lead|2024-05-31|2024-06-01|"_s,
       u"allocations.csv row 5, column from: the case already has a lead then: 'A1' in row 2"_s},
      {u"allocations"_s, u"A9|C1|T1|lead|2030-01-01||"_s,
       u"allocations.csv row 5, column from: the case already has a lead then: 'A2' in row 3"_s},
      {u"allocations"_s, u"A9|C1|T1|co-worker|2024-07-31||"_s,
       u"allocations.csv row 5, column from: the post already co-works the case then: 'A3' in row 4"_s},
      {u"allocations"_s, u"A9|C1|T1|co-worker|2024-08-01||"_s, u""_s},
      {u"allocations"_s, u"A9|C1|T2|co-worker|2024-07-01||"_s, u""_s},
      {u"supervisors"_s, u"P1|P2|line|2021-12-31|"_s,
       u"supervisors.csv row 4, column from: the person already has a line supervisor then: the one in row 2"_s},
      {u"supervisors"_s, u"P1|P2|line|2022-01-01|"_s, u""_s},
      {u"weights"_s, u"S1|U2|2021-12-31||assessment||6"_s,
       u"weights.csv row 5, column from: the scheme already has points for this then: the one in row 2"_s},
      {u"weights"_s, u"S1|U2|2022-01-01||assessment||6"_s, u""_s},
      {u"weights"_s, u"S3|U2|2025-01-01||other||6"_s,
       u"weights.csv row 5, column scheme: another scheme, 'S1', is in force at this unit then"_s},
      {u"weights"_s, u"S2|U1|2025-01-01||other||6"_s, u""_s},
      {u"weights"_s, u"S1||2025-01-01||UASC||6"_s,
       u"weights.csv row 5, column scheme: another scheme, 'S2', is in force at this unit then"_s}};
  checkRows(Database::inMemory(), goodTables(), cases);
}

TEST_CASE("rings of units and of carried actions are refused however long they are", "[exchange]") {
  const Database records = Database::inMemory();
  CHECK(firstReject(records, withCell({u"units"_s, 2, u"parent"_s, u"U2"_s, {}})) ==
        u"units.csv row 2, column parent: it leads back to this row in a loop");
  CHECK(firstReject(records, withCell({u"actions"_s, 4, u"carried_from"_s, u"N3"_s, {}})) ==
        u"actions.csv row 4, column carried_from: it leads back to this row in a loop");
  Tables tables = goodTables();
  const int length = 20'000;
  for (int i = 0; i < length; ++i) {
    tables[u"units"_s].push_back(u"R%1|R%2|team|Ring|"_s.arg(i).arg((i + 1) % length));
  }
  tables[u"units"_s].push_back(u"Below|R7|team|Below|"_s);
  const ImportPlan plan = planOf(records, tables);
  CHECK(plan.rejects.size() == std::size_t(length) + 1);
  CHECK(rejectSentence(plan.rejects.back()) == u"units.csv row 20004, column parent: the unit 'R7' is rejected itself");
}

TEST_CASE("an action cannot be closed before the session that continues it", "[exchange]") {
  const Database records = Database::inMemory();
  CHECK(firstReject(records, withCell({u"actions"_s, 2, u"closed"_s, u"2025-03-10"_s, {}})).isEmpty());
  CHECK(firstReject(records, withCell({u"actions"_s, 2, u"closed"_s, u"2025-03-09"_s, {}})) ==
        u"actions.csv row 3, column carried_from: the action that it continues was closed on 2025-03-09, before the "
        u"session of "
        u"2025-03-10");
}

TEST_CASE("one code twice is one row with the same cells and refused with others", "[exchange]") {
  const Database records = Database::inMemory();
  Tables tables = goodTables();
  tables[u"people"_s].push_back(u" P1 |Ann|SW1|01/01/2020|"_s);
  tables[u"sessions"_s].push_back(u"K1|P1|P3|Formal One-to-One|2025-01-10|90.0|HELD||||||"_s);
  const ImportPlan plan = planOf(records, tables);
  CHECK(plan.rejects.empty());
  CHECK(plan.total().unchanged == 2);
  checkRows(records, goodTables(),
            {{u"people"_s, u"P1|Anne|SW1|2020-01-01|"_s,
              u"people.csv row 5, column code: row 2 has the code 'P1' too, with other cells"_s},
             {u"people"_s, u"P1|Ann|SW1|2020-01-01|soon"_s,
              u"people.csv row 5, column code: row 2 has the code 'P1' too, with other cells"_s}});
}

}  // namespace exchange_import_rules_test
