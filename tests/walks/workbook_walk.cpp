// SPDX-License-Identifier: MIT
// The next quarter's workbook is brought with real keys: its day is typed, every change is looked at, and nothing is
// written before the yes.
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>

#include "core/exchange/annex_a.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "tests/support/bytes_of.h"
#include "tests/support/ui_walk.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"

namespace workbook_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kAtMost = 60'000;
const QDate kToday(2026, 7, 24);

QString workbook(const QString& name) { return QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/") + name; }

/// A file with the first quarter in it, and the dialog that brings the next one.
struct NextQuarter {
  QTemporaryDir folder;
  QString path = folder.filePath(u"team.headroom"_s);
  std::optional<ImportDialog> dialog;

  NextQuarter() {
    Database records = Database::create(path);
    const auto sources = readAnnexA(workbook(u"quarter-1.xlsx"_s), QDate(2026, 4, 1));
    REQUIRE(sources);
    const auto plan = planImport(records, *sources);
    REQUIRE(plan);
    REQUIRE(applyImport(records, *plan));
  }
  void read(const QString& name) {
    dialog.emplace(path, kToday);
    dialog->show();
    QSignalSpy previewed(&*dialog, &ImportDialog::previewed);
    dialog->read(workbook(name));
    REQUIRE(previewed.wait(kAtMost));
  }
  /// Types the day and Enter: the workbook is read again, and nothing is added.
  void typeDay(const QString& day) {
    QSignalSpy previewed(&*dialog, &ImportDialog::previewed);
    auto* edit = part<DateField>(*dialog, u"import/day"_s).edit();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, day);
    CHECK_FALSE(part(*dialog, u"import/apply"_s).isEnabled());  // another day than the one that was read
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(previewed.wait(kAtMost));
    CHECK(part(*dialog, u"import/apply"_s).isEnabled());
  }
  QString rowsOf(const QString& table) const {
    const QTemporaryDir out;
    const QString inside = out.filePath(u"rows"_s);
    REQUIRE(exportFolder(Database::open(path, OpenMode::ReadOnly), inside));
    return QString::fromUtf8(bytesOf(inside + u'/' + table + u".csv"_s));
  }
  QStringList column(int which) const {
    QStringList texts;
    const QAbstractItemModel* model = part<TableView>(const_cast<ImportDialog&>(*dialog), u"import/changes"_s).model();
    for (int row = 0; row < model->rowCount(); ++row) texts << model->index(row, which).data().toString();
    return texts;
  }
};

}  // namespace

TEST_CASE("the next quarter's workbook is looked at change by change, and made on its day after a yes",
          "[walk][import][workbook]") {
  NextQuarter walk;
  const QByteArray before = bytesOf(walk.path);
  walk.read(u"quarter-2.xlsx"_s);
  walk.typeDay(u"1/7/2026"_s);
  CHECK(part<Label>(*walk.dialog, u"import/heading"_s).text() ==
        u"1 new, 1 moved, 1 closed, 1 correction; nothing left out");
  CHECK(walk.column(0) == QStringList{u"100001"_s, u"100004"_s, u"100003"_s, u"100002"_s});
  CHECK(walk.column(1) == QStringList{u"Moves"_s, u"New"_s, u"Corrected"_s, u"Closes"_s});
  CHECK(walk.column(2) == QStringList{u"Asha Okafor"_s, u""_s, u"child in need"_s, u"Open"_s});
  CHECK(walk.column(3) == QStringList{u"Cara Bell"_s, u"Asha Okafor"_s, u"child protection"_s, u"Closed"_s});
  CHECK(walk.column(4) == QStringList{u"1 Jul 2026"_s, u"2 May 2026"_s, u""_s, u"1 May 2026"_s});
  CHECK(part<QPushButton>(*walk.dialog, u"import/apply"_s).text() == u"Make these 4 changes");
  // The key that comes next by habit makes no change.
  CHECK(walk.dialog->focusWidget() == &part<TableView>(*walk.dialog, u"import/changes"_s));
  QTest::keyClick(walk.dialog->focusWidget(), Qt::Key_Return);
  QTest::keyClick(walk.dialog->focusWidget(), Qt::Key_Space);
  CHECK(walk.dialog->isVisible());
  CHECK(bytesOf(walk.path) == before);
  QSignalSpy finished(&*walk.dialog, &QDialog::finished);
  press(*walk.dialog, u"import/apply"_s);
  REQUIRE((!finished.isEmpty() || finished.wait(kAtMost)));
  CHECK(walk.dialog->added() > 0);
  CHECK(walk.rowsOf(u"allocations"_s).contains(u"100001-cara-bell,100001,cara-bell,lead,2026-07-01,,OTHERS"));
  CHECK(walk.rowsOf(u"cases"_s).contains(u"100002,child in need,,,north-team,,2025-03-05,2026-05-01"));
  CHECK(walk.rowsOf(u"cases"_s).contains(u"100004,child in need,,,north-team,,2026-05-02,"));
}

