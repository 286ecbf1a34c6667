// SPDX-License-Identifier: MIT
// The first run, end to end through real widgets: a file of one's own from pasted tables, and files that are brought.
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "app/program.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_modal.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/shell/palette.h"
#include "ui/shell/who_dialog.h"
#include "ui/welcome/first_questions_dialog.h"
#include "ui/welcome/own_file_dialog.h"
#include "ui/welcome/paste_table.h"

namespace first_run_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 7, 24);
const QString kAnnexA = QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/annex-a-2021.xlsx");

struct Run {
  QTemporaryDir folder;
  Settings settings{folder.filePath(u"profile"_s)};
  Program program{settings, Clock::fixed(QDateTime(kToday, QTime(10, 42)))};

  Run() { program.showWelcome(); }
  void press(const QString& name) {
    auto* button = program.welcome()->findChild<QPushButton*>(name);
    REQUIRE(button != nullptr);
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
  }
};

void paste(QDialog& dialog, const QString& table, const QString& text) {
  auto* found = dialog.findChild<PasteTable*>(table);
  REQUIRE(found != nullptr);
  found->setCurrentCell(0, 0);
  found->pasteText(text);
}

void press(QDialog& dialog, const QString& name) {
  auto* button = dialog.findChild<QPushButton*>(name);
  REQUIRE(button != nullptr);
  REQUIRE(button->isEnabled());
  button->setFocus(Qt::TabFocusReason);
  QTest::keyClick(button, Qt::Key_Space);
}

/// Answers the next question who can read the new file: without encryption.
void leaveReadable() {
  inNextDialog<FilePassphraseDialog>([](FilePassphraseDialog& dialog) { press(dialog, u"filekey.without"_s); });
}

Balance balanceOf(const QString& path) {
  const Database records = Database::open(path, OpenMode::ReadOnly);
  return balance(loadFacts(records, kToday), kToday, {}, {});
}

}  // namespace

TEST_CASE("a manager starts a file of their own from pasted tables and looks at it", "[walk][first run]") {
  Run run;
  const QString path = run.folder.filePath(u"ashby.headroom"_s);
  inNextDialog<OwnFileDialog>([&path](OwnFileDialog& dialog) {
    paste(dialog, u"own.teams"_s, u"Ashby\tchildren\t5\n"_s);
    press(dialog, u"own.next"_s);
    paste(dialog, u"own.people"_s,
          u"Priya Nair\tteam manager\t1\tAshby\nFarah Siddiqui\tsocial worker\t0.8\tAshby\t\tPriya Nair\n"_s);
    press(dialog, u"own.next"_s);
    paste(dialog, u"own.cases"_s,
          u"HR-1\tchild in need\tFarah Siddiqui\nHR-2\tchild protection\tFarah Siddiqui\nHR-3\tassessment\n"_s);
    answerFileDialog(path);
    leaveReadable();
    press(dialog, u"own.next"_s);
  });
  run.press(u"welcome.own"_s);
  REQUIRE(run.program.window() != nullptr);
  CHECK(run.program.window()->isVisible());
  CHECK_FALSE(run.program.welcome()->isVisible());
  CHECK(run.program.window()->currentPage() != nullptr);
  const Balance made = balanceOf(path);
  CHECK(made.totals.cases == 2);  // HR-3 has no lead
  bool seen = false;
  for (const PostBalance& post : made.posts) {
    if (post.personName != u"Farah Siddiqui") continue;
    seen = true;
    CHECK(post.carried.children == 2);
    REQUIRE(post.judged);
    CHECK(post.judged->headroom == Decimal(1));  // below 5 x 0.8 = 4: three fit
  }
  CHECK(seen);
}

TEST_CASE("a wrong cell is said with its table and row, and nothing typed is lost", "[walk][first run]") {
  Run run;
  inNextDialog<OwnFileDialog>([](OwnFileDialog& dialog) {
    paste(dialog, u"own.teams"_s, u"Ashby\tchildren\tmany\n"_s);
    press(dialog, u"own.next"_s);
    paste(dialog, u"own.people"_s, u"Priya Nair\tteam manager\t1\tAshby\n"_s);
    press(dialog, u"own.next"_s);
    press(dialog, u"own.next"_s);
    auto* problem = dialog.findChild<MessageBar*>(u"own.problem"_s);
    REQUIRE(problem != nullptr);
    CHECK(problem->isVisible());
    CHECK(problem->sentence().contains(u"Teams, row 1"));
    CHECK(dialog.findChild<PasteTable*>(u"own.people"_s)->rows().size() == 1);
    dialog.reject();
  });
  run.press(u"welcome.own"_s);
  CHECK(run.program.window() == nullptr);
}

