// SPDX-License-Identifier: MIT
// The one table model: order, sorting and how little it disturbs a view.
#include "ui/shared/table_model.h"
#include "tests/support/catch.h"

#include <QSignalSpy>
#include <QTest>

#include "ui/shared/table_view.h"

namespace table_model_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

struct Person {
  QString name;
  int points = 0;
  bool operator==(const Person&) const = default;
};

std::vector<Column<Person>> columns() {
  return {Column<Person>(u"Worker"_s, [](const Person& p) { return p.name; }).bold(),
          Column<Person>(
              u"Points"_s, [](const Person& p) { return QString::number(p.points); }, Qt::AlignRight)
              .sortedBy([](const Person& p) { return QVariant(p.points); })
              .saying([](const Person& p) { return QString::number(p.points) + u" points"_s; })
              .marked([](const Person& p) {
                return p.points > 20 ? CellMark{MarkShape::Diamond, Tone::Over, true, false} : CellMark{};
              })};
}

const std::vector<Person> kTeam = {{u"Farah"_s, 23}, {u"Ben"_s, 9}, {u"Ewa"_s, 18}};

QString shown(const TableModel<Person>& model) {
  QStringList names;
  for (int i = 0; i < model.rowCount(); ++i) names << model.index(i, 0).data().toString();
  return names.join(u' ');
}

}  // namespace

TEST_CASE("a table shows rows in the order given until a column is sorted", "[table]") {
  TableModel<Person> model(columns());
  model.setRows(kTeam);
  CHECK(shown(model) == u"Farah Ben Ewa"_s);
  model.sort(1);
  CHECK(shown(model) == u"Ben Ewa Farah"_s);
  model.sort(0, Qt::DescendingOrder);
  CHECK(shown(model) == u"Farah Ewa Ben"_s);
  CHECK(model.rowAt(1).points == 18);
  model.sort(-1);
  CHECK(shown(model) == u"Farah Ben Ewa"_s);
}

TEST_CASE("rows of the same number are updated, not reset", "[table]") {
  TableModel<Person> model(columns());
  model.setRows(kTeam);
  QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  std::vector<Person> rows = kTeam;
  rows[1].points = 10;
  model.setRows(rows);
  CHECK(reset.count() == 0);
  REQUIRE(changed.count() == 1);
  CHECK(changed[0][0].toModelIndex().row() == 1);
  CHECK(model.index(1, 1).data().toString() == u"10"_s);
  rows.pop_back();
  model.setRows(rows);
  CHECK(reset.count() == 1);
}

TEST_CASE("sorting carries a selection with its row and stays for later rows", "[table]") {
  TableModel<Person> model(columns());
  model.setRows(kTeam);
  const QPersistentModelIndex ewa = model.index(2, 0);
  model.sort(1, Qt::DescendingOrder);
  CHECK(ewa.data().toString() == u"Ewa"_s);
  model.setRows({{u"Ann"_s, 1}, {u"Ivo"_s, 3}, {u"Una"_s, 2}});
  CHECK(shown(model) == u"Ivo Una Ann"_s);
}

TEST_CASE("a cell says its words and its mark", "[table]") {
  TableModel<Person> model(columns());
  model.setRows(kTeam);
  CHECK(model.index(0, 1).data(Qt::AccessibleTextRole).toString() == u"23 points"_s);
  CHECK(model.index(0, 1).data(ShapeRole).toInt() == static_cast<int>(MarkShape::Diamond));
  CHECK(model.index(1, 1).data(ShapeRole).toInt() == static_cast<int>(MarkShape::None));
  CHECK(model.find([](const Person& p) { return p.name == u"Ewa"; }) == 2);
  CHECK(model.find([](const Person& p) { return p.name == u"Nobody"; }) == -1);
}

TEST_CASE("Tab leaves a table, Enter opens the row and a fitted table is as tall as its rows", "[table]") {
  TableModel<Person> model(columns());
  TableView view(u"Team"_s);
  view.setRowHeight(40);
  view.setFitsRows(true);
  view.setModel(&model);
  const int empty = view.height();
  model.setRows(kTeam);
  CHECK(view.height() == empty + 3 * 40);
  CHECK_FALSE(view.tabKeyNavigation());
  QSignalSpy opened(&view, &TableView::rowOpened);
  view.setCurrentIndex(model.index(1, 0));
  QTest::keyClick(&view, Qt::Key_Return);
  REQUIRE(opened.count() == 1);
  CHECK(opened[0][0].toModelIndex().row() == 1);
}

TEST_CASE("letters find the row with a word that begins so, and after none Enter opens nothing", "[table]") {
  TableModel<Person> model(columns());
  TableView view(u"Team"_s);
  view.setModel(&model);
  model.setRows({{u"A secondment"_s, 23}, {u"A panel"_s, 9}, {u"A place"_s, 18}});
  view.setCurrentIndex(model.index(0, 0));
  QSignalSpy opened(&view, &TableView::rowOpened);
  view.keyboardSearch(u"p"_s);
  CHECK(view.currentIndex().row() == 1);
  view.keyboardSearch(u"l"_s);
  CHECK(view.currentIndex().row() == 2);
  QTest::keyClick(&view, Qt::Key_Return);
  CHECK(opened.count() == 1);
  view.keyboardSearch(u"zz"_s);
  CHECK(view.currentIndex().row() == 2);
  QTest::keyClick(&view, Qt::Key_Return);
  CHECK(opened.count() == 1);
  QTest::keyClick(&view, Qt::Key_Return);
  CHECK(opened.count() == 2);
}

}  // namespace table_model_test
