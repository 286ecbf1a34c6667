// SPDX-License-Identifier: MIT
// Ctrl+Z takes back the last thing done, from another page and long after its toast has gone; and where it can't, says
// so.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

#include "core/caseload/caseload_store.h"
#include "core/store/daily_backup.h"
#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_walk.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/staff/leaving_dialog.h"

namespace taking_back_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kToastMilliseconds = 10'000;

struct Desktop {
  NorthmereWalk walk;
  Desktop() {
    walk.start(u"Ruth Calder"_s);
    walk.window().resize(1366, 768);
    walk.window().show();
    bringToFront(&walk.window());
    settle();
  }
  MainWindow& window() const { return walk.window(); }
  /// On whatever has the keyboard, as a hand does.
  void takeBack() const {
    bringToFront(&window());
    settle();
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    settle();
  }
  qint64 count(const QString& what) const {
    const Database file = walk.records();
    Query query(file, u"SELECT count(*) FROM %1"_s.arg(what));
    REQUIRE(query.next());
    return query.integer(0);
  }
  Page& choose(const QString& who) const {
    walk.window().goTo({u"staff"_s, u"person:%1"_s.arg(walk.person(who).value())});
    return walk.page(u"staff"_s);
  }
};

}  // namespace

TEST_CASE("a starter, a leaver, a secondment and a limit are taken back on another page, when no toast says them",
          "[walk][takingback]") {
  const Desktop desktop;
  struct Deed {
    QString name;
    QString rows;  ///< what it adds
    std::function<void()> done;
  };
  const auto saved = [](const QString& form, const QString& last) {
    inNextDialog<FormDialog>([form, last](FormDialog& dialog) {
      if (form == u"newPerson") type(dialog, u"newPerson.name"_s, u"Nia Later"_s);
      if (form == u"limit") type(dialog, u"limit.value"_s, u"12"_s);
      if (form == u"secondment") type(dialog, u"secondment.fte"_s, u"0.5"_s);
      press(dialog, last);
      CHECK_FALSE(dialog.isVisible());
    });
  };
  const QString ben = u"Ben Whitcombe"_s;
  const std::vector<Deed> deeds{
      {u"starter"_s, u"person"_s,
       [&] {
         saved(u"newPerson"_s, u"newPerson.save"_s);
         press(desktop.choose(ben), u"staff/add"_s);
       }},
      {u"leaver"_s, u"person WHERE left_day IS NOT NULL"_s,
       [&] {
         inNextDialog<LeavingDialog>([](LeavingDialog& dialog) {
           type(dialog, u"leaving.why"_s, u"Somebody has to"_s);
           press(dialog, u"leaving.save"_s);
         });
         press(desktop.choose(ben), u"staff/leave"_s);
       }},
      {u"secondment"_s, u"post WHERE kind = 'secondment'"_s,
       [&] {
         saved(u"secondment"_s, u"secondment.save"_s);
         press(desktop.choose(ben), u"staff/secondment"_s);
       }},
      {u"limit"_s, u"caseload_limit"_s,
       [&] {
         saved(u"limit"_s, u"limit.save"_s);
         press(desktop.choose(ben), u"staff/limit"_s);
       }},
  };
  for (const Deed& deed : deeds) {
    INFO(deed.name.toStdString());
    const qint64 before = desktop.count(deed.rows);
    deed.done();
    CHECK(desktop.count(deed.rows) == before + 1);
    auto& toast = part<MessageBar>(desktop.walk.page(u"staff"_s), u"staff/message"_s);
    CHECK(toast.actionButton()->text() == u"Undo");
    runOut(toast, kToastMilliseconds);
    CHECK(toast.sentence().isEmpty());
    desktop.window().goTo({u"balance"_s, {}});
    desktop.takeBack();
    INFO(desktop.window().messages().sentence().toStdString());
    CHECK(desktop.count(deed.rows) == before);
    CHECK(desktop.window().messages().sentence().startsWith(u"Taken back: "));
    // Once: the thing before it is not taken back by the next press.
    desktop.takeBack();
    CHECK(desktop.count(deed.rows) == before);
    CHECK(desktop.window().messages().sentence().startsWith(u"There is nothing to undo here yet"));
  }
}

