// SPDX-License-Identifier: MIT
// Reminders on the desktop: off until they are asked for, without a name, and silent while the window is locked.
#include <QCheckBox>
#include <QTimer>

#include "tests/support/ui_walk.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/reminders.h"
#include "ui/shell/settings_dialog.h"

namespace reminder_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kUntilAQuarterToOne = (12 * 60 + 45 - (10 * 60 + 42)) * 60'000;

struct Reminded {
  NorthmereWalk walk;
  QStringList said;
  Reminded() {
    walk.start(u"Priya Nair"_s);
    walk.window().show();
    settle();
    reminders().setSender([this](const QString& title, const QString& words) { said << title + u": "_s + words; });
  }
  Reminders& reminders() const {
    auto* found = walk.window().findChild<Reminders*>();
    REQUIRE(found != nullptr);
    return *found;
  }
  bool waits() const { return reminders().findChild<QTimer*>()->isActive(); }
};

}  // namespace

TEST_CASE("the program starts with a sentence on what is due, which goes with the page and names nobody",
          "[walk][reminders]") {
  const Reminded one;
  MessageBar& bar = one.walk.window().messages();
  const QString said = bar.sentence();
  INFO(said.toStdString());
  CHECK(said.startsWith(u"Supervision today at 1pm and 1:30pm. "_s));
  CHECK(said.contains(u"1 person is overdue."));
  for (const Person& person : loadOrganisationOn(one.walk.records(), kWalkDay).people)
    CHECK_FALSE(said.contains(person.name.section(u' ', 0, 0)));
  one.walk.window().goTo({u"actions"_s, {}});
  settle();
  CHECK(bar.sentence().isEmpty());
}

TEST_CASE("nobody is reminded who has not asked for it", "[walk][reminders]") {
  Reminded one;
  one.reminders().begin();
  CHECK(one.said.isEmpty());
  CHECK_FALSE(one.waits());
}

TEST_CASE("who asks for reminders is told what is due and when the next session is, and no name", "[walk][reminders]") {
  Reminded one;
  inNextDialog<SettingsDialog>([](SettingsDialog& dialog) {
    CHECK_FALSE(part<QCheckBox>(dialog, u"settings.reminders"_s).isChecked());
    press(dialog, u"settings.reminders"_s);
    press(dialog, u"settings.close"_s);
  });
  one.walk.window().goTo({u"settings"_s, {}});
  settle();
  REQUIRE(one.said.size() == 1);
  CHECK(one.said.front().startsWith(u"Headroom: Supervision today at 1pm and 1:30pm. "_s));
  runOut(one.reminders(), kUntilAQuarterToOne);
  REQUIRE(one.said.size() == 2);
  CHECK(one.said.back() == u"Supervision at 1pm: In 15 minutes."_s);
  const Database file = one.walk.records();
  for (const Person& person : loadOrganisationOn(file, kWalkDay).people) {
    for (const QString& words : one.said) {
      CHECK_FALSE(words.contains(person.name.section(u' ', 0, 0)));
      CHECK_FALSE(words.contains(person.name.section(u' ', -1)));
    }
  }
}

TEST_CASE("a locked window reminds of nothing", "[walk][reminders]") {
  Reminded one;
  one.walk.settings.setReminders(true);
  one.reminders().begin();
  REQUIRE(one.said.size() == 1);
  REQUIRE(one.waits());
  one.walk.window().goTo({u"lock"_s, {}});
  settle();
  CHECK_FALSE(one.waits());
  one.reminders().begin();
  CHECK(one.said.size() == 1);
}

}  // namespace reminder_walk
