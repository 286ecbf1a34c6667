#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a table whose row numbers are hidden has no headings of rows, for eyes and for a screen reader alike.
# What happens: in Qt 6.4 each cell still has one over the accessibility bus, and by default its name is the place of the row, '2'.
#   The numbers stand among the children of the table too, so that four cells and two headings are counted as nine. A row that is
#   hidden by hideRow() is still counted. What the model says for Qt::AccessibleTextRole of the vertical header, which nobody ever
#   sees, is heard in place of the number.
# Why it matters: the row is a person. 'Over by 3, row 2' says nothing about who it is, and after sorting it is somebody else.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' qt6-base-dev 2>/dev/null || true)
[[ $found == 6.4.2* ]] || { echo "needs Debian package qt6-base-dev 6.4.2, found '${found:-none}'" >&2; exit 2; }
echo "qt6-base-dev $found"

cat >heard.cpp <<'CPP'
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <cstdio>
int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QStandardItemModel model(2, 2);
  model.setItem(1, 0, new QStandardItem("Farah"));
  model.setItem(1, 1, new QStandardItem("over by 3"));
  QTableView table;
  table.setModel(&model);
  table.verticalHeader()->hide();
  table.show();
  app.processEvents();
  QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&table);
  const auto heading = [&] {
    const auto all = heard->tableInterface()->cellAt(1, 1)->tableCellInterface()->rowHeaderCells();
    return all.isEmpty() ? QString("none") : all.first()->text(QAccessible::Name);
  };
  printf("heading of the row of 'over by 3': %s\n", qPrintable(heading()));
  printf("children: %d\n", heard->childCount());
  table.hideRow(0);
  printf("rows with one hidden: %d\n", heard->tableInterface()->rowCount());
  model.setHeaderData(1, Qt::Vertical, "Farah", Qt::AccessibleTextRole);
  printf("with a text of its own: %s\n", qPrintable(heading()));
}
CPP
include=/usr/include/x86_64-linux-gnu/qt6
"${CXX:-c++}" -std=c++17 -fPIC -w -I"$include" -I"$include/QtWidgets" -I"$include/QtGui" -I"$include/QtCore" heard.cpp -o heard -lQt6Widgets -lQt6Gui -lQt6Core
QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work ./heard >seen 2>/dev/null
cat >expected <<'OUT'
heading of the row of 'over by 3': 2
children: 9
rows with one hidden: 2
with a text of its own: Farah
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
