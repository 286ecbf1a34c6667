// SPDX-License-Identifier: MIT
// What hands do once more than they need: press twice, go back and forward, and hand the keyboard to the next. What was
// done stays done once.
#include <QCheckBox>
#include <QPushButton>
#include <QSpinBox>

#include "core/supervision/sign_off_store.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shell/palette.h"

namespace hands_twice_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("pressing twice is doing once: starting, booking, sharing, agreeing", "[walk][hands][supervision]") {
  Supervised walk;
  const auto twice = GENERATE(as<Twice>(), Twice::Space, Twice::Enter, Twice::Click);
  INFO("pressed twice by " << static_cast<int>(twice));
  walk.start(kPriya);
  walk.window().goTo({u"today"_s, {}});
  pressTwice(walk.page(u"today"_s), u"start."_s + walk.code(kFarah), twice);
  REQUIRE(walk.session().isVisible());
  REQUIRE(walk.held(walk.farah));
  CHECK(walk.count(u"session WHERE state = 'held' AND day = %1"_s.arg(kWalkDay.toJulianDay())) == 1);
  CHECK(part<GrowingTextEdit>(walk.session(), u"text.wellbeing"_s).toPlainText().isEmpty());
  type(walk.session(), u"text.wellbeing"_s, u"Feeling stretched"_s);
  walk.section(4);
  type(walk.session(), u"text.reflection"_s, u"A long silence"_s);
  walk.section(1);
  press(walk.session(), u"done.last-actions"_s);
  walk.section(7);
  part<QSpinBox>(walk.session(), u"signoff.minutes"_s).setValue(95);

  const int planned = walk.count(u"session WHERE state = 'planned'"_s);
  pressTwice(walk.session(), u"signoff.book"_s, twice);
  CHECK(walk.count(u"session WHERE state = 'planned'"_s) == planned + 1);
  CHECK(walk.said().startsWith(u"The next session is booked for"));

  pressTwice(walk.session(), u"signoff.share"_s, twice);
  CHECK(walk.stored(walk.farah).session.state == SessionState::Shared);  // and not taken back
  CHECK(part(walk.session(), u"signoff.takeBack"_s).isVisible());

  const auto id = walk.stored(walk.farah).session.id;
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"session"_s, QString::number(id.value())});
  walk.section(7);
  type(walk.session(), u"signoff.words"_s, u"Thank you"_s);
  pressTwice(walk.session(), u"signoff.agree"_s, twice);
  CHECK(walk.stored(walk.farah).session.state == SessionState::Agreed);
  CHECK(loadAddenda(walk.records(), id).empty());
  CHECK(part<GrowingTextEdit>(walk.session(), u"signoff.words"_s).toPlainText().isEmpty());
}

TEST_CASE("a tick, a removal and a step that saves nothing: the keyboard stays where the hands are",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().goTo({u"today"_s, {}});
  const auto ticks = walk.page(u"today"_s).findChildren<QCheckBox*>();
  REQUIRE(ticks.size() > 3);
  const QString second = ticks[2]->objectName();
  const int open = walk.count(u"action WHERE closed_day IS NULL"_s);
  pressTwice(walk.page(u"today"_s), ticks[1]->objectName(), Twice::Space);
  REQUIRE(QApplication::focusWidget() != nullptr);
  CHECK(QApplication::focusWidget()->objectName() == second);
  CHECK_FALSE(part<QCheckBox>(walk.page(u"today"_s), second).isChecked());
  CHECK(walk.count(u"action WHERE closed_day IS NULL"_s) < open);
}

