// SPDX-License-Identifier: MIT
// A county's folder is brought into a team's file, and Cancel is pressed while it is read and while it is written: the
// file's rows are as they were. At last nobody presses it, so that the same folder is seen to be one that changes them.
#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include "core/exchange/export_folder.h"
#include "core/organisation/organisation_actions.h"
#include "core/store/verify.h"
#include "tests/support/sample_file.h"
#include "tests/support/ui_walk.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/palette.h"

namespace import_cancel_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kAtMost = 60'000;

/// A team's own file, with somebody in it, and a folder of CSV files with a county in it.
struct Bring {
  QTemporaryDir folder;
  QString path = folder.filePath(u"team.headroom"_s);
  QString source = folder.filePath(u"county"_s);
  Settings settings{folder.filePath(u"profile"_s)};
  Clock clock = Clock::fixed(QDateTime(kWalkDay, QTime(10, 42)));
  Program program{settings, clock};
  std::map<QString, QByteArray> before;

  Bring() {
    const QString county = folder.filePath(u"county.headroom"_s);
    sampleAt(county, kWalkDay);
    REQUIRE(exportFolder(Database::open(county, OpenMode::ReadOnly), source));
    fillTeam();
    before = rows();
    REQUIRE(before.size() == 18);
    NorthmereWalk::lookAs(u"Megan"_s);
    REQUIRE(program.openFile(path));
    settle();
  }
  void fillTeam() {
    Database records = Database::create(path);
    WritableDesk desk{records, {}, clock};
    const auto unit = addUnit(desk, {u"Harrow Street"_s, {}, u"team"_s, std::nullopt, {}});
    REQUIRE(unit);
    const NewPost post{*unit, Role::TeamManager, Decimal(1), {kWalkDay.addYears(-1), {}}};
    REQUIRE(addPerson(desk, {u"Megan Price"_s, {}, {}, {}}, post));
  }
  /// Every row of every table, as an export writes them.
  std::map<QString, QByteArray> rows() const {
    const QTemporaryDir out;
    const QString inside = out.filePath(u"rows"_s);
    REQUIRE(exportFolder(Database::open(path, OpenMode::ReadOnly), inside));
    std::map<QString, QByteArray> all;
    for (const QString& name : QDir(inside).entryList(QDir::Files)) {
      QFile file(QDir(inside).filePath(name));
      REQUIRE(file.open(QIODevice::ReadOnly));
      all[name] = file.readAll();
    }
    return all;
  }
  /// Ctrl+K, 'bring', Enter; the folder is chosen in the dialog, and then `deed` is done there.
  void bring(const std::function<void(ImportDialog&)>& deed) {
    bool done = false;
    inNextDialog<Palette>([](Palette& palette) {
      type(palette, u"palette.line"_s, u"> bring"_s);
      QTest::keyClick(&part(palette, u"palette.line"_s), Qt::Key_Return);
    });
    inNextDialog<ImportDialog>([&, this](ImportDialog& dialog) {
      answerFileDialog(source);
      press(dialog, u"import/folder"_s);
      deed(dialog);
      done = true;
      if (dialog.isVisible()) dialog.reject();
    });
    enter(*program.window());
    QTest::keyClick(program.window(), Qt::Key_K, Qt::ControlModifier);
    REQUIRE(done);
  }
  void checkUntouched() const {
    CHECK(rows() == before);
    CHECK_FALSE(firstFault(Database::open(path, OpenMode::ReadOnly)));
  }
};

/// Until the preview stands there.
void waitForPreview(ImportDialog& dialog) {
  QSignalSpy previewed(&dialog, &ImportDialog::previewed);
  if (dialog.preview() == nullptr) REQUIRE(previewed.wait(kAtMost));
  REQUIRE(dialog.preview()->total.added > 1000);
}

void checkStopped(ImportDialog& dialog, QSignalSpy& stopped) {
  REQUIRE((!stopped.isEmpty() || stopped.wait(kAtMost)));
  CHECK(dialog.added() == 0);
  CHECK(part<MessageBar>(dialog, u"import/message"_s).sentence() == u"Cancelled; nothing was changed.");
  CHECK(part(dialog, u"import/folder"_s).isVisible());  // another choice is offered
}

}  // namespace

