// SPDX-License-Identifier: MIT
// The balance as a workbook and as CSV says what the balance says.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <map>

#include "core/exchange/balance_sheet.h"
#include "core/exchange/workbook.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace balance_sheet_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::map<std::pair<int, int>, QString>;

// A team a unit that has a post, and one for cases without a unit.
BalanceBook bookOf(const Council& council) {
  BalanceBook book{balance(council.facts, kDay), council.facts.organisation.units, {}, {3, 2, 0, 0}};
  for (const qint64 unit : {2, 3})
    book.teams.push_back({UnitId(unit), book.units.find(UnitId(unit))->name, unit == 2 ? 4 : 0, {2, 1, 0, 0}});
  book.teams.push_back({{}, u"Cases without a team"_s, 1, {}});
  return book;
}

Cells cellsOf(const QString& path, int sheet) {
  auto book = Workbook::open(path);
  REQUIRE(book);
  Cells cells;
  REQUIRE(book->readRows(sheet, [&cells](const WorkbookRow& row) {
    for (const WorkbookCell& cell : row.cells) cells[{row.number, cell.column}] = cell.text;
    return true;
  }));
  return cells;
}

QByteArray recalculated(const QString& path) {
  QProcess python;
  python.start(u"python3"_s, {QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/recalculate.py"), path});
  REQUIRE(python.waitForFinished());
  INFO(python.readAllStandardError().toStdString());
  const QByteArray said = python.readAllStandardOutput();
  INFO(said.toStdString());
  CHECK(python.exitCode() == 0);
  return said;
}

}  // namespace

TEST_CASE("an exported workbook replaces the one before, or leaves it", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  const PostId a = council.post(u"1"), b = council.post(u"0.5");
  council.lead(a, 12);
  council.lead(b, 2);
  council.facts.organisation.people.front().name = u"=HYPERLINK(1)"_s;
  const BalanceBook told = bookOf(council);
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"b.xlsx"_s);
  writeBalanceWorkbook(path, told);
  writeBalanceWorkbook(path, told);  // over the one before
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().startsWith("PK"));
  CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"b.xlsx"_s});
  CHECK_THROWS(writeBalanceWorkbook(folder.filePath(u"nowhere/b.xlsx"_s), told));
}

TEST_CASE("the formulas of an exported workbook give the figures that stand beside them", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  council.lead(council.post(u"1"), 12);
  council.lead(council.post(u"0.5"), 2);
  council.lead(council.post(u"1", 3), 7);
  council.lead(council.post(u"0", 3), 2);  // no capacity
  council.post(u"1", 3);
  council.facts.organisation.units = UnitTree({{UnitId(1), u"authority"_s, {}, u"authority"_s, u"Authority"_s, {}},
                                               {UnitId(2), u"*"_s, UnitId(1), u"team"_s, u"Team"_s, {}},
                                               {UnitId(3), u"=A"_s, UnitId(1), u"team"_s, u"Other"_s, {}}});
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"b.xlsx"_s);
  writeBalanceWorkbook(path, bookOf(council));
  // Four a post and nine of the totals; twelve a team, the one without posts too, and fourteen of all of them.
  CHECK(recalculated(path).startsWith("82 formulas"));

  council.limit(Measure::Points, Operator::AtMost, u"20").unit = UnitId(3);
  writeBalanceWorkbook(path, bookOf(council));  // measures that are not added up
  recalculated(path);
  council.facts.organisation.posts.clear();
  writeBalanceWorkbook(path, bookOf(council));
  recalculated(path);
}

TEST_CASE("a workbook has names beside codes, a sheet of teams, and never 0% for no capacity", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"20");
  council.limit(Measure::Points, Operator::AtMost, u"20").unit = UnitId(3);
  council.facts.limits.back().measure = Measure::Children;
  council.lead(council.post(u"1"), 12);
  council.lead(council.post(u"0"), 2);
  council.post(u"1", 3);
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"b.xlsx"_s);
  writeBalanceWorkbook(path, bookOf(council));
  Cells cells = cellsOf(path, 0);
  CHECK(cells[{1, 2}] == u"Team");
  CHECK(cells[{2, 1}] == u"team");
  CHECK(cells[{2, 2}] == u"Team");
  CHECK(cells[{2, 4}] == u"p2");
  CHECK(cells[{2, 5}] == u"Person");
  CHECK(cells[{2, 14}] == u"no capacity");  // load against limit of the post with FTE 0
  CHECK(cells[{2, 21}] == u"no capacity");
  CHECK(cells[{3, 14}] == u"0.6");
  CHECK(cells[{4, 14}] == u"0");  // nothing of something is 0%
  CHECK(cells[{5, 1}] == u"Together");
  CHECK(cells[{5, 12}] == u"14");

  cells = cellsOf(path, 1);
  CHECK(cells[{2, 2}] == u"team");
  CHECK(cells[{2, 3}] == u"Team");
  CHECK(cells[{2, 4}] == u"2");   // posts
  CHECK(cells[{2, 6}] == u"14");  // led
  CHECK(cells[{2, 7}] == u"4");   // waiting
  CHECK(cells[{2, 10}] == u"0.7");
  CHECK(cells[{2, 12}] == u"1");  // no capacity
  CHECK(cells[{2, 17}] == u"8");  // free places
  CHECK(cells[{3, 17}] == u"20");
  CHECK(cells[{4, 3}] == u"Cases without a team");
  CHECK(cells[{5, 3}] == u"Together");
  CHECK(cells[{5, 4}] == u"3");
  CHECK(cells[{5, 7}] == u"5");
  CHECK(cells[{5, 17}] == u"28");
  CHECK(cells[{5, 18}] == u"2");  // people, and not the sum of the teams
  CHECK(cells[{5, 19}] == u"3");
}

TEST_CASE("the workbook of a day to come says that nobody knows who will be supervised", "[exchange][sheet]") {
  Council council;
  council.lead(council.post(u"1"), 12);
  BalanceBook told = bookOf(council);
  told.ahead = true;
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"b.xlsx"_s);
  writeBalanceWorkbook(path, told);
  Cells cells = cellsOf(path, 1);
  CHECK(cells[{2, 6}] == u"12");
  CHECK(cells[{2, 18}] == u"not known yet");
  CHECK(cells[{2, 19}].isEmpty());
  const bool isSaid = std::any_of(cells.begin(), cells.end(),
                                  [](const auto& cell) { return cell.second.startsWith(u"This day is in the future"); });
  CHECK(isSaid);
}

TEST_CASE("the exported CSV has a record a post and guards what could be a formula", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  council.lead(council.post(u"1"), 12);
  council.facts.organisation.posts.front().code = u"=1+1"_s;
  const QByteArray csv = balanceCsv(balance(council.facts, kDay));
  CHECK(csv.count("\r\n") == 2);
  CHECK(csv.contains("'=1+1,"));
  CHECK(csv.contains(",12,12,12,0,12,10,at most,-2,1.2,over\r\n"));
}

}  // namespace balance_sheet_test
