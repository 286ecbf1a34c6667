// SPDX-License-Identifier: MIT
// From the first run to a decision by keys alone: every key goes to whatever has the keyboard, and Tab is the only way
// to anything that has no shortcut.
#include <QListWidget>
#include <QScrollArea>
#include <QTextEdit>

#include "core/caseload/allocation_store.h"
#include "core/caseload/case_store.h"
#include "core/caseload/escalation_store.h"
#include "core/store/query.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_walk.h"
#include "ui/caseload/allocate_dialog.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/theme.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"

namespace keyboard_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kManyTabs = 120;

// The offscreen platform has no window manager that would give the keyboard back when a dialog closes.
void activateWhatIsInFront() {
  QWidget* front = QApplication::activeModalWidget();
  for (QWidget* window : QApplication::topLevelWidgets())
    if (front == nullptr && window->isVisible() && qobject_cast<MainWindow*>(window) != nullptr) front = window;
  if (front != nullptr && QApplication::activeWindow() != front) bringToFront(front);
}

QWidget& keyboard() {
  settle();
  activateWhatIsInFront();
  QWidget* has = QApplication::focusWidget();
  REQUIRE(has != nullptr);
  return *has;
}

void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
  QTest::keyClick(&keyboard(), key, with);
  settle();
}

void write(const QString& words) {
  QTest::keyClicks(&keyboard(), words);
  settle();
}

// Tab until the part of that name, or something in it, has the keyboard.
void tabTo(const QString& name) {
  QStringList passed;
  for (int i = 0; i < kManyTabs; ++i) {
    for (QWidget* at = &keyboard(); at != nullptr; at = at->parentWidget())
      if (at->objectName() == name) return;
    passed << keyboard().objectName();
    press(Qt::Key_Tab);
  }
  FAIL("Tab never came to " << name.toStdString() << " but to " << passed.join(u' ').toStdString());
}

void act(const QString& name) {
  tabTo(name);
  press(Qt::Key_Space);
}

struct Room {
  QTemporaryDir folder;
  Settings settings{folder.filePath(u"profile"_s)};
  Program program{settings, Clock::fixed(QDateTime(kWalkDay, QTime(10, 42)))};
  Database records() const { return Database::open(program.window()->workspace().path(), OpenMode::ReadOnly); }
  QString page() const { return program.window()->currentPage()->objectName(); }
};

}  // namespace

