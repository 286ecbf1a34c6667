// SPDX-License-Identifier: MIT
// A file of one's own by keys: a pasted heading row, short words, a mistake said beside its cell as it is typed, a row
// deleted and taken back, and a child without a worker that waits in the team it was typed in.
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "app/program.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/support/ui_modal.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/welcome/own_file_dialog.h"
#include "ui/welcome/paste_table.h"

namespace start_own_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 7, 24);

PasteTable& table(QDialog& dialog, const QString& name) {
  auto* found = dialog.findChild<PasteTable*>(name);
  REQUIRE(found != nullptr);
  return *found;
}

QPushButton& button(QWidget& root, const QString& name) {
  auto* found = root.findChild<QPushButton*>(name);
  REQUIRE(found != nullptr);
  return *found;
}

void press(QWidget& root, const QString& name) {
  QPushButton& pressed = button(root, name);
  INFO("pressing " << name.toStdString());
  REQUIRE(pressed.isEnabled());
  pressed.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&pressed, Qt::Key_Space);
}

/// Types into a cell, letter by letter, and leaves the editor open.
QLineEdit& typeInto(PasteTable& table, int row, int column, const QString& words) {
  table.setFocus(Qt::TabFocusReason);
  table.setCurrentCell(row, column);
  QTest::keyClicks(&table, words.left(1));
  QLineEdit* editor = nullptr;
  for (auto* line : table.findChildren<QLineEdit*>())
    if (line->isVisible()) editor = line;
  REQUIRE(editor != nullptr);
  QTest::keyClicks(editor, words.mid(1));
  return *editor;
}

/// A key in an editor, and what the table does after the event.
void key(QLineEdit& editor, Qt::Key pressed) {
  QTest::keyClick(&editor, pressed);
  QApplication::processEvents();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void paste(PasteTable& table, const QString& text) {
  table.setFocus(Qt::TabFocusReason);
  table.setCurrentCell(0, 0);
  QApplication::clipboard()->setText(text);
  QTest::keyClick(&table, Qt::Key_V, Qt::ControlModifier);
}

QStringList cellsOf(const PasteTable& table, std::size_t row) {
  const auto rows = table.rows();
  return row < rows.size() ? rows[row].cells : QStringList();
}

}  // namespace

TEST_CASE("a pasted heading row is recognised, and its columns go where they belong", "[walk][own]") {
  OwnFileDialog dialog(kToday);
  dialog.show();
  PasteTable& people = table(dialog, u"own.people"_s);
  paste(
      people,
      u"Team\tDOB\tWorker\tJob title\tWTE\r\nAshby\t1/1/80\tPriya Nair\tTM\t1\r\nAshby\t2/2/90\t\"Farah\nSiddiqui\"\tSW\t0.8\r\n"_s);
  REQUIRE(people.rows().size() == 2);
  CHECK(cellsOf(people, 0) == QStringList{u"Priya Nair"_s, u"TM"_s, u"1"_s, u"Ashby"_s, u""_s, u""_s});
  CHECK(cellsOf(people, 1) == QStringList{u"Farah Siddiqui"_s, u"SW"_s, u"0.8"_s, u"Ashby"_s, u""_s, u""_s});
  CHECK(dialog.findChild<MessageBar*>(u"own.problem"_s)->sentence() ==
        u"The heading row was recognised. There is no column here for: DOB.");
  // The rows that were there are back with one key.
  QTest::keyClick(&people, Qt::Key_Z, Qt::ControlModifier);
  CHECK(people.rows().empty());
}

TEST_CASE("a mistake is said beside its cell while it is typed, with the number of the row", "[walk][own]") {
  OwnFileDialog dialog(kToday);
  dialog.show();
  PasteTable& teams = table(dialog, u"own.teams"_s);
  key(typeInto(teams, 2, 0, u"Ashby"_s), Qt::Key_Return);
  CHECK(teams.currentRow() == 3);
  QLineEdit& limit = typeInto(teams, 2, 2, u"fifteen"_s);
  CHECK(teams.noteBeside(3).toStdString() == "the limit 'fifteen' is not a number such as 15");
  CHECK(dialog.findChild<Label*>(u"own.teams.here"_s)->text() ==
        u"Row 3: the limit 'fifteen' is not a number such as 15.");
  limit.selectAll();
  QTest::keyClicks(&limit, u"15"_s);
  CHECK(teams.noteBeside(3).isEmpty());
  key(limit, Qt::Key_Return);
  PasteTable& people = table(dialog, u"own.people"_s);
  press(dialog, u"own.next"_s);
  key(typeInto(people, 4, 0, u"Priya Nair"_s), Qt::Key_Return);
  QLineEdit& role = typeInto(people, 4, 1, u"TM"_s);
  CHECK(people.noteBeside(5).toStdString() == "TM is read as team manager");
  QTest::keyClicks(&role, u"X"_s);
  CHECK(people.noteBeside(5).toStdString() == "'TMX' is not a role that is known");
  key(role, Qt::Key_Escape);
  CHECK(dialog.isVisible());
  CHECK(cellsOf(people, 0)[1].isEmpty());
  // What is missing is said of a row that somebody has left.
  CHECK(people.noteBeside(5).isEmpty());
  people.setCurrentCell(0, 0);
  CHECK(people.noteBeside(5).toStdString() == "the role, such as social worker or SW, is missing");
  CHECK(dialog.start().error().sentence == u"People, row 5: the role, such as social worker or SW, is missing.");
}

