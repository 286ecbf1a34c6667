// SPDX-License-Identifier: MIT
// Whatever dialog stands open when the lock falls, nothing but the lock is on the screen afterwards.
#include <QDialog>
#include <QMenu>

#include "tests/support/ui_walk.h"

namespace lock_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Locks as soon as a dialog stands in front, as ten idle minutes would.
class LocksUnderDialogs : public QObject {
 public:
  explicit LocksUnderDialogs(MainWindow& window) : window_(window) { startTimer(1); }
  int dialogs() const { return dialogs_; }

 protected:
  void timerEvent(QTimerEvent*) override {
    const QWidget* dialog = QApplication::activeModalWidget();
    if (dialog == nullptr || !dialog->isVisible() || window_.isLocked()) return;
    ++dialogs_;
    window_.lock();
  }

 private:
  MainWindow& window_;
  int dialogs_ = 0;
};

bool onlyTheWindowShows(const MainWindow& window) {
  for (const QWidget* top : QApplication::topLevelWidgets()) {
    if (top != &window && top->isVisible()) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("nothing but the lock is on the screen when it falls over an open dialog", "[walk][lock]") {
  NorthmereWalk walk;
  walk.start(u"Ruth Calder"_s);
  walk.window().show();
  settle();
  const auto pressOn = [&walk](const QString& page, const QString& subject, const QString& button) {
    return [&walk, page, subject, button] {
      walk.window().goTo({page, subject});
      press(walk.page(page), button);
    };
  };
  const auto verb = [&walk](const QString& page, const QString& subject = {}) {
    return [&walk, page, subject] { walk.window().goTo({page, subject}); };
  };
  const std::vector<std::pair<QString, std::function<void()>>> openers{
      {u"the palette"_s, verb(u"palette"_s)},
      {u"the question for a day"_s, verb(u"day"_s)},
      {u"bringing files"_s, verb(u"import"_s)},
      {u"a passphrase"_s, verb(u"passphrase"_s)},
      {u"a lost passphrase"_s, verb(u"recover"_s)},
      {u"encrypting the file"_s, verb(u"file"_s, u"encrypt"_s)},
      {u"the settings"_s, [&walk] { walk.window().verbs().openSettings(); }},
      {u"who is looking"_s, [&walk] { press(walk.window(), u"sidebar.viewer"_s); }},
      {u"suggested moves"_s, pressOn(u"moves"_s, {}, u"moves/suggest"_s)},
      {u"a new person"_s, pressOn(u"staff"_s, {}, u"staff/add"_s)},
      {u"where an export goes"_s, pressOn(u"balance"_s, {}, u"balance/export"_s)},
  };
  for (const auto& [name, open] : openers) {
    INFO(name.toStdString());
    const LocksUnderDialogs locks(walk.window());
    open();
    settle();
    REQUIRE(locks.dialogs() == 1);
    CHECK(walk.window().isLocked());
    CHECK(onlyTheWindowShows(walk.window()));
    press(walk.window(), u"locked.open"_s);
    settle();
    REQUIRE_FALSE(walk.window().isLocked());
  }
}

}  // namespace lock_walk
