// SPDX-License-Identifier: MIT
// A list with columns of its own, by keys: its columns are matched once, seen before anything is saved, and known the
// next time; what is refused as a workbook can be matched instead.
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "app/program.h"
#include "core/exchange/kept_match_store.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/built_workbooks.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/ui_modal.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/match_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/kept_matches.h"

namespace match_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 7, 24);
constexpr int kAtMost = 30'000;

void press(QDialog& dialog, const QString& name) {
  auto* button = dialog.findChild<QPushButton*>(name);
  REQUIRE(button != nullptr);
  INFO("pressing " << name.toStdString());
  REQUIRE(button->isEnabled());
  button->setFocus(Qt::TabFocusReason);
  QTest::keyClick(button, Qt::Key_Space);
}

QComboBox& box(QDialog& dialog, const QString& name) {
  auto* found = dialog.findChild<QComboBox*>(name);
  REQUIRE(found != nullptr);
  return *found;
}

/// Goes down to the heading by keys.
void choose(QComboBox& box, QStringView heading) {
  box.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&box, Qt::Key_Home);
  for (int i = 0; i < box.count() && !box.currentText().startsWith(heading); ++i) QTest::keyClick(&box, Qt::Key_Down);
  REQUIRE(box.currentText().startsWith(heading));
}

struct Bring {
  QTemporaryDir folder;
  Settings settings{folder.filePath(u"profile"_s)};
  QString path = folder.filePath(u"a.headroom"_s);

  Bring() { Database::create(path); }
  QString write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
  }
  /// 'Choose a list', the file, and `deed` in the dialog of its columns; then the preview, which is added.
  void bring(const QString& source, const std::function<void(MatchDialog&)>& deed, qint64 expected) {
    ImportDialog dialog(path, kToday);
    dialog.setMatchMemory(keptMatches(settings));
    dialog.show();
    const QByteArray before = bytesOf(path);
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    answerFileDialog(source);
    inNextDialog<MatchDialog>(deed);
    press(dialog, u"import/list"_s);
    REQUIRE((!previewed.isEmpty() || previewed.wait(kAtMost)));
    CHECK(dialog.preview()->total.added == expected);
    CHECK(bytesOf(path) == before);
    QSignalSpy finished(&dialog, &QDialog::finished);
    press(dialog, u"import/apply"_s);
    REQUIRE((!finished.isEmpty() || finished.wait(kAtMost)));
    CHECK(dialog.added() == expected);
  }
  std::vector<Person> people() const { return loadOrganisation(Database::open(path, OpenMode::ReadOnly)).people; }
};

}  // namespace

TEST_CASE("columns that nobody knows are matched once, seen as they are read, and known the next time",
          "[walk][matching]") {
  Bring run;
  const QString first =
      run.write(u"july.csv"_s, "Who;Where;What;How much\r\nPriya Nair;North;TM;1\r\nFarah Siddiqui;North;SW;0.8\r\n");
  run.bring(
      first,
      [](MatchDialog& dialog) {
        CHECK_FALSE(dialog.findChild<Label*>(u"match.remembered"_s)->isVisible());
        CHECK_FALSE(dialog.findChild<QPushButton*>(u"match.go"_s)->isEnabled());
        CHECK(dialog.findChild<Label*>(u"match.missing"_s)->text() == u"Say which column holds: Team.");
        choose(box(dialog, u"match.column.1"_s), u"Where");
        choose(box(dialog, u"match.column.2"_s), u"What");
        choose(box(dialog, u"match.column.3"_s), u"How much");
        auto* preview = dialog.findChild<QTableWidget*>(u"match.preview"_s);
        REQUIRE(preview->rowCount() == 2);
        REQUIRE(preview->columnCount() == 4);
        CHECK(preview->item(0, 0)->text() == u"Priya Nair");
        CHECK(preview->item(0, 2)->text() == u"team manager");
        CHECK(preview->item(1, 3)->text() == u"0.8");
        press(dialog, u"match.go"_s);
      },
      5);  // a team, two people and their posts
  CHECK(run.people().size() == 2);
  const QString next =
      run.write(u"august.csv"_s, "WHAT,Who,where,How  much\r\nSW,New Starter,North,1\r\nTM,Priya Nair,North,1\r\n");
  run.bring(
      next,
      [](MatchDialog& dialog) {
        CHECK(dialog.findChild<Label*>(u"match.remembered"_s)->isVisible());
        press(dialog, u"match.go"_s);
      },
      2);
  CHECK(run.people().size() == 3);
}

TEST_CASE("another kind of list asks for other columns, and leaving it saves nothing", "[walk][matching]") {
  Bring run;
  const QString source = run.write(u"list.csv"_s, "Ref,Kind,Worker\r\n1001,CIN,TBC\r\n");
  ImportDialog dialog(run.path, kToday);
  dialog.show();
  answerFileDialog(source);
  bool asked = false;
  inNextDialog<MatchDialog>([&asked](MatchDialog& match) {
    asked = true;
    CHECK(box(match, u"match.kind"_s).currentText() == u"cases");
    CHECK(match.findChild<QPushButton*>(u"match.go"_s)->isEnabled());
    box(match, u"match.kind"_s).setFocus(Qt::TabFocusReason);
    QTest::keyClick(&box(match, u"match.kind"_s), Qt::Key_Down);
    CHECK(box(match, u"match.kind"_s).currentText() == u"supervision sessions");
    CHECK_FALSE(match.findChild<QPushButton*>(u"match.go"_s)->isEnabled());
    press(match, u"match.cancel"_s);
  });
  press(dialog, u"import/list"_s);
  CHECK(asked);
  CHECK(dialog.preview() == nullptr);
  CHECK(dialog.isVisible());
  CHECK(run.people().empty());
}

