// SPDX-License-Identifier: MIT
// The Balance page by mouse and keyboard: what is chosen, what stands beside it, and another day.
#include "ui/balance/balance_page.h"
#include "core/caseload/room.h"
#include "tests/support/catch.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

#include "tests/support/ui_council.h"
#include "ui/balance/drill_card.h"
#include "ui/paper/balance_report.h"
#include "ui/shared/date_field.h"
#include "ui/shared/dot_plot.h"
#include "ui/shared/label.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"

namespace balance_page_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Opened {
  UiCouncil council;
  BalancePage page{*council.workspace};

  explicit Opened(bool asManager = false) {
    if (asManager) council.lookAs(*council.priya);
    page.resize(1216, 900);
    page.reload();
    page.show();
  }
  template <class W>
  W& the(const QString& name) {
    auto* found = page.findChild<W*>(name);
    REQUIRE(found != nullptr);
    return *found;
  }
  HeatTable& heat() { return the<HeatTable>(u"balance/heat"_s); }
  DrillCard& drill() { return the<DrillCard>(u"balance/behind"_s); }
  QString figure() { return the<Label>(u"balance/behind/figure"_s).text(); }
  QString cell(int row, int column) { return heat().model()->index(row, column).data().toString(); }
  void asAt(const QString& typed) { the<QLineEdit>(u"balance/on/edit"_s).setText(typed); }
};

}  // namespace

TEST_CASE("walking the heat map by keyboard shows what is behind every cell", "[balance]") {
  Opened opened;
  HeatTable& heat = opened.heat();
  heat.setFocus(Qt::TabFocusReason);
  heat.setCurrentIndex(heat.model()->index(0, 0));
  for (int row = 0; row < heat.model()->rowCount(); ++row) {
    for (int column = 0; column < kHeatColumns; ++column) {
      INFO(row << " " << column);
      REQUIRE(heat.currentIndex() == heat.model()->index(row, column));
      const auto which = static_cast<HeatColumn>(column);
      if (which != HeatColumn::Team) CHECK(opened.figure() == opened.cell(row, column));
      if (which == HeatColumn::Cases || (which >= HeatColumn::Over && which != HeatColumn::Supervised))
        CHECK(opened.drill().rowCount() == opened.cell(row, column).toInt());
      if (column + 1 < kHeatColumns) QTest::keyClick(&heat, Qt::Key_Right);
    }
    QTest::keyClick(&heat, Qt::Key_Home);
    QTest::keyClick(&heat, Qt::Key_Down);
  }
}

TEST_CASE("walking the dots by keyboard shows the cases behind every mark", "[balance]") {
  Opened opened;
  auto& plot = opened.the<DotPlot>(u"balance/dots"_s);
  plot.setFocus(Qt::TabFocusReason);
  REQUIRE(plot.markCount() == 6);
  QTest::keyClick(&plot, Qt::Key_Home);
  std::set<QString> seen;
  for (const int key : {0, int(Qt::Key_Right), int(Qt::Key_Right), int(Qt::Key_Right), int(Qt::Key_Right)}) {
    if (key != 0) QTest::keyClick(&plot, static_cast<Qt::Key>(key));
    const QString name = plot.markName(plot.selectedIndex());
    INFO(name.toStdString());
    CHECK(seen.insert(name).second);
    const BalancePicture& shown = *opened.page.picture();
    for (const PostBalance& post : shown.figures.posts)
      if (post.personName == name && post.judged && post.measure == Measure::Children)
        CHECK(opened.drill().rowCount() == post.carried.children);
  }
  CHECK(opened.drill().rowCount() == 1);  // the last of the row has no capacity and one case
}

TEST_CASE("a person behind a figure opens to their cases and back", "[balance]") {
  Opened opened(true);
  opened.heat().setCurrentIndex(opened.heat().model()->index(0, static_cast<int>(HeatColumn::Over)));
  auto& rows = opened.the<TableView>(u"balance/behind/rows"_s);
  rows.setCurrentIndex(rows.model()->index(0, 0));
  QTest::keyClick(&rows, Qt::Key_Return);
  CHECK(opened.drill().rowCount() == 6);
  CHECK(opened.figure() == u"6 / 5");
  QSignalSpy went(&opened.page, &Page::goTo);
  opened.the<QPushButton>(u"balance/behind/page"_s).click();
  REQUIRE(went.count() == 1);
  CHECK(went.first().first().value<Address>() ==
        Address{u"people"_s, u"person:%1"_s.arg(opened.council.farah->value())});
  opened.the<QPushButton>(u"balance/behind/back"_s).click();
  CHECK(opened.drill().rowCount() == 1);
  CHECK(opened.figure() == u"1");
}

TEST_CASE("another day gives that day's figures, and a wrong one changes nothing", "[balance]") {
  Opened opened;
  const auto shown = [&] { return opened.page.picture()->figures.totals.cases; };
  REQUIRE(shown() == opened.council.balanceOf({}).totals.cases);
  const int today = shown();
  opened.asAt(u"10/5/2025"_s);
  const QDate then(2025, 5, 10);
  CHECK(shown() == opened.council.balanceOf({}, then).totals.cases);
  CHECK(shown() == today - 3);
  opened.asAt(u"no day"_s);
  CHECK(opened.page.picture()->asked.on == then);
  opened.asAt(u"1/1/2020"_s);
  CHECK(opened.the<QWidget>(u"balance/nothing"_s).isVisible());
  CHECK_FALSE(opened.heat().isVisible());
}

