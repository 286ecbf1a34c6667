// SPDX-License-Identifier: MIT
// What a screen reader hears of the lines, bars and heat cells of a balance over time, and that none of them needs
// colour.
#include <QAccessible>
#include <set>

#include "tests/support/catch.h"
#include "ui/paper/status_mark.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/trend_line.h"
#include "ui/trends/trends_view.h"

namespace trend_line_test {

using namespace headroom;
using namespace Qt::StringLiterals;

TEST_CASE("a line over months is heard by its name and in a sentence", "[accessibility][trends]") {
  TrendLine line;
  line.set({{80, 91, 95}, {}, 100.0, false, u"Aug 2025"_s, u"Jul 2026"_s, u"100%"_s, u"80%"_s}, u"Load against limit"_s,
           u"from 80% to 95%; at least 80%, at most 95%"_s);
  QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&line);
  REQUIRE(heard != nullptr);
  CHECK(heard->text(QAccessible::Name) == u"Load against limit");
  CHECK(heard->text(QAccessible::Description).contains(u"at most 95%"));
}

TEST_CASE("a month without a figure is a gap in its place, and the spread goes from lowest to highest", "[trends]") {
  const auto month = [](QDate on, std::optional<Ratio> lowest, std::optional<Ratio> highest) {
    TrendMonth one{on, {}, {}};
    one.totals.lowest = lowest;
    one.totals.highest = highest;
    return one;
  };
  const auto ratio = [](int percent) { return Ratio{Decimal(percent), Decimal(100)}; };
  const std::vector<TrendMonth> months{month({2026, 4, 1}, ratio(50), ratio(90)),
                                       month({2026, 5, 1}, std::nullopt, std::nullopt),
                                       month({2026, 6, 1}, ratio(47), ratio(127))};
  const TrendFigure spread = trendFigures(months)[2];
  CHECK(spread.name == u"Spread");
  CHECK(spread.figure == u"47% to 127%");
  CHECK(spread.line.values == std::vector<std::optional<double>>{90, std::nullopt, 127});
  CHECK(spread.line.lows == std::vector<std::optional<double>>{50, std::nullopt, 47});
  CHECK(spread.line.topLabel == u"127%");
  CHECK(spread.line.bottomLabel == u"47%");
  CHECK(spread.line.firstLabel == u"Apr 2026");
  CHECK(spread.line.lastLabel == u"Jun 2026");
  // What has no limit is drawn from nought.
  CHECK(trendFigures(months)[1].line.bottomLabel == u"0");
  // A last month without a figure has none of an earlier one.
  const TrendFigure before = trendFigures({months[0], months[1]})[2];
  CHECK(before.figure == u"–");
  CHECK(before.line.topLabel == u"100%");
}

TEST_CASE("a heat cell is heard with its row, its column and what its mark means", "[accessibility][trends]") {
  struct Row {
    QString name;
    int figure;
  };
  HeatTable table(u"The Mondays ahead"_s);
  TableModel<Row> model({Column<Row>(u"Who"_s, [](const Row& row) { return row.name; }),
                         Column<Row>(u"27\nJul"_s, [](const Row& row) {
                           return u"%1%"_s.arg(row.figure);
                         }).marked([](const Row&) {
                             return CellMark{MarkShape::Diamond, Tone::Over, false, false};
                           }).saying([](const Row& row) {
                           return u"%1, Monday 27 Jul: %2%, Over the limit"_s.arg(row.name).arg(row.figure);
                         })});
  model.setRows({{u"Farah Siddiqui"_s, 113}});
  table.setModel(&model);
  table.show();
  QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&table);
  REQUIRE(heard != nullptr);
  REQUIRE(heard->tableInterface() != nullptr);
  QAccessibleInterface* cell = heard->tableInterface()->cellAt(0, 1);
  REQUIRE(cell != nullptr);
  CHECK(cell->text(QAccessible::Name) == u"Farah Siddiqui, Monday 27 Jul: 113%, Over the limit");
}

TEST_CASE("every status that asks for something has a shape of its own", "[accessibility][trends]") {
  // In grey, or to somebody who sees no red and green, the shapes alone say it.
  const std::set<MarkShape> shapes{shapeOf(Status::Room), shapeOf(Status::Near), shapeOf(Status::Full),
                                   shapeOf(Status::Over), shapeOf(Status::NoLimit)};
  CHECK(shapes.size() == 5);
  CHECK(shapeOf(Status::NoCapacity) == shapeOf(Status::Over));
}

TEST_CASE("somebody with two posts is told apart by their hours", "[trends][moves]") {
  const auto post = [](qint64 id, qint64 person, Decimal fte) {
    PostBalance row{PostId(id), PersonId(person),  UnitId(1), {}, {}, {}, {},    {},
                    {},         Measure::Children, {},        {}, {}, {}, false, {}};
    row.personName = u"Tomos Vaughan"_s;
    row.fte = fte;
    return row;
  };
  const std::vector<PostBalance> all{post(1, 7, Decimal(1)), post(2, 7, Decimal::fromScaled(4, 1)),
                                     post(3, 8, Decimal(1))};
  CHECK(nameApart(all[0], all) == u"Tomos Vaughan, 1.00 FTE");
  CHECK(nameApart(all[1], all) == u"Tomos Vaughan, 0.40 FTE");
  CHECK(nameApart(all[2], all) == u"Tomos Vaughan");
}

}  // namespace trend_line_test