TEST_CASE("a manager comes from the first run to decisions by keyboard alone", "[walk][keyboard]") {
  Room room;
  room.program.showWelcome();
  bringToFront(room.program.welcome());
  room.program.welcome()->setFocus(Qt::TabFocusReason);
  inNextDialog<WhoDialog>([](WhoDialog&) {
    write(u"Priya Nair"_s);
    act(u"who.choose"_s);
  });
  act(u"welcome.sample"_s);
  REQUIRE(room.program.window() != nullptr);
  MainWindow& window = *room.program.window();
  bringToFront(&window);
  settle();

  // Who has been over for weeks, and who sees to it.
  press(Qt::Key_3, Qt::AltModifier);
  REQUIRE(room.page() == u"page.balance");
  inNextDialog<FormDialog>([](FormDialog&) {
    tabTo(u"escalation.owner"_s);
    write(u"Priya"_s);
    tabTo(u"escalation.what"_s);
    write(u"Three cases go to others"_s);
    tabTo(u"escalation.due"_s);
    write(u"31/7/2026"_s);
    act(u"escalation.save"_s);
  });
  tabTo(u"balance/overload/table"_s);
  press(Qt::Key_Return);
  int decided = 0;
  {
    const Database file = room.records();
    for (const OpenEscalation& one : loadEscalations(file, kWalkDay, {}))
      decided += one.decided && one.decided->what == u"Three cases go to others" && one.hasOwner() ? 1 : 0;
  }
  CHECK(decided == 1);

  // What a move would do, and then the moves.
  press(Qt::Key_5, Qt::AltModifier);
  REQUIRE(room.page() == u"page.moves");
  inNextDialog<FormDialog>([](FormDialog&) { act(u"suggest.save"_s); });
  act(u"moves/suggest"_s);
  inNextDialog<FormDialog>([](FormDialog&) {
    tabTo(u"makeMoves.agreed"_s);
    write(u"Farah and Ben"_s);
    tabTo(u"makeMoves.why"_s);
    write(u"Nobody over"_s);
    act(u"makeMoves.save"_s);
  });
  act(u"moves/make"_s);
  QString moved;
  {
    const Database file = room.records();
    Query made(file,
               u"SELECT c.code FROM allocation_decision d JOIN allocation a ON a.id = d.allocation_id JOIN case_file c "
               "ON c.id = a.case_id WHERE d.agreed_with = 'Farah and Ben' ORDER BY c.code");
    REQUIRE(made.next());
    moved = made.text(0);
  }

  // A case, to somebody else again: found by its reference, and taken back.
  inNextDialog<Palette>([&moved](Palette&) {
    write(moved);
    press(Qt::Key_Return);
  });
  press(Qt::Key_K, Qt::ControlModifier);
  REQUIRE(room.page() == u"page.case");
  CHECK(window.windowTitle().contains(moved));
  const auto leads = [&] {
    const Database file = room.records();
    return leadOn(file, *findCase(file, moved), kWalkDay.addDays(1));
  };
  const auto before = leads();
  inNextDialog<AllocateDialog>([](AllocateDialog&) {
    tabTo(u"allocate.from"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    write(u"25/7/2026"_s);
    tabTo(u"allocate/candidates"_s);
    press(Qt::Key_Down);
    act(u"allocate.save"_s);
  });
  act(u"case/give"_s);
  CHECK(leads() != before);
  press(Qt::Key_Z, Qt::ControlModifier);
  CHECK(leads() == before);
}

TEST_CASE("whatever gets the keyboard is brought into sight", "[walk][keyboard][sight]") {
  const auto [width, height, scale] = GENERATE(table<int, int, double>({{1366, 768, 1.0}, {1280, 720, 1.5}}));
  NorthmereWalk walk;
  theme().setTextScale(scale);
  walk.start(u"Priya Nair"_s);
  walk.window().resize(width, height);
  walk.window().show();
  const auto isSeen = [](const QString& what) {
    QWidget& has = keyboard();
    INFO(what.toStdString() << " leads to " << has.objectName().toStdString());
    QRect place = has.rect();
    QWidget* inside = &has;
    if (auto* text = qobject_cast<QTextEdit*>(&has)) place = text->cursorRect(), inside = text->viewport();
    if (auto* view = qobject_cast<QAbstractItemView*>(&has); view != nullptr && view->currentIndex().isValid())
      place = view->visualRect(view->currentIndex()), inside = view->viewport();
    for (QWidget* above = inside->parentWidget(); above != nullptr; above = above->parentWidget()) {
      auto* area = qobject_cast<QScrollArea*>(above);
      if (area == nullptr || !area->widget()->isAncestorOf(inside)) continue;
      const QRect there(inside->mapTo(area->viewport(), place.topLeft()), place.size());
      // A list that has no row yet may be higher than there is room for.
      if (there.height() > area->viewport()->height()) {
        CHECK(there.intersects(area->viewport()->rect()));
        return;
      }
      CHECK(there.top() >= 0);
      CHECK(there.bottom() < area->viewport()->height());
      return;
    }
  };
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  const auto sections = part<QListWidget>(walk.page(u"session"_s), u"session.agenda"_s).count();
  for (int at = 1; at < sections; ++at) {
    press(Qt::Key_Down, Qt::ControlModifier);
    isSeen(u"Ctrl+Down %1"_s.arg(at));
  }
  for (const PageEntry* page : pagesOf(walk.window().workspace())) {
    walk.window().goTo({page->id, {}});
    isSeen(page->id);
  }
  theme().setTextScale(1.0);  // with the page of a session that was left; another size is no word typed in it
  CHECK_FALSE(walk.window().currentPage()->findChildren<QWidget*>().isEmpty());
}

TEST_CASE("F6 comes to the prompts and the list of one's notes", "[walk][keyboard][note]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  walk.window().resize(1366, 768);
  walk.window().show();
  walk.window().goTo({u"reflections"_s, u"new"_s});
  QWidget* words = &keyboard();
  REQUIRE(words->objectName().startsWith(u"reflections."));
  press(Qt::Key_F6);
  CHECK(keyboard().objectName() == u"reflections.model");  // one prompt needs no list
  press(Qt::Key_F6);
  CHECK((keyboard().objectName() == u"reflections.list" || keyboard().objectName() == u"reflections.filter"));
  press(Qt::Key_F6);
  CHECK(keyboard().objectName() == u"sidebar.search");
  press(Qt::Key_F6);
  CHECK(keyboard().objectName() == words->objectName());
}

TEST_CASE("Ctrl+N makes a new one where the page makes something", "[walk][keyboard]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  walk.window().show();
  for (const QString& page : {u"goals"_s, u"cpd"_s, u"paths"_s, u"learning"_s, u"whoknows"_s}) {
    INFO(page.toStdString());
    walk.window().goTo({page, {}});
    bool asked = false;
    inNextDialog<QDialog>([&asked](QDialog& dialog) {
      asked = true;
      dialog.reject();
    });
    press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(asked);
    // From the sidebar too.
    asked = false;
    inNextDialog<QDialog>([&asked](QDialog& dialog) {
      asked = true;
      dialog.reject();
    });
    bringToFront(&walk.window());
    part(walk.window(), u"sidebar.search"_s).setFocus();
    press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(asked);
  }
}

}  // namespace keyboard_walk