TEST_CASE("to go back and forward looks, and neither starts a session nor begins a note", "[walk][hands]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  walk.window().goTo({u"actions"_s, {}});
  CHECK_FALSE(walk.held(walk.farah));
  QTest::keyClick(&walk.window(), Qt::Key_Left, Qt::AltModifier);
  settle();
  CHECK_FALSE(walk.held(walk.farah));

  walk.window().goTo({u"reflections"_s, u"new"_s});
  typeHere(u"The kitchen went still."_s);
  walk.window().goTo({u"actions"_s, {}});
  settle();
  QTest::keyClick(&walk.window(), Qt::Key_Left, Qt::AltModifier);
  CHECK(part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s).toPlainText() ==
        u"The kitchen went still.");
  walk.closeWindow();
  walk.start();
  walk.window().goTo({u"reflections"_s, {}});
  CHECK(part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s).toPlainText() ==
        u"The kitchen went still.");
}

TEST_CASE("what was said to the one before is not said to the next", "[walk][hands]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().messages().showMessage(MessageKind::Done, u"Farah Siddiqui has left."_s);
  walk.window().goTo({u"actions"_s, {}});
  type(walk.page(u"actions"_s), u"actionspage.line"_s, u"ring the school me"_s);
  keyHere(Qt::Key_Return);
  CHECK_FALSE(part<ElidedLabel>(walk.window(), u"sidebar.saved"_s).text().isEmpty());
  walk.window().lookAs(walk.farah);
  CHECK(walk.window().messages().sentence().isEmpty());
  CHECK(part<ElidedLabel>(walk.window(), u"sidebar.saved"_s).text().isEmpty());
}

TEST_CASE("Enter twice in a dialog opens nothing of the page behind it", "[walk][hands]") {
  Supervised walk;
  SECTION("who is looking, at the start and later") {
    const auto twice = [] {
      inNextDialog<WhoDialog>([](WhoDialog& who) {
        auto& filter = part(who, u"who.filter"_s);
        QTest::keyClicks(&filter, kPriya);
        QTest::keyClick(&filter, Qt::Key_Return);
      });
    };
    twice();
    walk.start();
    bringToFront(&walk.window());
    keyHere(Qt::Key_Return);
    CHECK(walk.window().currentPage()->objectName() == u"page.today");
    walk.window().goTo({u"supervision"_s, {}});
    bringToFront(&walk.window());
    settle();
    twice();
    walk.window().goTo({u"who"_s, {}});
    bringToFront(&walk.window());
    const QString before = walk.window().currentPage()->objectName();
    keyHere(Qt::Key_Return);
    CHECK(walk.window().currentPage()->objectName() == before);
  }
  SECTION("the palette") {
    walk.start(kPriya);
    bringToFront(&walk.window());
    inNextDialog<Palette>([](Palette& palette) {
      auto& line = part(palette, u"palette.line"_s);
      QTest::keyClicks(&line, u"Supervision"_s);
      QTest::keyClick(&line, Qt::Key_Return);
    });
    QTest::keyClick(&walk.window(), Qt::Key_K, Qt::ControlModifier);
    bringToFront(&walk.window());
    const QString before = walk.window().currentPage()->objectName();
    keyHere(Qt::Key_Return);
    CHECK(walk.window().currentPage()->objectName() == before);
  }
}

TEST_CASE("a second Enter does not answer the dialog that the first has opened", "[walk][hands]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().goTo({u"staff"_s, u"person:%1"_s.arg(walk.farah.value())});
  bringToFront(&walk.window());
  auto& button = part<QPushButton>(walk.page(u"staff"_s), u"staff/absence"_s);
  REQUIRE(button.isVisible());
  REQUIRE(button.isEnabled());
  enter(button);
  bool stayed = false;
  inNextDialog<QDialog>([&stayed](QDialog& dialog) {
    settle();
    QWidget* has = dialog.focusWidget();
    REQUIRE(has != nullptr);
    QTest::keyClick(has, Qt::Key_Return);
    settle();
    stayed = dialog.isVisible();
    dialog.reject();
  });
  QTest::keyClick(&button, Qt::Key_Return);
  CHECK(stayed);
}

}  // namespace hands_twice_walk
