// SPDX-License-Identifier: MIT
// The workbook of the balance over time says what its figures say.
#include <QDir>
#include <QTemporaryDir>
#include <map>

#include "core/caseload/forecast.h"
#include "core/exchange/over_time_sheet.h"
#include "core/exchange/workbook.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace over_time_sheet_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

// Every cell of a sheet by its row and its column, both from 1; a day as it is written in ISO.
using Cells = std::map<std::pair<int, int>, QString>;

Cells cellsOf(const QString& path, int sheet) {
  auto book = Workbook::open(path);
  REQUIRE(book);
  Cells cells;
  REQUIRE(book->readRows(sheet, [&cells](const WorkbookRow& row) {
    for (const WorkbookCell& cell : row.cells)
      cells[{row.number, cell.column}] = cell.isDate ? cell.date.toString(Qt::ISODate) : cell.text;
    return true;
  }));
  return cells;
}

}  // namespace

TEST_CASE("the months, the Mondays and the promises are written as numbers and days", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  const PostId a = council.post(u"1"), b = council.post(u"0.5");
  council.lead(a, 12);
  council.lead(b, 2);
  const QDate month(kDay.year(), kDay.month(), 1);
  const auto months = trend(council.facts, {month, kDay});
  const auto weeks = forecast(council.facts, kDay, 3);
  const LedgerLine promise{
      PersonId(1), u"=HYPERLINK(1)"_s, u"NQSW first year"_s, Decimal(10), {month, std::nullopt}, 20, 15, 5, Decimal(2)};
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"t.xlsx"_s);
  const UnitTree& units = council.facts.organisation.units;
  writeOverTimeWorkbook(path, months, weeks, {promise}, units);
  CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"t.xlsx"_s});
  CHECK_THROWS(writeOverTimeWorkbook(folder.filePath(u"nowhere/t.xlsx"_s), months, weeks, {}, units));

  Cells cells = cellsOf(path, 0);
  CHECK(cells[{2, 1}] == month.toString(Qt::ISODate));
  CHECK(cells[{3, 3}] == QString::number(months[1].led));
  CHECK(cells[{3, 4}].toDouble() == Approx(0.93));  // 14 / 15, as the whole percentage that the pages say
  CHECK(cells[{3, 5}] == u"1");
  CHECK(cells[{3, 6}] == u"0");
  CHECK(cells[{3, 8}].toDouble() == Approx(0.4));
  CHECK(cells[{3, 9}].toDouble() == Approx(1.2));
  CHECK(cells[{3, 10}].toDouble() == Approx(0.25));  // |1.2 - 0.4| both ways, through 2 x 4 x 0.8
  CHECK_FALSE(cells.contains({4, 1}));

  cells = cellsOf(path, 1);
  CHECK(cells[{1, 8}] == weeks[0].on.toString(Qt::ISODate));
  CHECK(cells[{1, 10}] == weeks[2].on.toString(Qt::ISODate));
  CHECK(cells[{2, 1}] == u"team");
  CHECK(cells[{2, 2}] == u"Team");  // a name beside each code
  CHECK(cells[{2, 3}] == weeks[0].posts[0].postCode);
  CHECK(cells[{2, 4}] == weeks[0].posts[0].personCode);
  CHECK(cells[{2, 10}].toDouble() == Approx(1.2));
  CHECK(cells[{3, 8}].toDouble() == Approx(0.4));

  cells = cellsOf(path, 2);
  CHECK(cells[{2, 1}] == u"=HYPERLINK(1)");  // a text, whatever it says
  CHECK(cells[{2, 4}] == month.toString(Qt::ISODate));
  CHECK_FALSE(cells.contains({2, 5}));
  CHECK(cells[{2, 8}] == u"5");
}

TEST_CASE("a post that ends leaves the Mondays after it empty", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  council.lead(council.post(u"1"), 12);
  council.lead(council.post(u"1"), 3);
  const auto weeks = forecast(council.facts, kDay, 3);
  auto fewer = weeks;
  fewer[1].posts.erase(fewer[1].posts.begin());
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"t.xlsx"_s);
  writeOverTimeWorkbook(path, {}, fewer, {}, council.facts.organisation.units);
  Cells cells = cellsOf(path, 1);
  CHECK(cells[{2, 8}].toDouble() == Approx(1.2));
  CHECK_FALSE(cells.contains({2, 9}));
  CHECK(cells[{2, 10}].toDouble() == Approx(1.2));
  CHECK(cells[{3, 9}].toDouble() == Approx(0.3));
}

}  // namespace over_time_sheet_test
