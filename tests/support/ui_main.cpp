// SPDX-License-Identifier: MIT
// Entry point of the test programs with widgets: the offscreen platform, a home of its own, no blinking, the program's
// theme.
#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "tests/support/catch.h"
#include "ui/shared/theme.h"

int main(int argc, char* argv[]) {
  // Set before anything else: without a display the other platforms end the program before one test has run.
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir runtime;
  qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
  qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setCursorFlashTime(0);
  headroom::Theme::install();
  headroom::theme().setLook(headroom::LookChoice::Light);
  return headroom::test::runCases(argc, argv);
}
