// SPDX-License-Identifier: MIT
// Hands at a keyboard: they type where the keyboard is, a line end is Enter, and they press everything twice.
#pragma once
#include "tests/support/ui_walk.h"

namespace headroom::test {

inline QWidget& where() {
  settle();
  REQUIRE(QApplication::focusWidget() != nullptr);
  return *QApplication::focusWidget();
}

inline void keyHere(Qt::Key pressed, Qt::KeyboardModifiers with = Qt::NoModifier) {
  QTest::keyClick(&where(), pressed, with);
  settle();
}

/// Each letter goes to whatever has the keyboard then.
inline void typeHere(const QString& words) {
  for (const QChar letter : words) {
    QWidget* there = QApplication::focusWidget();
    REQUIRE(there != nullptr);
    if (letter == u'\n') {
      QTest::keyClick(there, Qt::Key_Return);
    } else {
      QTest::keyClicks(there, QString(letter));
    }
  }
}

/// Over what a field of one line holds.
inline void typeInto(QWidget& field, const QString& words) {
  enter(field);
  QTest::keyClick(&where(), Qt::Key_A, Qt::ControlModifier);
  typeHere(words);
}

enum class Twice { Space, Enter, Click };

/// Presses a button and, as soon as what it did is shown, the same key again or the same place again: whatever stands
/// there by then.
inline void pressTwice(QWidget& root, const QString& name, Twice how) {
  auto& button = part<QAbstractButton>(root, name);
  REQUIRE(button.isVisible());
  REQUIRE(button.isEnabled());
  QWidget* const window = button.window();
  enter(button);
  settle();
  if (how != Twice::Click) {
    const Qt::Key key = how == Twice::Space ? Qt::Key_Space : Qt::Key_Return;
    QTest::keyClick(&button, key);
    settle();
    if (QApplication::focusWidget() != nullptr) QTest::keyClick(QApplication::focusWidget(), key);
    return settle();
  }
  const QPoint there = button.mapTo(window, button.rect().center());
  QTest::mouseClick(&button, Qt::LeftButton, {}, button.rect().center());
  settle();
  QWidget* now = window->childAt(there);
  REQUIRE(now != nullptr);
  QTest::mouseDClick(now, Qt::LeftButton, {}, now->mapFrom(window, there));
  QTest::mouseRelease(now, Qt::LeftButton, {}, now->mapFrom(window, there));
  settle();
}

}  // namespace headroom::test