TEST_CASE("a day to come says what nobody knows yet, and shows no clock as a fact", "[balance]") {
  Opened opened;
  opened.council.superviseAshby();
  const QDate then = opened.council.workspace->clock().today().addDays(60);
  opened.asAt(then.toString(u"d/M/yyyy"_s));
  REQUIRE(opened.page.picture()->asked.on == then);
  CHECK(opened.page.picture()->figures.totals.cases == opened.council.balanceOf({}, then).totals.cases);
  const QAbstractItemModel& heat = *opened.heat().model();
  REQUIRE(heat.rowCount() > 0);
  for (int row = 0; row < heat.rowCount(); ++row) {
    for (const HeatColumn column : {HeatColumn::Supervised, HeatColumn::Actions}) {
      const QModelIndex cell = heat.index(row, static_cast<int>(column));
      CHECK(cell.data().toString() == u"–");
      CHECK(cell.data(Qt::AccessibleTextRole).toString().endsWith(u"not known yet"));
      CHECK(cell.data(ToneRole).toInt() == static_cast<int>(Tone::Neutral));
    }
  }
  CHECK(opened.the<Label>(u"balance/totals/4"_s).text() == u"–");
  opened.heat().setCurrentIndex(heat.index(0, static_cast<int>(HeatColumn::Supervised)));
  CHECK(opened.figure() == u"–");
  CHECK(opened.drill().rowCount() == 0);
  const BalancePicture& shown = *opened.page.picture();
  const BalanceReport report{shown.figures,    shown.facts.organisation.units, u"Service"_s, u"today"_s, 0, {},
                             shown.asked.ahead};
  CHECK(reportLines(report).front().startsWith(u"This day is in the future"));
  opened.asAt(opened.council.workspace->clock().today().toString(u"d/M/yyyy"_s));
  CHECK(opened.cell(0, static_cast<int>(HeatColumn::Supervised)).contains(u" of "_s));
}

TEST_CASE("unit and measure are chosen by the viewer and stay over a reload", "[balance]") {
  Opened opened;
  auto& unit = opened.the<QComboBox>(u"balance/unit"_s);
  unit.setCurrentIndex(unit.findData(QVariant::fromValue(opened.council.mill->value())));
  opened.the<QPushButton>(u"balance/measure/3"_s).click();
  opened.page.reload();
  const Balance expected = opened.council.balanceOf(opened.council.mill, kCouncilDay, Measure::Points);
  CHECK(opened.page.picture()->figures.totals.load == expected.totals.load);
  CHECK(opened.page.picture()->figures.totals.posts == 1);
  CHECK(opened.heat().model()->rowCount() == 1);
}

TEST_CASE("the table says of every post what balance says", "[balance]") {
  Opened opened;
  opened.the<QPushButton>(u"balance/as/1"_s).click();
  auto& table = opened.the<TableView>(u"balance/posts"_s);
  REQUIRE(table.isVisible());
  CHECK_FALSE(opened.the<DotPlot>(u"balance/dots"_s).isVisible());
  CHECK(table.model()->rowCount() == opened.council.balanceOf({}).totals.posts);
}

TEST_CASE("who manages nothing is told so and sees nobody", "[balance]") {
  Opened opened;
  opened.council.lookAs(*opened.council.farah);
  opened.page.reload();
  CHECK(opened.the<QWidget>(u"balance/nobody"_s).isVisible());
  CHECK_FALSE(opened.the<QComboBox>(u"balance/unit"_s).isVisible());
  CHECK_FALSE(opened.heat().isVisible());
}

TEST_CASE("the legend draws every mark that a figure can bear, with its word", "[balance]") {
  Opened opened;
  std::set<QString> named;
  for (const auto* mark : opened.the<QWidget>(u"balance/legend"_s).findChildren<MarkedText*>())
    named.insert(mark->accessibleName());
  CHECK(named == std::set<QString>{u"Needs a look"_s, u"Needs attention now"_s});
  const auto lines = heatLegend();
  for (const HeatRow& row : heatRows(*opened.page.picture())) {
    for (int i = 1; i < kHeatColumns; ++i) {
      const CellMark mark = heatMark(row, static_cast<HeatColumn>(i));
      if (mark.shape == MarkShape::None) continue;
      CHECK(std::any_of(lines.begin(), lines.end(), [&](const LegendLine& one) {
        return one.mark.shape == mark.shape && one.mark.tone == mark.tone;
      }));
    }
  }
}

TEST_CASE("the figures of the whole open as many rows as they say", "[balance]") {
  Opened opened;
  opened.council.superviseAshby();
  opened.page.reload();
  const BalanceTotals& totals = opened.page.picture()->figures.totals;
  const auto behind = [&](int number) {
    QTest::keyClick(&opened.the<QPushButton>(u"balance/behindTotal/%1"_s.arg(number)), Qt::Key_Space);
    return opened.drill().rowCount();
  };
  int judged = 0;
  const BalancePicture& shown = *opened.page.picture();
  for (const PostBalance& post : shown.figures.posts) judged += post.judged ? 1 : 0;
  CHECK(behind(0) == judged);
  CHECK(behind(1) == totals.over);
  CHECK(opened.figure() == QString::number(totals.over));
  CHECK(behind(2) == totals.cases);
  CHECK(behind(3) == judged);
  const QString supervised = opened.the<Label>(u"balance/totals/4"_s).text();
  behind(4);
  CHECK(supervised.endsWith(opened.figure()));  // '67% · 2 of 3'
  CHECK(behind(5) == judged);                   // the posts whose headroom is added up
  CHECK(behind(6) == casesLed(opened.page.picture()->figures.posts));
  CHECK(opened.figure() == opened.the<Label>(u"balance/totals/6"_s).text());
}

}  // namespace balance_page_test
