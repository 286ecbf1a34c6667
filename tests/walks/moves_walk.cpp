// SPDX-License-Identifier: MIT
// Moves: a case is dragged to somebody, both people's bars change, the board is dropped, and not a byte of the file is
// other than before; then the move is made, and the case's page says who, when and why.
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>

#include "core/caseload/allocation_store.h"
#include "core/caseload/case_store.h"
#include "core/caseload/caseload_store.h"
#include "tests/support/bytes_of.h"
#include "tests/support/ui_walk.h"
#include "ui/caseload/allocate_dialog.h"
#include "ui/caseload/give_many_dialog.h"
#include "ui/moves/board_tables.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"

namespace moves_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

int rowNamed(QTableView& table, const QString& words) {
  for (int row = 0; row < table.model()->rowCount(); ++row)
    if (table.model()->index(row, 0).data().toString() == words) return row;
  FAIL("no row " << words.toStdString());
  return -1;
}

QString cell(QTableView& table, const QString& name, int column) {
  return table.model()->index(rowNamed(table, name), column).data().toString();
}

LoadBarFigure barOfRow(QTableView& table, const QString& name) {
  return table.model()->index(rowNamed(table, name), 1).data(LoadBarRole).value<LoadBarFigure>();
}

// What the mouse does: the row is carried over the other table and let go of on somebody.
void dropCase(BoardPeople& people, CaseId id, const QString& onto) {
  QMimeData carried;
  carried.setData(u"application/x-headroom-case"_s, QByteArray::number(id.value()));
  const QRect row = people.visualRect(people.model()->index(rowNamed(people, onto), 0));
  QDragEnterEvent enters(row.center(), Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(people.viewport(), &enters);
  REQUIRE(enters.isAccepted());
  QDragMoveEvent moves(row.center(), Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(people.viewport(), &moves);
  REQUIRE(moves.isAccepted());
  QDropEvent drops(row.center(), Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(people.viewport(), &drops);
  settle();
}

void choosePerson(QWidget& page, const QString& name) {
  auto& people = part<QTableView>(page, u"moves/people"_s);
  people.setCurrentIndex(people.model()->index(rowNamed(people, name), 0));
  settle();
}

struct Board {
  NorthmereWalk walk;
  Board() {
    walk.start(u"Priya Nair"_s);
    walk.window().resize(1366, 768);
    walk.window().show();
    walk.window().goTo({u"moves"_s, {}});
  }
  Page& page() { return walk.page(u"moves"_s); }
  BoardPeople& people() { return part<BoardPeople>(page(), u"moves/people"_s); }
  CaseId firstCaseOf(const QString& name) {
    choosePerson(page(), name);
    auto& cases = part<QTableView>(page(), u"moves/cases"_s);
    const QString code = cases.model()->index(0, 0).data().toString();
    const Database file = walk.records();
    return *findCase(file, code);
  }
};

}  // namespace

TEST_CASE("a board that is dropped leaves the file byte for byte as it was", "[walk][moves]") {
  Board board;
  const QString farah = u"Farah Siddiqui"_s, ben = u"Ben Whitcombe"_s;
  const QByteArray before = bytesOf(board.walk.path);
  auto& people = board.people();
  const double heldBy = barOfRow(people, ben).load;
  const QString leads = cell(people, farah, 3);
  const CaseId moved = board.firstCaseOf(farah);
  dropCase(people, moved, ben);
  CHECK(cell(people, farah, 3).toInt() == leads.toInt() - 1);
  CHECK(barOfRow(people, ben).load == heldBy + 1);
  CHECK(barOfRow(people, ben).before == heldBy);
  CHECK(cell(people, farah, 2) == u"113% to 107%"_s);

  // The same by keyboard: hours, somebody away, and the case put back.
  choosePerson(board.page(), ben);
  press(board.page(), u"moves/away"_s);
  CHECK(cell(people, ben, 2).contains(u"no capacity"));
  press(board.page(), u"moves/clear"_s);
  CHECK(cell(people, farah, 3) == leads);
  CHECK_FALSE(barOfRow(people, ben).before);
  CHECK_FALSE(part(board.page(), u"moves/make"_s).isEnabled());
  CHECK(bytesOf(board.walk.path) == before);
}

TEST_CASE("moves that are made say who agreed, when and why on the case's page", "[walk][moves]") {
  Board board;
  const CaseId moved = board.firstCaseOf(u"Farah Siddiqui"_s);
  auto& to = part<QComboBox>(board.page(), u"moves/to"_s);
  to.setCurrentIndex(to.findText(u"Ben Whitcombe"_s, Qt::MatchStartsWith));
  press(board.page(), u"moves/move"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    press(form, u"makeMoves.save"_s);
    CHECK(form.isVisible());  // nobody is said to have agreed
    // What is said about it takes no room from the fields.
    QWidget& why = part(form, u"makeMoves.why"_s);
    CHECK(why.visibleRegion().boundingRect() == why.rect());
    type(form, u"makeMoves.agreed"_s, u"Farah and Ben"_s);
    type(form, u"makeMoves.why"_s, u"Farah has been over for weeks"_s);
    press(form, u"makeMoves.save"_s);
  });
  press(board.page(), u"moves/make"_s);
  CHECK(part<MessageBar>(board.page(), u"moves/message"_s).sentence() == u"One case has moved.");

  board.walk.window().goTo({u"case"_s, u"case:%1"_s.arg(moved.value())});
  auto& held = part<QTableView>(board.walk.page(u"case"_s), u"case/held"_s);
  const auto at = [&held](int row, int column, int role = Qt::DisplayRole) {
    return held.model()->index(row, column).data(role).toString();
  };
  CHECK(at(0, 0) == u"Ben Whitcombe");
  CHECK(at(0, 2) == u"24 Jul 2026");
  CHECK(at(1, 0) == u"Farah Siddiqui");
  CHECK(at(1, 3) == u"23 Jul 2026");
  // Ben is judged by children: the case is said to add one, and its points beside that.
  QStringList facts;
  for (const Label* label : board.walk.page(u"case"_s).findChildren<Label*>()) facts << label->text();
  REQUIRE(facts.contains(u"Adds to their load"_s));
  CHECK(facts.contains(u"1 child"_s));
  CHECK(facts.contains(u"Adds to their points"_s));
  const QString why = at(0, 4, SecondLineRole);
  CHECK(why.contains(u"decided by Priya Nair"));
  CHECK(why.contains(u"agreed with Farah and Ben"));
  CHECK(why.contains(u"Farah has been over for weeks"));

  // What the page said was over when it was left; it is taken back all the same, and nothing is left of it.
  board.walk.window().goTo({u"moves"_s, {}});
  auto& done = part<MessageBar>(board.page(), u"moves/message"_s);
  CHECK_FALSE(done.isVisible());
  key(board.page(), u"moves/people"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(done.sentence() == u"The cases are back where they were before.");
  const auto lines = loadHeldLines(board.walk.records(), moved);
  CHECK(lines.front().person == u"Farah Siddiqui");
  CHECK_FALSE(lines.front().period.to);
}

TEST_CASE("several cases are chosen by keys and tried at once with somebody who has room", "[walk][moves]") {
  Board board;
  const QString farah = u"Farah Siddiqui"_s, ben = u"Ben Whitcombe"_s;
  auto& people = board.people();
  choosePerson(board.page(), farah);
  const int leads = cell(people, farah, 3).toInt();
  const double heldBy = barOfRow(people, ben).load;
  // The list says of everybody what room they have; nobody is offered their own cases.
  auto& to = part<QComboBox>(board.page(), u"moves/to"_s);
  CHECK_FALSE(to.currentText().startsWith(farah));
  const int at = to.findText(ben, Qt::MatchStartsWith);
  REQUIRE(at >= 0);
  CHECK(to.itemText(at).startsWith(ben + u" \u00b7 "_s));
  CHECK((to.itemText(at).endsWith(u"free") || to.itemText(at).endsWith(u"full") || to.itemText(at).endsWith(u"over")));

  auto& cases = part<QTableView>(board.page(), u"moves/cases"_s);
  enter(cases);
  cases.setCurrentIndex(cases.model()->index(0, 0));
  QStringList codes;
  for (int row = 0; row < 3; ++row) codes << cases.model()->index(row, 0).data().toString();
  QTest::keyClick(&cases, Qt::Key_Down, Qt::ShiftModifier);
  QTest::keyClick(&cases, Qt::Key_Down, Qt::ShiftModifier);
  CHECK(part<QPushButton>(board.page(), u"moves/move"_s).text() == u"Try the 3");
  // Enter in the list goes to 'With'; the arrows choose there.
  QTest::keyClick(&cases, Qt::Key_Return);
  settle();
  REQUIRE(to.hasFocus());
  while (to.currentIndex() != at) {
    const int before = to.currentIndex();
    QTest::keyClick(&to, before < at ? Qt::Key_Down : Qt::Key_Up);
    REQUIRE(to.currentIndex() != before);
  }
  press(board.page(), u"moves/move"_s);
  CHECK(cell(people, farah, 3).toInt() == leads - 3);
  CHECK(barOfRow(people, ben).load == heldBy + 3);
  choosePerson(board.page(), ben);
  QStringList now;
  for (int row = 0; row < cases.model()->rowCount(); ++row) now << cases.model()->index(row, 0).data().toString();
  for (const QString& code : codes) CHECK(now.contains(code));
  // What they have room for follows what is tried.
  const QString after = to.itemText(to.findText(ben, Qt::MatchStartsWith));
  CHECK(after != to.itemText(to.findText(farah, Qt::MatchStartsWith)));
  press(board.page(), u"moves/clear"_s);
  CHECK(cell(people, farah, 3).toInt() == leads);
}

TEST_CASE("a board is kept under a name, opened again and dropped", "[walk][moves]") {
  Board board;
  board.firstCaseOf(u"Farah Siddiqui"_s);
  auto& to = part<QComboBox>(board.page(), u"moves/to"_s);
  to.setCurrentIndex(to.findText(u"Ben Whitcombe"_s, Qt::MatchStartsWith));
  press(board.page(), u"moves/move"_s);
  type(board.page(), u"moves/name"_s, u"One to Ben"_s);
  press(board.page(), u"moves/keep"_s);
  press(board.page(), u"moves/clear"_s);
  auto& boards = part<QTableView>(board.page(), u"moves/boards"_s);
  REQUIRE(boards.model()->rowCount() == 1);
  CHECK(boards.model()->index(0, 0).data().toString() == u"One to Ben");
  press(board.page(), u"moves/open"_s);
  CHECK(cell(board.people(), u"Farah Siddiqui"_s, 2) == u"113% to 107%"_s);
  press(board.page(), u"moves/drop"_s);
  CHECK(boards.model()->rowCount() == 0);
}

TEST_CASE("a case is given from its page and taken back, and an override asks why", "[walk][moves]") {
  Board board;
  const CaseId id = board.firstCaseOf(u"Farah Siddiqui"_s);
  auto& window = board.walk.window();
  window.goTo({u"case"_s, u"case:%1"_s.arg(id.value())});
  const auto holder = [&] {
    auto& held = part<QTableView>(board.walk.page(u"case"_s), u"case/held"_s);
    return held.model()->index(0, 0).data().toString();
  };
  REQUIRE(holder() == u"Farah Siddiqui");
  inNextDialog<AllocateDialog>([](AllocateDialog& dialog) {
    auto& table = part<QTableView>(dialog, u"allocate/candidates"_s);
    table.selectRow(rowNamed(table, u"Amara Okafor"_s));
    settle();
    press(dialog, u"allocate.save"_s);
    REQUIRE(dialog.isVisible());  // it would put her over, and nothing is said about that
    type(dialog, u"allocate.override"_s, u"Until Ben is back"_s);
    press(dialog, u"allocate.save"_s);
  });
  press(board.walk.page(u"case"_s), u"case/give"_s);
  CHECK(holder() == u"Amara Okafor");
  auto& bar = part<MessageBar>(board.walk.page(u"case"_s), u"case/message"_s);
  QTest::mouseClick(bar.actionButton(), Qt::LeftButton);
  settle();
  CHECK(holder() == u"Farah Siddiqui");

  // What was just done is taken back by Ctrl+Z as long as the page says so.
  press(board.walk.page(u"case"_s), u"case/close"_s);
  const auto isOpen = [&] { return part(board.walk.page(u"case"_s), u"case/close"_s).isVisible(); };
  CHECK_FALSE(isOpen());
  key(board.walk.page(u"case"_s), u"case/correct"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(isOpen());
}

TEST_CASE("several cases are given at once, each with its result", "[walk][moves]") {
  Board board;
  auto& window = board.walk.window();
  window.goTo({u"cases"_s, {}});
  Page& page = board.walk.page(u"cases"_s);
  auto& table = part<QTableView>(page, u"cases/table"_s);
  // Farah's first three; Holly may not lead every kind of them.
  QItemSelection chosen;
  QStringList codes;
  for (int row = 0; row < table.model()->rowCount() && codes.size() < 3; ++row) {
    if (table.model()->index(row, 3).data().toString() != u"Farah Siddiqui") continue;
    codes << table.model()->index(row, 0).data().toString();
    chosen.select(table.model()->index(row, 0), table.model()->index(row, table.model()->columnCount() - 1));
  }
  REQUIRE(codes.size() == 3);
  table.selectionModel()->setCurrentIndex(chosen.indexes().front(), QItemSelectionModel::NoUpdate);
  table.selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
  settle();
  int given = 0;
  inNextDialog<GiveManyDialog>([&](GiveManyDialog& dialog) {
    auto& to = part<QComboBox>(dialog, u"giveMany.to"_s);
    to.setCurrentIndex(to.findText(u"Dilan Demir, NQSW"_s, Qt::MatchStartsWith));
    press(dialog, u"giveMany.give"_s);
    auto& cases = part<QTableView>(dialog, u"giveMany/cases"_s);
    REQUIRE(cases.model()->rowCount() == 3);
    for (int row = 0; row < 3; ++row) {
      CHECK_FALSE(cases.model()->index(row, 2).data().toString().isEmpty());
      given += cases.model()->index(row, 2).data().toString().startsWith(u"given") ? 1 : 0;
    }
    press(dialog, u"giveMany.close"_s);
  });
  press(page, u"cases/giveMany"_s);
  int held = 0;
  const auto facts = loadFactsOfPerson(board.walk.records(), kWalkDay, board.walk.person(u"Dilan Demir"_s));
  for (const Case& one : facts.cases) held += codes.contains(one.code) ? 1 : 0;
  CHECK(held == given);
  CHECK(given > 0);
  auto& done = part<MessageBar>(page, u"cases/message"_s);
  CHECK(done.sentence() == u"%1 of 3 given."_s.arg(given));
  QTest::mouseClick(done.actionButton(), Qt::LeftButton);
  settle();
  const auto after = loadFactsOfPerson(board.walk.records(), kWalkDay, board.walk.person(u"Farah Siddiqui"_s));
  CHECK(std::count_if(after.cases.begin(), after.cases.end(),
                      [&codes](const Case& one) { return codes.contains(one.code); }) == 3);
}

TEST_CASE("a part is ended by a double click on it, and the page stands", "[walk][moves]") {
  Board board;
  const CaseId id = board.firstCaseOf(u"Farah Siddiqui"_s);
  auto& window = board.walk.window();
  window.goTo({u"case"_s, u"case:%1"_s.arg(id.value())});
  Page& page = board.walk.page(u"case"_s);
  auto& held = part<QTableView>(page, u"case/held"_s);
  inNextDialog<FormDialog>([](FormDialog& form) { press(form, form.objectName() + u".save"_s); });
  const QPoint at = held.visualRect(held.model()->index(0, 0)).center();
  QTest::mouseClick(held.viewport(), Qt::LeftButton, Qt::NoModifier, at);
  QTest::mouseDClick(held.viewport(), Qt::LeftButton, Qt::NoModifier, at);
  settle();
  settle();
  CHECK(part<MessageBar>(page, u"case/message"_s).sentence() == u"Farah Siddiqui's part is ended.");
  CHECK(loadHeldLines(board.walk.records(), id).front().period.to);
}

}  // namespace moves_walk