TEST_CASE("children that the workbook no longer lists stay open, and close when that is ticked",
          "[walk][import][workbook]") {
  const bool ticks = GENERATE(false, true);
  NextQuarter walk;
  walk.read(u"total-row.xlsx"_s);  // it lists the three children and one more; nobody is missing
  auto& close = part<QCheckBox>(*walk.dialog, u"import/close-missing"_s);
  CHECK_FALSE(close.isVisible());
  walk.read(u"dates-as-text.xlsx"_s);
  CHECK(walk.dialog->preview()->changes.empty());  // none of its children is known: a first workbook
  walk.dialog.reset();
  {
    Database records = Database::open(walk.path, OpenMode::ReadWrite);
    const auto more = readAnnexA(workbook(u"names-two-ways.xlsx"_s), QDate(2026, 4, 1));
    REQUIRE(more);
    REQUIRE(applyImport(records, *planImport(records, *more)));
  }
  walk.read(u"quarter-2.xlsx"_s);
  auto& tick = part<QCheckBox>(*walk.dialog, u"import/close-missing"_s);
  REQUIRE(tick.isVisible());
  CHECK(tick.text() == u"Close the 3 that the workbook no longer lists, from 24 Jul 2026");
  CHECK(part<QPushButton>(*walk.dialog, u"import/apply"_s).text() == u"Make these 4 changes");
  if (ticks) {
    tick.setFocus();
    QTest::keyClick(&tick, Qt::Key_Space);
    CHECK(part<QPushButton>(*walk.dialog, u"import/apply"_s).text() == u"Make these 7 changes");
  }
  QSignalSpy finished(&*walk.dialog, &QDialog::finished);
  press(*walk.dialog, u"import/apply"_s);
  REQUIRE((!finished.isEmpty() || finished.wait(kAtMost)));
  CHECK(walk.rowsOf(u"cases"_s).contains(u"100201,child in need,,,north-team,,2025-03-05,2026-07-24") == ticks);
}

TEST_CASE("leaving a later workbook changes nothing, and all that was said can be read", "[walk][import][workbook]") {
  NextQuarter walk;
  const QByteArray before = bytesOf(walk.path);
  walk.read(u"quarter-2.xlsx"_s);
  press(*walk.dialog, u"import/leave"_s);
  CHECK(bytesOf(walk.path) == before);
  walk.read(u"placeholder-workers.xlsx"_s);
  auto& words = part<Label>(*walk.dialog, u"import/remarks"_s);
  auto* more = walk.dialog->findChild<QPushButton*>(u"import/more-remarks"_s);
  REQUIRE(more != nullptr);
  if (more->isVisible()) more->click();
  const auto preview = walk.dialog->preview();
  for (const QString& said : preview->remarks) CHECK(words.text().contains(said));
  CHECK(words.text().contains(u"'TBC' names nobody"));
}

}  // namespace workbook_walk