TEST_CASE("a tick is taken back long after, and not over something that was done since", "[walk][takingback]") {
  const Desktop desktop;
  const auto tick = [&desktop] {
    desktop.window().goTo({u"today"_s, {}});
    Page& page = desktop.walk.page(u"today"_s);
    for (const QWidget* one : partsInTabOrder(page)) {
      if (qobject_cast<const QCheckBox*>(one) == nullptr) continue;
      return press(page, one->objectName());
    }
    FAIL("there is nothing to tick");
  };
  const QString open = u"action WHERE closed_day IS NULL"_s;
  const qint64 before = desktop.count(open);
  tick();
  REQUIRE(desktop.count(open) < before);
  desktop.window().goTo({u"staff"_s, {}});
  desktop.takeBack();
  CHECK(desktop.count(open) == before);

  tick();
  const qint64 ticked = desktop.count(open);
  // A reflection is no part of it.
  desktop.window().workspace().perform([](WritableDesk& desk) {
    return Change(desk.records, u"DELETE FROM setting WHERE name = 'none'").run(), Result<void>{};
  });
  desktop.takeBack();
  CHECK(desktop.count(open) == ticked);
  CHECK(desktop.window().messages().sentence() == u"What was done last can't be taken back with Ctrl+Z.");
}

TEST_CASE("what was done before the last thing is said to stay, not that nothing was done", "[walk][takingback]") {
  const Desktop desktop;
  const qint64 before = desktop.count(u"person"_s);
  for (const QString& name : {u"Nia Later"_s, u"Nia Last"_s}) {
    inNextDialog<FormDialog>([&name](FormDialog& dialog) {
      type(dialog, u"newPerson.name"_s, name);
      press(dialog, u"newPerson.save"_s);
    });
    press(desktop.choose(u"Ben Whitcombe"_s), u"staff/add"_s);
  }
  REQUIRE(desktop.count(u"person"_s) == before + 2);
  desktop.takeBack();
  CHECK(desktop.count(u"person"_s) == before + 1);
  for (int i = 0; i < 2; ++i) {
    desktop.takeBack();
    CHECK(desktop.count(u"person"_s) == before + 1);
    CHECK(desktop.window().messages().sentence() == u"Only the last thing done can be taken back.");
  }
}

TEST_CASE("nobody takes back what somebody else did before them at the same window", "[walk][takingback]") {
  const Desktop desktop;
  inNextDialog<FormDialog>([](FormDialog& dialog) {
    type(dialog, u"newPerson.name"_s, u"Nia Later"_s);
    press(dialog, u"newPerson.save"_s);
  });
  const qint64 before = desktop.count(u"person"_s);
  Page& staff = desktop.choose(u"Ben Whitcombe"_s);
  press(staff, u"staff/add"_s);
  REQUIRE(desktop.count(u"person"_s) == before + 1);
  settle();
  // What is pressed next is about whoever was added.
  auto& table = part<QTableView>(staff, u"staff/people"_s);
  CHECK(table.currentIndex().siblingAtColumn(0).data().toString() == u"Nia Later");
  desktop.window().lookAs(desktop.walk.person(u"Priya Nair"_s));
  desktop.takeBack();
  CHECK(desktop.count(u"person"_s) == before + 1);
}