TEST_CASE("a spreadsheet that is refused as what it seemed can be matched instead", "[walk][matching]") {
  Bring run;
  const QString source = run.write(u"people.csv"_s, "Name,Team,Grade\r\nPriya Nair,North,TM\r\n");
  ImportDialog dialog(run.path, kToday);
  dialog.show();
  QSignalSpy stopped(&dialog, &ImportDialog::stopped);
  QSignalSpy previewed(&dialog, &ImportDialog::previewed);
  answerFileDialog(source);
  press(dialog, u"import/list"_s);
  REQUIRE((!stopped.isEmpty() || stopped.wait(kAtMost)));
  auto* message = dialog.findChild<MessageBar*>(u"import/message"_s);
  CHECK(message->sentence().contains(u"'Team' is not a column of this table"));
  REQUIRE(message->actionButton()->isVisible());
  inNextDialog<MatchDialog>([](MatchDialog& match) { press(match, u"match.go"_s); });
  message->actionButton()->click();
  REQUIRE((!previewed.isEmpty() || previewed.wait(kAtMost)));
  CHECK(dialog.preview()->total.added == 3);
  dialog.reject();
}

TEST_CASE("several lists are chosen together, matched one after the other, and looked at and added as one",
          "[walk][matching]") {
  Bring run;
  const QString cases = run.write(u"cases 2026.csv"_s, "Mosaic ID,Status,Worker\r\n1001,CIN,Farah Siddiqui\r\n");
  const QString staff = run.write(u"staff.csv"_s, "Name,Team,Grade\r\nFarah Siddiqui,North,SW\r\n");
  ImportDialog dialog(run.path, kToday);
  dialog.setMatchMemory(keptMatches(run.settings));
  dialog.show();
  QSignalSpy previewed(&dialog, &ImportDialog::previewed);
  answerFileDialog(u"\"%1\" \"%2\""_s.arg(cases, staff));
  QStringList which;
  const std::function<void(MatchDialog&)> match = [&](MatchDialog& one) {
    which << one.findChild<Label*>(u"match.which"_s)->text();
    if (which.size() < 2) inNextDialog<MatchDialog>(match);
    press(one, u"match.go"_s);
  };
  inNextDialog<MatchDialog>(match);
  press(dialog, u"import/list"_s);
  REQUIRE((!previewed.isEmpty() || previewed.wait(kAtMost)));
  CHECK(which == QStringList{u"1 of 2: cases 2026.csv"_s, u"2 of 2: staff.csv"_s});
  CHECK(dialog.preview()->rejects.empty());  // the case is led by whom the other list names
  CHECK(dialog.preview()->total.added == 5);
  QSignalSpy finished(&dialog, &QDialog::finished);
  press(dialog, u"import/apply"_s);
  REQUIRE((!finished.isEmpty() || finished.wait(kAtMost)));
  CHECK(run.people().size() == 1);

  // The file remembers both: somebody with another profile is not asked again, and the command knows them.
  const Database records = Database::open(run.path, OpenMode::ReadOnly);
  CHECK(loadKeptMatch(records, {u"Grade"_s, u"Name"_s, u"Team"_s}));
  ImportDialog elsewhere(run.path, kToday);
  elsewhere.show();
  bool remembered = false;
  inNextDialog<MatchDialog>([&remembered](MatchDialog& one) {
    remembered = one.findChild<Label*>(u"match.remembered"_s)->isVisible();
    press(one, u"match.cancel"_s);
  });
  answerFileDialog(staff);
  press(elsewhere, u"import/list"_s);
  CHECK(remembered);
}

TEST_CASE("of a workbook one sheet after another is matched, and each once", "[walk][matching]") {
  const Bring run;
  ImportDialog dialog(run.path, kToday);
  dialog.show();
  int sheets = 0;
  int left = 0;
  inNextDialog<MatchDialog>([&](MatchDialog& match) {
    auto& sheet = box(match, u"match.sheet"_s);
    sheets = sheet.count();
    sheet.setFocus(Qt::TabFocusReason);
    auto* another = match.findChild<QPushButton*>(u"match.another"_s);
    for (int i = 0; i < sheets && !another->isEnabled(); ++i) QTest::keyClick(&sheet, Qt::Key_Down);
    inNextDialog<MatchDialog>([&](MatchDialog& next) {
      left = box(next, u"match.sheet"_s).count();
      press(next, u"match.cancel"_s);
    });
    press(match, u"match.another"_s);
  });
  answerFileDialog(fixture(u"annex-a-2021.xlsx"_s));
  press(dialog, u"import/list"_s);
  CHECK(sheets > 1);
  CHECK(left == sheets - 1);
  CHECK(dialog.preview() == nullptr);  // what was matched before is let go with the rest
  CHECK(run.people().empty());
}

}  // namespace match_walk
