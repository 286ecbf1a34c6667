// SPDX-License-Identifier: MIT
// Steps that the walks share: the part of a page that is there now, a key pressed on it, a timer run out by hand, and
// a program in Northmere's file that ends by its window or by a power cut.
#pragma once
#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTimerEvent>
#include <memory>

#include "app/program.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_file.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_modal.h"
#include "ui/shell/who_dialog.h"

namespace headroom::test {

inline const QDate kWalkDay(2026, 7, 24);

/// Lets go of parts that were taken away, and of everything that waits for the event loop.
inline void settle() {
  QCoreApplication::processEvents();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QCoreApplication::processEvents();
}

/// The part of that name that stands there now.
template <class W = QWidget>
W& part(QWidget& root, const QString& name) {
  settle();
  INFO("the part " << name.toStdString());
  auto* found = root.findChild<W*>(name);
  REQUIRE(found != nullptr);
  return *found;
}

/// Puts the keyboard on a part of the window in front, so that the shortcuts of its page hear the keys.
inline void enter(QWidget& field) {
  if (QApplication::activeWindow() != field.window()) headroom::test::bringToFront(field.window());
  field.setFocus(Qt::TabFocusReason);
}

/// Presses a button, or ticks a box, as the keyboard does.
inline void press(QWidget& root, const QString& name) {
  auto& button = part<QAbstractButton>(root, name);
  INFO("pressing " << name.toStdString());
  REQUIRE(button.isVisible());
  REQUIRE(button.isEnabled());
  enter(button);
  QTest::keyClick(&button, Qt::Key_Space);
  settle();
}

/// Enters a field and types: at the cursor of a text, over what a field of one line holds already, as Tab does.
inline void type(QWidget& root, const QString& name, const QString& words) {
  auto& field = part(root, name);
  REQUIRE(field.isVisible());
  REQUIRE(field.isEnabled());
  if (QApplication::focusWidget() != &field) enter(field);
  QTest::keyClicks(&field, words);
}

/// One key, or a shortcut of the page, on that part.
inline void key(QWidget& root, const QString& name, Qt::Key pressed, Qt::KeyboardModifiers with = Qt::NoModifier) {
  auto& field = part(root, name);
  enter(field);
  QTest::keyClick(&field, pressed, with);
  settle();
}

/// Runs out the one timer of `owner` with that interval; the wall clock has no part in it. On a slow machine it can
/// have run out by itself while the keys were typed: then what it is for was done.
inline void runOut(QObject& owner, int milliseconds) {
  QTimer* running = nullptr;
  bool isThere = false;
  for (QTimer* timer : owner.findChildren<QTimer*>()) {
    if (timer->interval() != milliseconds) continue;
    isThere = true;
    if (timer->isActive()) running = timer;
  }
  REQUIRE(isThere);
  if (running == nullptr) return;
  QTimerEvent event(running->timerId());
  QCoreApplication::sendEvent(running, &event);
}

/// Northmere in a file on disk, with a profile of its own, and the program started in it.
struct NorthmereWalk {
  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("northmere.headroom"));
  Settings settings{folder.filePath(QStringLiteral("profile"))};
  Clock clock = Clock::fixed(QDateTime(kWalkDay, QTime(10, 42)));
  std::unique_ptr<Program> program;

  NorthmereWalk() { sampleAt(path, kWalkDay); }

  /// Starts the program, and chooses `who` when it asks who is looking.
  void start(const QString& who = {}) {
    program = std::make_unique<Program>(settings, clock);
    if (!who.isEmpty()) lookAs(who);
    REQUIRE(program->openFile(path));
    settle();
    REQUIRE(program->window() != nullptr);
  }
  /// Answers the next question who is looking.
  static void lookAs(const QString& who) {
    inNextDialog<WhoDialog>([who](WhoDialog& dialog) {
      auto& filter = part(dialog, QStringLiteral("who.filter"));
      QTest::keyClicks(&filter, who);
      press(dialog, QStringLiteral("who.choose"));
    });
  }
  /// The program ends without a word, as when the power goes.
  void cutPower() { program.reset(); }
  void closeWindow() {
    REQUIRE(window().close());
    program.reset();
  }
  MainWindow& window() const { return *program->window(); }
  Page& page(const QString& id) const {
    settle();
    REQUIRE(window().currentPage() != nullptr);
    REQUIRE(window().currentPage()->objectName() == QStringLiteral("page.") + id);
    return *window().currentPage();
  }

  Database records() const { return Database::open(path, OpenMode::ReadOnly); }
  PersonId person(const QString& name) const {
    const Database file = records();
    for (const Person& person : loadOrganisationOn(file, kWalkDay).people) {
      if (person.name == name) return person.id;
    }
    FAIL("nobody is called " << name.toStdString());
    std::abort();
  }
  QString code(const QString& name) const {
    const Database file = records();
    for (const Person& person : loadOrganisationOn(file, kWalkDay).people) {
      if (person.name == name) return person.code;
    }
    return {};
  }
};

}  // namespace headroom::test