TEST_CASE("a newly qualified starter is asked for their supervisor and their first year in one form",
          "[walk][takingback][staff]") {
  const Desktop desktop;
  inNextDialog<FormDialog>([](FormDialog& dialog) {
    CHECK_FALSE(part(dialog, u"newPerson.firstYear"_s).isVisible());
    type(dialog, u"newPerson.name"_s, u"Nia Later"_s);
    auto& role = part<QComboBox>(dialog, u"newPerson.role"_s);
    role.setCurrentIndex(role.findText(u"NQSW"_s));
    auto& from = part<QLineEdit>(dialog, u"newPerson.from.edit"_s);
    from.setText(u"1/9/2026"_s);
    CHECK(part<QLineEdit>(dialog, u"newPerson.firstYear"_s).text() == u"10");
    CHECK(part<QLineEdit>(dialog, u"newPerson.asyeTo.edit"_s).text() == u"1/9/2027");
    auto& supervisor = part<QComboBox>(dialog, u"newPerson.supervisor"_s);
    supervisor.setCurrentIndex(supervisor.findText(u"Priya Nair"_s));
    press(dialog, u"newPerson.save"_s);
    CHECK_FALSE(dialog.isVisible());
  });
  press(desktop.choose(u"Ben Whitcombe"_s), u"staff/add"_s);
  const PersonId sian = desktop.walk.person(u"Nia Later"_s);
  const Database file = desktop.walk.records();
  const Organisation all = loadOrganisation(file);
  CHECK(all.supervisorOf(sian, SupervisorKind::Line, QDate(2026, 9, 1)) == desktop.walk.person(u"Priya Nair"_s));
  Query year(file,
             u"SELECT p.programme, r.percent_e4 FROM programme p JOIN reduction r ON r.person_id = p.person_id WHERE "
             u"p.person_id = ?");
  year.bind(sian);
  REQUIRE(year.next());
  CHECK(year.text(0) == u"ASYE");
  CHECK(year.integer(1) == 100'000);
}

TEST_CASE("files that were brought are taken back whole, and what can't be says so before it is written",
          "[walk][takingback][import]") {
  const Desktop desktop;
  const QString sources = desktop.walk.folder.filePath(u"brought"_s);
  REQUIRE(QDir().mkpath(sources));
  const auto write = [&](const QString& name, const QByteArray& bytes) {
    QFile file(sources + u'/' + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
  };
  const bool canBeTakenBack = GENERATE(true, false);
  const QByteArray who = desktop.walk.code(u"Ruth Calder"_s).toUtf8();
  write(u"cases.csv"_s, "code,kind,opened\r\nNEW-1,child in need,2026-07-01\r\nNEW-2,assessment,2026-07-02\r\n");
  if (!canBeTakenBack)
    write(u"supervision_policies.csv"_s, "code,person,phases,minutes,from\r\nNEW-P," + who + ",14d,60,2026-07-01\r\n");
  const qint64 before = desktop.count(u"case_file"_s);
  inNextDialog<ImportDialog>([&](ImportDialog& dialog) {
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    dialog.read(sources);
    REQUIRE(previewed.wait(30'000));
    const QString said = part<Label>(dialog, u"import/back"_s).text();
    CHECK(part(dialog, u"import/back"_s).isVisible());
    CHECK(said.contains(canBeTakenBack ? u"Ctrl+Z takes it all back"_s : u"can't be taken back"_s));
    CHECK(said.contains(u"backed up first"));
    QEventLoop untilDone;
    QObject::connect(&dialog, &QDialog::finished, &untilDone, &QEventLoop::quit);
    press(dialog, u"import/apply"_s);
    if (dialog.isVisible()) untilDone.exec();
    CHECK(dialog.added() > 0);
  });
  desktop.window().goTo({u"import"_s, {}});
  settle();
  CHECK(desktop.count(u"case_file"_s) == before + 2);
  CHECK_FALSE(backupTimes(backupFolder(desktop.walk.settings.dataFolder(), desktop.walk.path)).empty());
  const QString said = desktop.window().messages().sentence();
  CHECK(said.contains(u"can't be taken back") != canBeTakenBack);
  desktop.takeBack();
  CHECK(desktop.count(u"case_file"_s) == (canBeTakenBack ? before : before + 2));
}

}  // namespace taking_back_walk