TEST_CASE("a row can be deleted and taken back, by the buttons and by keys", "[walk][own]") {
  OwnFileDialog dialog(kToday);
  dialog.show();
  PasteTable& teams = table(dialog, u"own.teams"_s);
  CHECK_FALSE(button(dialog, u"own.teams.back"_s).isEnabled());
  paste(teams, u"Ashby\nBirch\nCedar\n"_s);
  REQUIRE(teams.rows().size() == 3);
  teams.setCurrentCell(1, 0);
  press(dialog, u"own.teams.delete"_s);
  REQUIRE(teams.rows().size() == 2);
  CHECK(cellsOf(teams, 1)[0] == u"Cedar");
  press(dialog, u"own.teams.back"_s);
  REQUIRE(teams.rows().size() == 3);
  CHECK(cellsOf(teams, 1)[0] == u"Birch");
  teams.setCurrentCell(0, 0);
  QTest::keyClick(&teams, Qt::Key_Delete, Qt::ControlModifier);
  CHECK(cellsOf(teams, 0)[0] == u"Birch");
  QTest::keyClick(&teams, Qt::Key_Z, Qt::ControlModifier);
  CHECK(cellsOf(teams, 0)[0] == u"Ashby");
  // A cell that was typed over, and one that was emptied.
  key(typeInto(teams, 0, 0, u"Elm"_s), Qt::Key_Return);
  teams.setCurrentCell(0, 0);
  QTest::keyClick(&teams, Qt::Key_Delete);
  CHECK(cellsOf(teams, 0)[0] == u"Birch");
  QTest::keyClick(&teams, Qt::Key_Z, Qt::ControlModifier);
  CHECK(cellsOf(teams, 0)[0] == u"Elm");
  QTest::keyClick(&teams, Qt::Key_Z, Qt::ControlModifier);
  CHECK(cellsOf(teams, 0)[0] == u"Ashby");
}

TEST_CASE("Escape and Cancel lose nothing that was typed before it was said", "[walk][own]") {
  OwnFileDialog dialog(kToday);
  dialog.show();
  PasteTable& teams = table(dialog, u"own.teams"_s);
  key(typeInto(teams, 0, 0, u"Ashby"_s), Qt::Key_Return);
  for (const auto& deed :
       std::vector<std::function<void()>>{[&] { QTest::keyClick(&teams, Qt::Key_Escape); },
                                          [&] { press(dialog, u"own.cancel"_s); }, [&] { dialog.close(); }}) {
    deed();
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<MessageBar*>(u"own.problem"_s)->sentence() == u"What you typed is not saved yet.");
    CHECK(cellsOf(teams, 0)[0] == u"Ashby");
  }
  dialog.findChild<MessageBar*>(u"own.problem"_s)->actionButton()->click();
  CHECK_FALSE(dialog.isVisible());
  OwnFileDialog untouched(kToday);
  untouched.show();
  QTest::keyClick(&untouched, Qt::Key_Escape);
  CHECK_FALSE(untouched.isVisible());
}

TEST_CASE("a child without a worker waits in its team, in the window as on the command line", "[walk][own]") {
  const QTemporaryDir folder;
  Settings settings{folder.filePath(u"profile"_s)};
  Program program{settings, Clock::fixed(QDateTime(kToday, QTime(10, 42)))};
  program.showWelcome();
  const QString path = folder.filePath(u"ashby.headroom"_s);
  inNextDialog<OwnFileDialog>([&path](OwnFileDialog& dialog) {
    paste(table(dialog, u"own.teams"_s), u"Team\tLimit\nAshby\t15\nBirch\t15\n"_s);
    press(dialog, u"own.next"_s);
    paste(table(dialog, u"own.people"_s),
          u"Name\tRole\tTeam\nPriya Nair\tTM\tAshby\nFarah Siddiqui\tSW\tAshby\nBen Moss\tNQSW\tBirch\n"_s);
    press(dialog, u"own.next"_s);
    paste(
        table(dialog, u"own.cases"_s),
        u"Mosaic ID\tStatus\tAllocated worker\tTeam\nHR-1\tCIN\tFarah Siddiqui\t\nHR-2\tCP\tunallocated\tAshby\nHR-3\tLAC\t\tBirch\n"_s);
    answerFileDialog(path);
    inNextDialog<FilePassphraseDialog>([](FilePassphraseDialog& key) { press(key, u"filekey.without"_s); });
    press(dialog, u"own.next"_s);
  });
  press(*program.welcome(), u"welcome.own"_s);
  REQUIRE(program.window() != nullptr);
  const Database records = Database::open(path, OpenMode::ReadOnly);
  const UnitTree units = loadUnits(records);
  for (const Unit& unit : units.units()) {
    const auto waiting = unallocated(loadUnallocatedFacts(records, kToday), kToday, unit.id);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().code == (unit.name == u"Ashby" ? u"HR-2"_s : u"HR-3"_s));
  }
  // Priya manages Ashby: her cases hold the one that waits there, and not the one of the other team.
  program.window()->goTo({u"cases"_s, {}});
  QApplication::processEvents();
  press(*program.window(), u"cases/list/1"_s);
  auto* rows = program.window()->findChild<TableView*>(u"cases/table"_s);
  REQUIRE(rows != nullptr);
  QStringList shown;
  for (int r = 0; r < rows->model()->rowCount(); ++r)
    for (int c = 0; c < rows->model()->columnCount(); ++c) shown << rows->model()->index(r, c).data().toString();
  CHECK(shown.join(u' ').contains(u"HR-2"));
  CHECK_FALSE(shown.join(u' ').contains(u"HR-3"));
}

}  // namespace start_own_walk
