// SPDX-License-Identifier: MIT
// Over time leads to a stable workforce and to fairness: read, the year and the unit chosen by keys, a person opened,
// and both saved on paper, as a workbook and for screen readers.
#include <QComboBox>
#include <QFile>
#include <QFileInfo>

#include "tests/support/ui_walk.h"
#include "ui/shared/table_view.h"

namespace fairness_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

QStringList column(TableView& table, int at) {
  QStringList words;
  for (int row = 0; row < table.model()->rowCount(); ++row)
    words << table.model()->index(row, at).data().toString().trimmed();
  return words;
}

/// A page that the director comes to from Over time.
Page& fromOverTime(NorthmereWalk& walk, const QString& id) {
  walk.start(u"Ruth Calder"_s);
  auto& window = walk.window();
  window.resize(1366, 768);
  window.show();
  window.goTo({u"trends"_s, {}});
  press(walk.page(u"trends"_s), u"trends/to/"_s + id);
  return walk.page(id);
}

}  // namespace

TEST_CASE("a director reads fairness by team, role, hours and contract, and hands the figures round without a name",
          "[walk][fairness]") {
  NorthmereWalk walk;
  Page& page = fromOverTime(walk, u"fairness"_s);
  auto& teams = part<TableView>(page, u"fairness.table0"_s);
  auto& roles = part<TableView>(page, u"fairness.table1"_s);
  CHECK(column(teams, 0).front() == u"Everybody");
  CHECK(column(roles, 0).contains(u"social worker"_s));
  // No number of people or answers from 1 to 4 stands anywhere.
  for (int number = 0; number < 8; ++number) {
    auto& table = part<TableView>(page, u"fairness.table%1"_s.arg(number));
    for (int at = 1; at < table.model()->columnCount(); ++at) {
      for (const QString& cell : column(table, at)) {
        bool isNumber = false;
        const int count = cell.toInt(&isNumber);
        CHECK((cell == u"hidden" || (isNumber && (count == 0 || count >= 5))));
      }
    }
  }
  auto& year = part<QComboBox>(page, u"fairness/year"_s);
  enter(year);
  QTest::keyClick(&year, Qt::Key_Down);
  settle();
  CHECK(year.currentText() == u"2024-25");
  const QString file = walk.folder.filePath(u"fairness.pdf"_s);
  answerFileDialog(file);
  press(page, u"fairness/save"_s);
  CHECK(QFileInfo(file).size() > 0);
  CHECK(QFileInfo(walk.folder.filePath(u"fairness.xlsx"_s)).size() > 0);
  const QString html = textOf(walk.folder.filePath(u"fairness.html"_s));
  CHECK(html.contains(u"1 April 2024 to 31 March 2025"));
  CHECK(html.contains(u"study days and other reductions do not"));
  auto& nothing = part<TableView>(page, u"fairness/names.table0"_s);
  REQUIRE(nothing.model()->rowCount() > 0);
  for (const QString& name : column(nothing, 0)) CHECK_FALSE(html.contains(name));
}

TEST_CASE("a team manager sees the figures of all and the names of hers, and opens one of them", "[walk][fairness]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  auto& window = walk.window();
  window.show();
  window.goTo({u"fairness"_s, {}});
  Page& page = walk.page(u"fairness"_s);
  CHECK(column(part<TableView>(page, u"fairness.table0"_s), 0).front() == u"Everybody");
  auto& nothing = part<TableView>(page, u"fairness/names.table0"_s);
  REQUIRE(nothing.model()->rowCount() > 0);
  for (const QString& team : column(nothing, 1)) CHECK(team == u"Ashby Family Support");
  const QString name = column(nothing, 0).front();
  nothing.setFocus();
  nothing.setCurrentIndex(nothing.model()->index(0, 0));
  QTest::keyClick(&nothing, Qt::Key_Return);
  settle();
  CHECK(window.windowTitle().contains(name));
}

TEST_CASE("a manager reads who stays, beside her council, and saves it", "[walk][workforce]") {
  NorthmereWalk walk;
  Page& page = fromOverTime(walk, u"workforce"_s);
  auto& council = part<QComboBox>(page, u"workforce/council"_s);
  enter(council);
  QTest::keyClicks(&council, u"Essex"_s);
  settle();
  CHECK(council.currentText() == u"Essex");
  CHECK(column(part<TableView>(page, u"workforce.table3"_s), 0).contains(u"East of England"_s));
  CHECK(part<TableView>(page, u"workforce.table2"_s).model()->rowCount() == 36);
  CHECK(column(part<TableView>(page, u"workforce.table1"_s), 0).contains(u"Leaving Care"_s));
  auto& unit = part<QComboBox>(page, u"workforce/unit"_s);
  unit.setCurrentIndex(unit.findText(u"Ashby Family Support"_s, Qt::MatchContains));
  settle();
  CHECK(part<TableView>(page, u"workforce.table0"_s).model()->rowCount() == 3);
  const QString file = walk.folder.filePath(u"workforce.pdf"_s);
  answerFileDialog(file);
  press(page, u"workforce/save"_s);
  CHECK(QFileInfo(file).size() > 0);
  CHECK(textOf(walk.folder.filePath(u"workforce.html"_s)).contains(u"Essex"));
  // The council is the one that Over time has from now on.
  walk.window().goTo({u"trends"_s, {}});
  CHECK(part<QComboBox>(walk.page(u"trends"_s), u"trends/council"_s).currentText() == u"Essex");
}

TEST_CASE("a practitioner has neither fairness nor the workforce", "[walk][fairness]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  walk.window().show();
  for (const QString& id : {u"fairness"_s, u"workforce"_s}) {
    walk.window().goTo({id, {}});
    CHECK(part(walk.page(id), id + u"/nobody"_s).isVisible());
  }
}

}  // namespace fairness_walk
