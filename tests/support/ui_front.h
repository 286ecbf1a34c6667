// SPDX-License-Identifier: MIT
// Brings a window in front for keys that go to whatever is: one call in Qt 6.4, another since 6.5.
#pragma once
#include <QApplication>
#include <QWidget>

namespace headroom::test {

inline void bringToFront(QWidget* window) {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
  QApplication::setActiveWindow(window);
#else
  window->activateWindow();
  QApplication::processEvents();
#endif
}

}  // namespace headroom::test