TEST_CASE("an Annex A workbook is previewed, then added, then looked at", "[walk][import]") {
  Run run;
  const QString path = run.folder.filePath(u"brought.headroom"_s);
  answerFileDialog(path);
  leaveReadable();
  inNextDialog<ImportDialog>([&path](ImportDialog& dialog) {
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    dialog.read(kAnnexA);
    REQUIRE(previewed.wait(30'000));
    CHECK_FALSE(QFile::exists(path));  // nothing is made before Apply
    CHECK(dialog.preview()->total.added > 0);
    auto* tables = dialog.findChild<TableView*>(u"import/tables"_s);
    CHECK(tables->model()->rowCount() == static_cast<int>(dialog.preview()->tables.size()));
    auto* rejects = dialog.findChild<TableView*>(u"import/rejects"_s);
    CHECK(rejects->model()->rowCount() == static_cast<int>(dialog.preview()->rejects.size()));
    const auto preview = dialog.preview();
    for (const Reject& reject : preview->rejects) CHECK_FALSE(reject.reason.isEmpty());
    inNextDialog<FirstQuestionsDialog>([](FirstQuestionsDialog& asked) { press(asked, u"questions.skip"_s); });
    inNextDialog<WhoDialog>([](WhoDialog& who) { press(who, u"who.choose"_s); });
    press(dialog, u"import/apply"_s);
  });
  run.press(u"welcome.import"_s);
  REQUIRE(run.program.window() != nullptr);
  const Balance brought = balanceOf(path);
  CHECK(brought.totals.cases == 6);  // List 9; the five of List 6 have no worker
}

TEST_CASE("after a first import it is said who manages and what is too many, and Balance names who is over",
          "[walk][import][questions]") {
  Run run;
  const QString path = run.folder.filePath(u"asked.headroom"_s);
  answerFileDialog(path);
  leaveReadable();
  inNextDialog<ImportDialog>([&](ImportDialog& dialog) {
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    dialog.read(kAnnexA);
    REQUIRE(previewed.wait(30'000));
    inNextDialog<FirstQuestionsDialog>([](FirstQuestionsDialog& asked) {
      // The cursor stands where the first answer goes.
      auto* service = asked.findChild<QComboBox*>(u"questions.service"_s);
      REQUIRE(service != nullptr);
      CHECK(asked.focusWidget() == service);
      QTest::keyClicks(service, u"Megan Price"_s);
      // The workbook names no council; the next key reaches where its name goes.
      QTest::keyClick(service, Qt::Key_Tab);
      auto* name = asked.findChild<QLineEdit*>(u"questions.name"_s);
      REQUIRE(name != nullptr);
      CHECK(asked.focusWidget() == name);
      QTest::keyClicks(name, u"Northmere"_s);
      auto* limit = asked.findChild<QLineEdit*>(u"questions.limit.0"_s);
      REQUIRE(limit != nullptr);
      limit->setFocus(Qt::TabFocusReason);
      limit->selectAll();
      QTest::keyClicks(limit, u"one"_s);
      // A mistake stands beside its field as it is typed, and saves nothing.
      auto* wrong = asked.findChild<Label*>(u"questions.wrong.0"_s);
      CHECK(wrong->isVisible());
      CHECK(wrong->text().contains(u"'one' is not a number"));
      press(asked, u"questions.save"_s);
      CHECK(asked.isVisible());
      CHECK(asked.focusWidget() == limit);
      for (QLineEdit* field : asked.findChildren<QLineEdit*>(QRegularExpression(u"^questions\\.limit\\."_s))) {
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, u"1"_s);
      }
      CHECK_FALSE(wrong->isVisible());
      press(asked, u"questions.save"_s);
    });
    inNextDialog<WhoDialog>([](WhoDialog& who) {
      auto* filter = who.findChild<QLineEdit*>(u"who.filter"_s);
      QTest::keyClicks(filter, u"megan"_s);
      press(who, u"who.choose"_s);
    });
    press(dialog, u"import/apply"_s);
  });
  run.press(u"welcome.import"_s);
  REQUIRE(run.program.window() != nullptr);
  REQUIRE(run.program.window()->currentPage() != nullptr);
  CHECK(run.program.window()->currentPage()->objectName() == u"page.balance");
  const Balance made = balanceOf(path);
  CHECK(made.totals.over == 6);  // one case each, and one is too many
  for (const PostBalance& post : made.posts) {
    if (post.carried.children > 0) CHECK(post.judged);
  }
}

TEST_CASE("a file in which nobody manages anything can be asked for later, from the window", "[walk][questions]") {
  Run run;
  const QString path = run.folder.filePath(u"later.headroom"_s);
  {
    Database records = Database::create(path);
    WritableDesk desk{records, {}, Clock::fixed(QDateTime(kToday, QTime(9, 0)))};
    const auto team = addUnit(desk, {u"North"_s, {}, u"team"_s, std::nullopt, u"children"_s});
    REQUIRE(team);
    const auto asha =
        addPerson(desk, {u"Asha Okafor"_s, {}, {}, {}}, {*team, Role::SocialWorker, 1, {kToday.addYears(-1), {}}});
    REQUIRE(asha);
    for (int i = 0; i < 15; ++i)
      REQUIRE(addCase(desk, {u"C%1"_s.arg(i), u"child in need"_s, kToday.addMonths(-1)}, asha->post));
  }
  inNextDialog<WhoDialog>([](WhoDialog& who) { press(who, u"who.choose"_s); });
  REQUIRE(run.program.openFile(path));
  QApplication::processEvents();
  inNextDialog<Palette>([](Palette& palette) {
    auto* line = palette.findChild<QLineEdit*>(u"palette.line"_s);
    QTest::keyClicks(line, u"> who manages"_s);
    QTest::keyClick(line, Qt::Key_Return);
  });
  bool asked = false;
  inNextDialog<FirstQuestionsDialog>([&asked](FirstQuestionsDialog& dialog) {
    asked = true;
    auto* manager = dialog.findChild<QComboBox*>(u"questions.manager.0"_s);
    manager->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(manager, u"Megan Price"_s);
    CHECK(dialog.findChild<QLineEdit*>(u"questions.limit.0"_s)->text() == u"15");
    // Escape takes no answer away unasked.
    bool questioned = false;
    inNextDialog<QMessageBox>([&questioned](QMessageBox& box) {
      questioned = true;
      box.defaultButton()->click();
    });
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(questioned);
    CHECK(dialog.isVisible());
    CHECK(manager->currentText() == u"Megan Price");
    // Save is in sight whatever is scrolled, Enter goes on, and Ctrl+Enter saves from anywhere.
    CHECK_FALSE(dialog.findChild<QPushButton*>(u"questions.save"_s)->visibleRegion().isEmpty());
    bringToFront(&dialog);
    manager->setFocus(Qt::TabFocusReason);
    QTest::keyClick(manager, Qt::Key_Return);
    CHECK(dialog.isVisible());
    CHECK(dialog.focusWidget() == dialog.findChild<QLineEdit*>(u"questions.limit.0"_s));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialog.isVisible());
  });
  bringToFront(run.program.window());
  QTest::keyClick(run.program.window(), Qt::Key_K, Qt::ControlModifier);
  REQUIRE(asked);
  const Balance made = balanceOf(path);
  CHECK(made.totals.over == 1);
  // The limit holds from the first day that the file tells of.
  CHECK(balance(loadFacts(Database::open(path, OpenMode::ReadOnly), kToday.addDays(-7)), kToday.addDays(-7))
            .totals.over == 1);
  const Organisation now = loadOrganisationOn(Database::open(path, OpenMode::ReadOnly), kToday);
  CHECK(now.people.size() == 2);
}

TEST_CASE("bringing files asks for the workbook first, and where its file goes when it is to be added",
          "[walk][import]") {
  Run run;
  const QString path = run.folder.filePath(u"first.headroom"_s);
  QStringList asked;
  inNextDialog<ImportDialog>([&](ImportDialog& dialog) {
    asked << u"what is brought"_s;
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    answerFileDialog(kAnnexA);
    press(dialog, u"import/file"_s);
    REQUIRE(previewed.wait(30'000));
    auto* add = dialog.findChild<QPushButton*>(u"import/apply"_s);
    CHECK(add->text().endsWith(u'…'));
    CHECK_FALSE(QFile::exists(path));
    // Somebody who does not say where it goes is back at what would come.
    inNextDialog<QFileDialog>([&](QFileDialog& place) {
      asked << u"where it goes"_s;
      QTest::keyClick(&place, Qt::Key_Escape);
    });
    press(dialog, u"import/apply"_s);
    CHECK(add->isVisible());
    CHECK(dialog.preview() != nullptr);
    CHECK_FALSE(QFile::exists(path));
    answerFileDialog(path);
    inNextDialog<FilePassphraseDialog>([&](FilePassphraseDialog& who) {
      asked << u"who can read it"_s;
      press(who, u"filekey.without"_s);
    });
    inNextDialog<FirstQuestionsDialog>([](FirstQuestionsDialog& first) { press(first, u"questions.skip"_s); });
    inNextDialog<WhoDialog>([](WhoDialog& who) { press(who, u"who.choose"_s); });
    press(dialog, u"import/apply"_s);
  });
  run.press(u"welcome.import"_s);
  CHECK(asked == QStringList{u"what is brought"_s, u"where it goes"_s, u"who can read it"_s});
  REQUIRE(run.program.window() != nullptr);
  CHECK(balanceOf(path).totals.cases == 6);
}

TEST_CASE("a workbook that is dropped on the choice is read", "[walk][import]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"dropped.headroom"_s);
  Database::create(path);
  ImportDialog dialog(path, kToday);
  dialog.show();
  QSignalSpy previewed(&dialog, &ImportDialog::previewed);
  QMimeData brought;
  brought.setUrls({QUrl::fromLocalFile(kAnnexA)});
  QDragEnterEvent over(QPoint(40, 40), Qt::CopyAction, &brought, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&dialog, &over);
  CHECK(over.isAccepted());
  QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &brought, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&dialog, &drop);
  REQUIRE(previewed.wait(30'000));
  CHECK(dialog.preview()->total.added > 0);
}

TEST_CASE("an import that is left changes nothing and leaves no file", "[walk][import]") {
  Run run;
  const QStringList before = QDir(run.folder.path()).entryList(QDir::Files);
  inNextDialog<ImportDialog>([](ImportDialog& dialog) {
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    dialog.read(kAnnexA);
    REQUIRE(previewed.wait(30'000));
    press(dialog, u"import/leave"_s);
    CHECK(dialog.preview() == nullptr);
    dialog.reject();
  });
  run.press(u"welcome.import"_s);
  CHECK(run.program.window() == nullptr);
  CHECK(QDir(run.folder.path()).entryList(QDir::Files) == before);
}

TEST_CASE("Cancel stops the reading, and the file is as it was", "[walk][import]") {
  Run run;
  const QString path = run.folder.filePath(u"cancelled.headroom"_s);
  Database::create(path);
  const QByteArray before = bytesOf(path);
  ImportDialog dialog(path, kToday);
  dialog.show();
  QSignalSpy stopped(&dialog, &ImportDialog::stopped);
  QSignalSpy previewed(&dialog, &ImportDialog::previewed);
  dialog.read(kAnnexA);
  press(dialog, u"import/cancel"_s);
  REQUIRE(stopped.wait(30'000));
  CHECK(previewed.count() == 0);
  CHECK(dialog.added() == 0);
  CHECK(bytesOf(path) == before);
}

TEST_CASE("what cannot be read is said in one sentence, and another choice is offered", "[walk][import]") {
  Run run;
  const QString path = run.folder.filePath(u"bad.headroom"_s);
  Database::create(path);
  const QString source = run.folder.filePath(u"list.xlsx"_s);
  QFile(source).open(QIODevice::WriteOnly);
  ImportDialog dialog(path, kToday);
  dialog.show();
  QSignalSpy stopped(&dialog, &ImportDialog::stopped);
  dialog.read(source);
  REQUIRE(stopped.wait(30'000));
  CHECK(dialog.findChild<MessageBar*>(u"import/message"_s)->isVisible());
  CHECK(dialog.findChild<QPushButton*>(u"import/file"_s)->isVisible());
}

}  // namespace first_run_walk
