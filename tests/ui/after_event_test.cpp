// SPDX-License-Identifier: MIT
// What is saved is shown after the event that saved it: once, whatever was saved, and never under an open dialog; and
// why something was not done is said in one place.
#include "ui/shell/after_event.h"

#include <QDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "tests/support/ui_modal.h"
#include "tests/support/ui_running.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/main_window.h"

namespace after_event_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown {
  QTemporaryDir folder;
  Settings settings{folder.path()};
  UiCouncil council;
  MainWindow window{*council.workspace, settings};
  Shown() {
    window.show();
    window.lookAs(*council.priya);
    QCoreApplication::sendPostedEvents();
  }
  Workspace& workspace() { return *council.workspace; }
  bool plan(int days) {
    return workspace()
        .perform([&](WritableDesk& desk) { return planSession(desk, *council.farah, kCouncilDay.addDays(days)); })
        .has_value();
  }
};

/// How often something is looked at: what has to wait is not looked at again and again.
struct Turns : QObject {
  int count = 0;
  explicit Turns(QObject& of) { of.installEventFilter(this); }
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() >= QEvent::User) ++count;
    return false;
  }
};

/// Some turns of the loop that runs, as when the mouse moves.
void letTurn() {
  for (int i = 0; i < 50; ++i) QCoreApplication::processEvents();
}

}  // namespace

TEST_CASE("what was asked before the program's loop comes in it", "[shell]") {
  AfterEvent after;
  QSignalSpy come(&after, &AfterEvent::come);
  const Turns turns(after);
  const bool asksWho = GENERATE(false, true);
  INFO((asksWho ? "within a dialog that was asked first" : "with nothing asked"));
  if (asksWho) {
    QDialog who;
    inNextDialog<QDialog>([&](QDialog& open) {
      after.ask();
      open.accept();
    });
    who.exec();
  } else {
    after.ask();
  }
  CHECK(come.isEmpty());
  insideTheLoop({[&] { letTurn(); },
                 [&] {
                   CHECK(come.size() == 1);
                   CHECK(turns.count <= 4);
                   after.ask();
                   CHECK(come.size() == 1);
                 },
                 [&] { CHECK(come.size() == 2); }});
}

TEST_CASE("what waits for a menu to close is not looked at until then", "[shell]") {
  AfterEvent after;
  QSignalSpy come(&after, &AfterEvent::come);
  const Turns turns(after);
  QMenu menu;
  menu.addAction(u"Copy"_s);
  insideTheLoop({[&] {
                   after.ask();
                   QTimer::singleShot(0, &menu, [&] {
                     letTurn();
                     CHECK(come.isEmpty());
                     CHECK(turns.count <= 2);
                     menu.close();
                   });
                   menu.exec(QPoint(10, 10));
                 },
                 [&] { CHECK(come.size() == 1); }});
}

TEST_CASE("a window that was opened before the program's loop shows what is saved in it", "[shell]") {
  Shown shown;
  REQUIRE(shown.plan(7));
  QSignalSpy reloaded(shown.window.findChild<PageStack*>(), &PageStack::reloaded);
  insideTheLoop({[&] {
                   CHECK(reloaded.size() == 1);  // what was saved before
                   REQUIRE(shown.plan(14));
                   CHECK(reloaded.size() == 1);
                 },
                 [&] {
                   CHECK(reloaded.size() == 2);
                   CHECK(shown.plan(21));
                 },
                 [&] { CHECK(reloaded.size() == 3); }});
}

TEST_CASE("what was asked for several times comes once, after the event", "[shell]") {
  AfterEvent after;
  QSignalSpy come(&after, &AfterEvent::come);
  for (int i = 0; i < 3; ++i) after.ask();
  CHECK(come.isEmpty());
  QCoreApplication::sendPostedEvents();
  CHECK(come.size() == 1);
  QCoreApplication::sendPostedEvents();
  CHECK(come.size() == 1);
}

TEST_CASE("what a dialog asks for comes when the dialog has gone", "[shell]") {
  AfterEvent after;
  QSignalSpy come(&after, &AfterEvent::come);
  QDialog dialog;
  inNextDialog<QDialog>([&](QDialog& open) {
    after.ask();
    QCoreApplication::sendPostedEvents();
    CHECK(come.isEmpty());
    open.accept();
    QCoreApplication::sendPostedEvents();
    CHECK(come.isEmpty());  // whoever opened it still stands below
  });
  dialog.exec();
  CHECK(come.isEmpty());
  while (after.isAsked()) QCoreApplication::processEvents();
  CHECK(come.size() == 1);
}

TEST_CASE("two saves in one event reload the visible page once", "[shell]") {
  Shown shown;
  QSignalSpy reloaded(shown.window.findChild<PageStack*>(), &PageStack::reloaded);
  REQUIRE(shown.plan(7));
  REQUIRE(shown.plan(14));
  CHECK(reloaded.isEmpty());
  QCoreApplication::sendPostedEvents();
  CHECK(reloaded.size() == 1);
}

TEST_CASE("a refusal is said by what is in front, and by nothing else", "[shell]") {
  Shown shown;
  QStringList heard;
  {
    const Hearing dialog(shown.workspace(), [&](NotDone, const QString& sentence) { heard << sentence; });
    CHECK_FALSE(shown.plan(-7));
    CHECK(heard.size() == 1);
    CHECK(shown.window.messages().sentence().isEmpty());
  }
  CHECK_FALSE(shown.plan(-7));
  CHECK(heard.size() == 1);
  CHECK(shown.window.messages().sentence() == heard.front());
}

}  // namespace after_event_test