TEST_CASE("Cancel while a folder is read leaves every row as it was", "[walk][import]") {
  Bring walk;
  walk.bring([](ImportDialog& dialog) {
    QSignalSpy stopped(&dialog, &ImportDialog::stopped);
    // Reading waits for nobody: the preview may stand there already, and is left then.
    auto* cancel = dialog.findChild<QPushButton*>(u"import/cancel"_s);
    REQUIRE(cancel != nullptr);
    if (!cancel->isVisible()) return press(dialog, u"import/leave"_s);
    enter(*cancel);
    QTest::keyClick(cancel, Qt::Key_Space);
    checkStopped(dialog, stopped);
  });
  walk.checkUntouched();
}

TEST_CASE("Cancel while rows are added leaves every row as it was", "[walk][import]") {
  Bring walk;
  walk.bring([&walk](ImportDialog& dialog) {
    waitForPreview(dialog);
    QSignalSpy stopped(&dialog, &ImportDialog::stopped);
    Database elsewhere = Database::open(walk.path, OpenMode::ReadWrite);
    // Somebody else's save holds the adding up, so that Cancel comes before its end on any machine.
    std::optional<Transaction> hold(elsewhere);
    press(dialog, u"import/apply"_s);
    // With the pointer: a second Space at once would be one of the press on 'Apply'.
    QTest::mouseClick(&part<QPushButton>(dialog, u"import/cancel"_s), Qt::LeftButton);
    hold.reset();
    checkStopped(dialog, stopped);
  });
  walk.checkUntouched();
}

TEST_CASE("closing the dialog while rows are added only cancels, and says so", "[walk][import]") {
  Bring walk;
  walk.bring([&walk](ImportDialog& dialog) {
    waitForPreview(dialog);
    QSignalSpy stopped(&dialog, &ImportDialog::stopped);
    Database elsewhere = Database::open(walk.path, OpenMode::ReadWrite);
    std::optional<Transaction> hold(elsewhere);
    press(dialog, u"import/apply"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    CHECK_FALSE(dialog.close());
    hold.reset();
    checkStopped(dialog, stopped);
  });
  walk.checkUntouched();
}

TEST_CASE("an import that is stopped in the middle of its tables takes all of them back", "[walk][import]") {
  Bring walk;
  ImportWorker worker(walk.path, walk.source, kWalkDay);
  QSignalSpy planned(&worker, &ImportWorker::planned);
  QSignalSpy stopped(&worker, &ImportWorker::stopped);
  QSignalSpy applied(&worker, &ImportWorker::applied);
  worker.plan();
  REQUIRE(planned.count() == 1);
  QStringList begun;
  QObject::connect(&worker, &ImportWorker::progressed, &worker, [&](const QString& what) {
    begun << what;
    if (what.contains(u"sessions")) worker.cancel();
  });
  worker.apply(false);
  begun.removeDuplicates();
  CHECK(begun.size() > 5);  // units, people, posts and more were written before
  CHECK(stopped.count() == 1);
  CHECK(applied.isEmpty());
  walk.checkUntouched();
}

TEST_CASE("the same folder is added when nobody cancels", "[walk][import]") {
  Bring walk;
  walk.bring([](ImportDialog& dialog) {
    waitForPreview(dialog);
    const qint64 expected = dialog.preview()->total.added;
    QSignalSpy finished(&dialog, &QDialog::finished);
    press(dialog, u"import/apply"_s);
    REQUIRE((!finished.isEmpty() || finished.wait(kAtMost)));
    CHECK(dialog.added() == expected);
  });
  CHECK(walk.rows() != walk.before);
  CHECK(walk.rows()[u"people.csv"_s].contains("Farah Siddiqui"));
  CHECK(walk.rows()[u"people.csv"_s].contains("Megan Price"));
  CHECK_FALSE(firstFault(Database::open(walk.path, OpenMode::ReadOnly)));
}

TEST_CASE("the lock takes an import off the screen, whatever it does, and nothing of it is written",
          "[walk][import][lock]") {
  Bring walk;
  const auto lockNow = [&walk](ImportDialog& dialog) {
    walk.program.window()->lock();
    CHECK_FALSE(dialog.isVisible());
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(walk.program.window()->isLocked());
  };
  SECTION("while the folder is read") { walk.bring(lockNow); }
  SECTION("with the preview on the screen") {
    walk.bring([&](ImportDialog& dialog) {
      waitForPreview(dialog);
      lockNow(dialog);
    });
  }
  SECTION("while the rows are added") {
    walk.bring([&](ImportDialog& dialog) {
      waitForPreview(dialog);
      press(dialog, u"import/apply"_s);
      lockNow(dialog);
    });
  }
  walk.checkUntouched();
}

}  // namespace import_cancel_walk
