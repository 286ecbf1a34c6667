// SPDX-License-Identifier: MIT
// From Today and from the team, by keys: the week on a page, and a handover of each person, saved on paper.
#include <QComboBox>
#include <QFileInfo>

#include "tests/support/ui_walk.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"

namespace handover_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a manager reads the week and a handover, and saves both with their workbooks", "[walk][week]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  auto& window = walk.window();
  window.resize(1366, 768);
  window.show();
  window.goTo({u"today"_s, {}});
  press(walk.page(u"today"_s), u"today.week"_s);
  Page& week = walk.page(u"week"_s);
  CHECK(part<TableView>(week, u"week.table0"_s).model()->rowCount() == 6);
  const QString weekFile = walk.folder.filePath(u"week.pdf"_s);
  answerFileDialog(weekFile);
  press(week, u"week/save"_s);
  CHECK(QFileInfo(weekFile).size() > 0);
  CHECK(QFileInfo(walk.folder.filePath(u"week.xlsx"_s)).size() > 0);

  window.goTo({u"people"_s, {}});
  press(walk.page(u"people"_s), u"people/handover"_s);
  Page& handover = walk.page(u"handover"_s);
  auto& person = part<QComboBox>(handover, u"handover/person"_s);
  CHECK(person.count() == 8);  // Ashby without its manager
  CHECK(person.findText(u"Priya Nair"_s) < 0);
  const QString first = person.currentText();
  enter(person);
  QTest::keyClick(&person, Qt::Key_Down);
  settle();
  CHECK(person.currentText() != first);
  bool titled = false;
  for (const Label* label : handover.findChildren<Label*>()) titled = titled || label->text() == person.currentText();
  CHECK(titled);
  const QString file = walk.folder.filePath(u"handover.pdf"_s);
  answerFileDialog(file);
  press(handover, u"handover/save"_s);
  CHECK(QFileInfo(file).size() > 0);
  CHECK(QFileInfo(walk.folder.filePath(u"handover.html"_s)).size() > 0);
}

TEST_CASE("a practitioner has neither the week nor a handover", "[walk][week]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  walk.window().show();
  for (const QString& id : {u"week"_s, u"handover"_s, u"quality"_s}) {
    walk.window().goTo({id, {}});
    CHECK(part(walk.page(id), id + u"/nobody"_s).isVisible());
  }
}

}  // namespace handover_walk
