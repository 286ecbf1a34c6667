// SPDX-License-Identifier: MIT
// The first minute: Enter goes on where somebody was, every button does by Enter what it does by Space, and a window
// without anybody says what to do.
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>

#include "tests/support/ui_front.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/on_screen.h"
#include "ui/welcome/welcome_window.h"

namespace starting_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("when a file was open last time, Enter opens it", "[walk][starting]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.closeWindow();
  walk.program = std::make_unique<Program>(walk.settings, walk.clock);
  walk.program->showWelcome();
  bringToFront(walk.program->welcome());
  settle();
  REQUIRE(walk.program->welcome()->focusWidget() != nullptr);
  CHECK(walk.program->welcome()->focusWidget()->objectName() == u"welcome.last");
  QTest::keyClick(walk.program->welcome()->focusWidget(), Qt::Key_Return);
  settle();
  REQUIRE(walk.program->window() != nullptr);
  CHECK(walk.program->window()->workspace().path() == walk.path);
}

TEST_CASE("Enter does on the welcome what Space does, on every button", "[walk][starting]") {
  for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
    WelcomeWindow welcome({u"/tmp/one.headroom"_s, u"/tmp/two.headroom"_s});
    const NorthmereWalk walk;
    welcome.show();
    bringToFront(&welcome);
    int pressed = 0;
    for (QPushButton* button : welcome.findChildren<QPushButton*>()) {
      if (!button->isVisible()) continue;
      QSignalSpy clicked(button, &QPushButton::clicked);
      enter(*button);
      QTest::keyClick(button, key);
      INFO(button->text().toStdString());
      CHECK(clicked.size() == 1);
      ++pressed;
    }
    CHECK(pressed >= 7);
  }
}

TEST_CASE("whoever leaves 'Who is looking?' is told by the page what to do", "[walk][starting]") {
  NorthmereWalk walk;
  walk.program = std::make_unique<Program>(walk.settings, walk.clock);
  inNextDialog<WhoDialog>([](WhoDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
  REQUIRE(walk.program->openFile(walk.path));
  MainWindow& window = walk.window();
  bringToFront(&window);
  settle();
  CHECK(part(window, u"nobody"_s).isVisible());
  CHECK(window.windowTitle().startsWith(u"Choose who is looking"));
  REQUIRE(window.focusWidget() != nullptr);
  CHECK(window.focusWidget()->objectName() == u"nobody.choose");
  // Nothing is shown to nobody, and Enter asks again.
  window.goTo({u"today"_s, {}});
  CHECK(window.currentPage() == nullptr);
  NorthmereWalk::lookAs(u"Priya Nair"_s);
  QTest::keyClick(window.focusWidget(), Qt::Key_Return);
  settle();
  CHECK(walk.page(u"today"_s).isVisible());
  CHECK(window.findChild<QWidget*>(u"nobody"_s) == nullptr);
}

TEST_CASE("a window stands on the screen with its frame, whatever its scale", "[walk][starting]") {
  struct Line {
    QRect wanted, screen;
  };
  for (const Line& line :
       {Line{QRect(0, 0, 1366, 768), QRect(0, 0, 1366, 768)}, Line{QRect(0, 0, 1366, 768), QRect(0, 0, 911, 512)},
        Line{QRect(-200, -90, 1366, 768), QRect(0, 0, 1280, 720)},
        Line{QRect(1500, 900, 560, 520), QRect(0, 27, 1366, 741)}}) {
    const QRect placed = placedOnScreen(line.wanted, line.screen);
    // 30 pixels for a title bar, and a few for the edges.
    CHECK(line.screen.contains(placed.adjusted(-4, -30, 4, 4)));
    CHECK(placed.width() <= line.wanted.width());
  }
  const QRect roomy(0, 0, 1920, 1080);
  CHECK(placedOnScreen(QRect(100, 100, 1366, 768), roomy) == QRect(100, 100, 1366, 768));
}

TEST_CASE("a window that is shown larger than its screen is made to fit it", "[walk][starting]") {
  const OnScreen onScreen;
  QWidget window;
  window.setMinimumSize(2000, 1500);
  window.resize(3000, 2000);
  window.show();
  settle();
  const QRect screen = window.screen()->availableGeometry();
  CHECK(window.width() <= screen.width());
  CHECK(window.height() <= screen.height());
  CHECK(screen.contains(window.pos()));
}

}  // namespace starting_walk
