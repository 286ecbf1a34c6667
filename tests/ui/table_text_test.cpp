// SPDX-License-Identifier: MIT
// A table that is copied is what it shows, and no cell of it becomes a formula.
#include <QApplication>
#include <QClipboard>
#include <QTest>

#include "tests/support/catch.h"
#include "tests/support/ui_front.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_text.h"
#include "ui/shared/table_view.h"

namespace table_text_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

struct Line {
  QString who;
  QString where;
  QString load;
};

}  // namespace

TEST_CASE("a table is copied with its headings, second lines and order", "[table]") {
  std::vector<Column<Line>> columns;
  columns.push_back(Column<Line>(u"Who"_s, [](const Line& one) { return one.who; }).secondLine([](const Line& one) {
    return one.where;
  }));
  columns.push_back(Column<Line>(u"Load"_s, [](const Line& one) { return one.load; }));
  columns.push_back(Column<Line>(u"Kept to oneself"_s, [](const Line&) { return u"x"_s; }));
  TableModel<Line> model(std::move(columns));
  TableView table(u"Loads"_s);
  table.setModel(&model);
  table.setSortable(true);
  table.hideColumn(2);
  model.setRows({{u"Farah"_s, u"Ashby"_s, u"17 / 14"_s},
                 {u"Ben\tor\nBea"_s, {}, u"-3"_s},
                 {u"=HYPERLINK(1)"_s, {}, u"@now"_s},
                 {u"-"_s, {}, u"+12%"_s}});
  CHECK(tableText(table) == u"Who\tLoad\nFarah (Ashby)\t17 / 14\nBen or Bea\t-3\n'=HYPERLINK(1)\t'@now\n'-\t+12%\n");
  table.sortByColumn(0, Qt::DescendingOrder);
  CHECK(tableText(table).startsWith(u"Who\tLoad\nFarah (Ashby)"_s));
  table.show();
  headroom::test::bringToFront(&table);
  table.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(QApplication::clipboard()->text() == tableText(table));
}

}  // namespace table_text_test
