// SPDX-License-Identifier: MIT
// What hands do to a supervision: type at once, stop and come back, and look for what was said. Every step is a real
// key or click, and every word is looked up in the file.
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "core/supervision/preparation_store.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/date_field.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"

namespace hands_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kGareth = u"Gareth Llewellyn"_s;
const QString kDilan = u"Dilan Demir"_s;

}  // namespace

TEST_CASE("after Start the hands type into the first section, and no space takes the session back",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  const QString words = u"\nFeeling stretched.\n\n  Two nights  without sleep.\n"_s;
  SECTION("from Today") { walk.startFarah(); }
  SECTION("from Supervision") {
    walk.window().goTo({u"supervision"_s, {}});
    press(walk.page(u"supervision"_s), u"supervision.start"_s);
  }
  SECTION("from the palette and elsewhere") { walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)}); }
  REQUIRE(walk.session().isVisible());
  REQUIRE(QApplication::focusWidget() != nullptr);
  CHECK(QApplication::focusWidget()->objectName() == u"text.wellbeing");
  typeHere(words);
  keyHere(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(walk.held(walk.farah));
  CHECK(walk.body(walk.farah, u"wellbeing"_s) == words);
  walk.closeWindow();
  CHECK(walk.body(walk.farah, u"wellbeing"_s) == words);
}

TEST_CASE("a session opens on its first section that is not done, with nothing said about another",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  press(walk.session(), u"done.wellbeing"_s);
  walk.section(1);
  press(walk.session(), u"done.last-actions"_s);
  press(walk.session(), u"session.finish"_s);
  CHECK(walk.said().contains(u"still missing"));
  CHECK_FALSE(part<Label>(walk.session(), u"session.saved"_s).text().isEmpty());

  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kDilan)});
  auto& agenda = part<QListWidget>(walk.session(), u"session.agenda"_s);
  CHECK(agenda.currentRow() == 0);
  CHECK(walk.said().isEmpty());
  CHECK(part<Label>(walk.session(), u"session.saved"_s).text().isEmpty());

  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  CHECK(agenda.currentRow() == 2);
  CHECK(walk.said().isEmpty());
  CHECK(QApplication::focusWidget()->objectName() == u"text.caseload");
  CHECK_FALSE(walk.held(walk.person(kDilan)));  // nothing was written with Dilan
}

TEST_CASE("'Not held' comes back when the words are deleted, and takes an unplanned start back after a restart too",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  const Address gareth{u"session"_s, u"start:"_s + walk.code(kGareth)};  // who is not booked for today
  walk.window().goTo(gareth);
  CHECK(part(walk.session(), u"session.takeBack"_s).isVisible());
  typeHere(u"T"_s);
  CHECK_FALSE(part(walk.session(), u"session.takeBack"_s).isVisible());
  keyHere(Qt::Key_Backspace);
  CHECK(part(walk.session(), u"session.takeBack"_s).isVisible());
  typeHere(u"Tired"_s);
  keyHere(Qt::Key_S, Qt::ControlModifier);
  walk.closeWindow();
  walk.start();
  bringToFront(&walk.window());
  walk.window().goTo(gareth);
  CHECK_FALSE(part(walk.session(), u"session.takeBack"_s).isVisible());
  part<GrowingTextEdit>(walk.session(), u"text.wellbeing"_s).selectAll();
  keyHere(Qt::Key_Delete);
  press(walk.session(), u"session.takeBack"_s);
  CHECK_FALSE(walk.held(walk.person(kGareth)));
  CHECK(walk.count(u"session WHERE person_id = %1 AND day = %2"_s.arg(walk.person(kGareth).value())
                       .arg(kWalkDay.toJulianDay())) == 0);
}

TEST_CASE("the balance follows the typing, what was ticked off is not carried over, the last decision is shown",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  CHECK(walk.session().findChild<QWidget*>(u"session.balanceBar"_s) == nullptr);
  typeHere(u"Feeling stretched"_s);
  CHECK(part(walk.session(), u"session.balanceBar"_s).accessibleName().startsWith(u"Support 100%"));

  const auto before = loadOpenActionsBefore(walk.records(), kWalkDay, walk.farah, *walk.held(walk.farah));
  REQUIRE_FALSE(before.empty());
  walk.section(1);
  press(walk.session(), u"last.%1"_s.arg(before.front().id.value()));
  walk.section(6);
  int done = 0;
  int carried = 0;
  for (const Label* label : part(walk.session(), u"pane.actions"_s).findChildren<Label*>()) {
    done += label->text() == u"done" ? 1 : 0;
    carried += label->text() == u"carried over" ? 1 : 0;
  }
  CHECK(done == 1);
  CHECK(carried == static_cast<int>(before.size()) - 1);

  walk.section(3);
  key(walk.session(), u"cases.table"_s, Qt::Key_Down);
  CHECK(part<Label>(walk.session(), u"case.lastDecided"_s).text().contains(u"decided"));
}

TEST_CASE("a record with gaps is shared once they are named and accepted, an empty one never",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  walk.section(7);
  part<QSpinBox>(walk.session(), u"signoff.minutes"_s).setValue(90);
  press(walk.session(), u"signoff.share"_s);
  CHECK(walk.window().messages().sentence().contains(u"nothing in this record"));
  CHECK(walk.held(walk.farah));
  walk.section(0);
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  walk.section(7);
  CHECK_FALSE(part(walk.session(), u"signoff.accept"_s).isVisible());
  press(walk.session(), u"signoff.share"_s);
  CHECK(walk.held(walk.farah));
  CHECK(walk.said().contains(u"missing"));
  CHECK(part<Label>(walk.session(), u"signoff.gaps"_s).text().contains(u"Reflection is empty."));
  // A second press by habit, by the mouse or by the keyboard, asks again: it ticks nothing and shares nothing.
  press(walk.session(), u"signoff.share"_s);
  part(walk.session(), u"signoff.share"_s).setFocus();
  for (int times = 0; times < 2; ++times) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  CHECK_FALSE(part<QCheckBox>(walk.session(), u"signoff.accept"_s).isChecked());
  CHECK(walk.held(walk.farah));
  QTest::mouseClick(&part(walk.session(), u"signoff.accept"_s), Qt::LeftButton, {}, QPoint(8, 8));
  press(walk.session(), u"signoff.share"_s);
  CHECK(walk.stored(walk.farah).session.state == SessionState::Shared);
  // What is locked looks locked.
  walk.section(6);
  CHECK_FALSE(part(walk.session(), u"actions.line"_s).isVisible());
  for (const QPushButton* each : walk.session().findChildren<QPushButton*>())
    if (each->objectName().startsWith(u"actions.remove") || each->objectName().startsWith(u"last.drop"))
      CHECK(each->isHidden());
}

TEST_CASE("what is said of gaps goes when they are filled, and when a record that was complete is not any more",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  walk.section(1);
  press(walk.session(), u"done.last-actions"_s);
  walk.section(4);
  type(walk.session(), u"text.reflection"_s, u"A long silence"_s);
  press(walk.session(), u"session.finish"_s);
  CHECK(walk.said().contains(u"1 still missing"));
  type(walk.session(), u"signoff.minutes"_s, u"95"_s);
  CHECK(part<Label>(walk.session(), u"signoff.gaps"_s).text() == u"The record is complete.");
  CHECK(walk.said().isEmpty());
  press(walk.session(), u"session.finish"_s);
  CHECK(walk.said().startsWith(u"Saved and complete."));
  part<QSpinBox>(walk.session(), u"signoff.minutes"_s).setValue(0);
  CHECK(walk.said().isEmpty());
  press(walk.session(), u"signoff.share"_s);
  CHECK(walk.said().startsWith(u"Not shared yet: 1 still missing"));
  part<QSpinBox>(walk.session(), u"signoff.minutes"_s).setValue(95);
  CHECK(walk.said().isEmpty());
}

TEST_CASE(
    "what shares a record stays where it is when gaps are filled, asked about and gone, and nothing takes its place",
    "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().resize(1366, 768);
  walk.window().show();
  walk.startFarah();
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  walk.section(7);
  auto& pane = part(walk.session(), u"pane.sign-off"_s);
  auto& share = part(walk.session(), u"signoff.share"_s);
  settle();
  const QRect before(share.mapTo(&pane, QPoint()), share.size());
  const auto stands = [&] { return settle(), share.mapTo(&pane, QPoint()); };
  press(walk.session(), u"signoff.share"_s);  // asks whether it is to be shared all the same
  CHECK(part(walk.session(), u"signoff.accept"_s).isVisible());
  CHECK(stands() == before.topLeft());
  part<QSpinBox>(walk.session(), u"signoff.minutes"_s).setValue(95);
  CHECK_FALSE(part(walk.session(), u"signoff.accept"_s).isVisible());
  CHECK(stands() == before.topLeft());
  press(walk.session(), u"signoff.share"_s);
  QTest::mouseClick(&part(walk.session(), u"signoff.accept"_s), Qt::LeftButton, {}, QPoint(8, 8));
  press(walk.session(), u"signoff.share"_s);
  REQUIRE(walk.stored(walk.farah).session.state == SessionState::Shared);
  for (const QPushButton* other : pane.findChildren<QPushButton*>()) {
    if (!other->isVisible()) continue;
    INFO(other->objectName().toStdString());
    CHECK_FALSE(QRect(other->mapTo(&pane, QPoint()), other->size()).intersects(before));
  }
}

TEST_CASE("the next section is written in at once, the cases too: the first that nothing is said of yet",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.startFarah();
  typeHere(u"Tired"_s);
  for (int i = 0; i < 3; ++i) keyHere(Qt::Key_Down, Qt::ControlModifier);
  CHECK(part<QListWidget>(walk.session(), u"session.agenda"_s).currentRow() == 3);
  CHECK(where().objectName() == u"case.said");
  typeHere(u"Visits are weekly"_s);
  keyHere(Qt::Key_Down, Qt::AltModifier);  // the next case
  CHECK(part<GrowingTextEdit>(walk.session(), u"case.said"_s).toPlainText().isEmpty());
  typeHere(u"A court date is set"_s);
  keyHere(Qt::Key_Down, Qt::ControlModifier);
  CHECK(where().objectName() == u"text.reflection");
  keyHere(Qt::Key_Up, Qt::ControlModifier);
  CHECK(where().objectName() == u"case.said");
  CHECK(part<GrowingTextEdit>(walk.session(), u"case.said"_s).toPlainText() == u"A court date is set");
  CHECK(walk.stored(walk.farah).discussions.size() == 2);
}

TEST_CASE("a booking has a time and a place, and one of two is cancelled as not needed", "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  walk.section(7);
  auto& day = part<DateField>(walk.session(), u"signoff.next"_s);
  REQUIRE(day.date());
  CHECK(day.date()->dayOfWeek() < 6);
  day.setDate(QDate(2026, 8, 4));
  typeInto(part(walk.session(), u"signoff.time"_s), u"2.30pm"_s);
  typeInto(part(walk.session(), u"signoff.place"_s), u"Room 2, Ashby"_s);
  press(walk.session(), u"signoff.book"_s);
  const auto booked = plannedFor(walk.records(), walk.farah, kWalkDay);
  REQUIRE(booked);
  CHECK(booked->day == QDate(2026, 8, 4));
  CHECK(booked->startMinute == 14 * 60 + 30);
  CHECK(booked->location == u"Room 2, Ashby");
  CHECK(walk.said() == u"The next session is booked for Tuesday 4 August 2026, 2:30pm, Room 2, Ashby.");
  CHECK(part<Label>(walk.session(), u"signoff.booked"_s).text().contains(u"2:30pm, Room 2, Ashby"));

  typeInto(*part<DateField>(walk.session(), u"signoff.next"_s).edit(), u"6 aug"_s);
  press(walk.session(), u"signoff.book"_s);
  CHECK(walk.said().contains(u"One is booked for Tuesday 4 August 2026 too."));
  QTest::mouseClick(&part(walk.session(), u"messageBar/action"_s), Qt::LeftButton);
  settle();
  const auto left = plannedFor(walk.records(), walk.farah, kWalkDay);
  REQUIRE(left);
  CHECK(left->day == QDate(2026, 8, 6));
  CHECK(loadSession(walk.records(), booked->id)->state == SessionState::Cancelled);
  CHECK(loadSession(walk.records(), booked->id)->newDay == QDate(2026, 8, 6));
}

TEST_CASE("in an action typed in a session 'me', a colleague and a case's reference are understood",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kGareth)});
  const auto held = walk.count(u"case_file WHERE code LIKE 'NM-%'"_s);
  REQUIRE(held > 0);
  const Database file = walk.records();
  Query one(file, u"SELECT code FROM case_file WHERE code LIKE 'NM-%' ORDER BY id LIMIT 1");
  REQUIRE(one.next());
  const QString about = one.text(0);
  one.finish();
  walk.section(6);
  type(walk.session(), u"actions.line"_s, u"ring the school farah friday"_s);
  keyHere(Qt::Key_Return);
  typeHere(u"read "_s + about.toLower() + u" me tomorrow"_s);
  CHECK(part<Label>(walk.session(), u"actions.echo"_s).text().contains(u"about "_s + about));
  keyHere(Qt::Key_Return);
  keyHere(Qt::Key_S, Qt::ControlModifier);
  const auto actions = walk.stored(walk.person(kGareth)).actions;
  const auto find = [&](const QString& what) {
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const AgreedAction& a) { return a.what.startsWith(what); });
    REQUIRE(found != actions.end());
    return *found;
  };
  CHECK(find(u"Ring the school"_s).owner == walk.farah);
  CHECK(find(u"Read"_s).owner == walk.priya);
  CHECK(find(u"Read"_s).caseCode == about);
}

TEST_CASE("'Bring to supervision' waits in the preparation and in the count to discuss", "[walk][hands][reflection]") {
  Supervised walk;
  walk.start(kFarah);
  const auto before = loadPreparation(walk.records(), walk.farah).size();
  bringToFront(&walk.window());
  walk.window().goTo({u"reflections"_s, u"new"_s});
  typeHere(u"The kitchen went still."_s);
  press(walk.page(u"reflections"_s), u"reflections.bring"_s);
  key(walk.page(u"reflections"_s), u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);
  auto waiting = loadPreparation(walk.records(), walk.farah);
  REQUIRE(waiting.size() == before + 1);
  CHECK(waiting.back().words == u"A reflection of mine");  // and not a word of it
  press(walk.page(u"reflections"_s), u"reflections.bring"_s);
  key(walk.page(u"reflections"_s), u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(loadPreparation(walk.records(), walk.farah).size() == before);
  key(walk.page(u"reflections"_s), u"reflections.bring"_s, Qt::Key_Space);
  key(walk.page(u"reflections"_s), u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);

  walk.window().lookAs(walk.priya);
  walk.window().goTo({u"today"_s, {}});
  CHECK(part<QPushButton>(walk.page(u"today"_s), u"discuss."_s + walk.code(kFarah)).text() ==
        u"%1 to discuss"_s.arg(before + 1));
  walk.startFarah();
  bool shown = false;
  for (const Label* label : part(walk.session(), u"session.side"_s).findChildren<Label*>())
    shown = shown || label->text() == u"Farah Siddiqui brings a reflection; its words stay with them";
  CHECK(shown);
}

TEST_CASE("a tick in a session keeps the keyboard, on it and on Ctrl+Z, and comes before the words of its section",
          "[walk][hands][focus]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().resize(1366, 768);
  walk.startFarah();
  typeHere(u"Tired"_s);
  const auto before = loadOpenActionsBefore(walk.records(), kWalkDay, walk.farah, *walk.held(walk.farah));
  REQUIRE(before.size() > 1);
  const auto open = [&] { return loadOpenActionsBefore(walk.records(), kWalkDay, walk.farah, *walk.held(walk.farah)); };
  walk.section(1);
  // By Tab: every tick and what is beside it, then the words, then whether the section is done.
  QStringList order;
  for (const QWidget* one : partsInTabOrder(part(walk.session(), u"pane.last-actions"_s))) order << one->objectName();
  QStringList wanted;
  for (const OpenAction& one : before)
    wanted << u"last.%1"_s.arg(one.id.value()) << u"last.drop.%1"_s.arg(one.id.value());
  wanted << u"text.last-actions"_s << u"done.last-actions"_s;
  CHECK(order.join(u' ').toStdString() == wanted.join(u' ').toStdString());
  for (const std::size_t at : {std::size_t{0}, before.size() - 1}) {
    const QString box = u"last.%1"_s.arg(before[at].id.value());
    enter(part(walk.session(), box));
    for (int times = 0; times < 2; ++times) {
      keyHere(Qt::Key_Space);
      REQUIRE(where().objectName() == box);
      CHECK(part<QCheckBox>(walk.session(), box).isChecked());
      CHECK(open().size() == before.size() - 1);
      if (times == 0) {
        keyHere(Qt::Key_Z, Qt::ControlModifier);
      } else {
        // A second Space at once is the first one again; later it takes the tick away.
        part<QCheckBox>(walk.session(), box).click();
        settle();
        CHECK(walk.said() == u"The action is open again.");
      }
      REQUIRE(where().objectName() == box);
      CHECK_FALSE(part<QCheckBox>(walk.session(), box).isChecked());
      CHECK(open().size() == before.size());
    }
  }
  // A goal's step stays too, and so does 'Done with this section', which Ctrl+Z takes away again.
  const std::vector<std::pair<int, QString>> sections{{1, u"last-actions"_s}, {3, u"cases"_s}, {4, u"reflection"_s}};
  for (const auto& [row, key] : sections) {
    walk.section(row);
    const QString done = u"done."_s + key;
    enter(part(walk.session(), done));
    keyHere(Qt::Key_Space);
    REQUIRE(where().objectName() == done);
    CHECK(part<QCheckBox>(walk.session(), done).isChecked());
    keyHere(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(where().objectName() == done);
    CHECK_FALSE(part<QCheckBox>(walk.session(), done).isChecked());
    CHECK(open().size() == before.size());
  }
}

TEST_CASE("Ctrl+Z after an action was added or removed takes that back, saved or not, and never words beside it",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.startFarah();
  walk.section(6);
  const auto listed = [&] {
    settle();
    int rings = 0;
    for (const Label* one : part(walk.session(), u"pane.actions"_s).findChildren<Label*>())
      rings += one->isVisible() && one->text() == u"Ring the school" ? 1 : 0;
    return rings;
  };
  const auto stored = [&] {
    const std::vector<AgreedAction> all = walk.stored().actions;
    return std::count_if(all.begin(), all.end(),
                         [](const AgreedAction& one) { return one.what == u"Ring the school"; });
  };
  const auto line = [&] { return part<QLineEdit>(walk.session(), u"actions.line"_s).text(); };
  enter(part(walk.session(), u"actions.line"_s));
  const bool isSaved = GENERATE(false, true);
  typeHere(u"ring the school farah friday\n"_s);
  REQUIRE(listed() == 1);
  if (isSaved) {
    keyHere(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(stored() == 1);
  }
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK(listed() == 0);
  CHECK(line().isEmpty());
  CHECK(walk.window().messages().sentence() == u"Taken back: \u2018Ring the school\u2019.");
  keyHere(Qt::Key_S, Qt::ControlModifier);
  CHECK(stored() == 0);

  typeHere(u"ring the school farah friday\n"_s);
  if (isSaved) keyHere(Qt::Key_S, Qt::ControlModifier);
  // What is being typed goes first, a letter of it at a time.
  typeHere(u"x"_s);
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK(line().isEmpty());
  CHECK(listed() == 1);
  const auto crosses =
      part(walk.session(), u"pane.actions"_s).findChildren<QPushButton*>(QRegularExpression(u"^actions\\.remove"_s));
  REQUIRE_FALSE(crosses.isEmpty());
  QTest::mouseClick(crosses.back(), Qt::LeftButton);
  REQUIRE(listed() == 0);
  if (isSaved) keyHere(Qt::Key_S, Qt::ControlModifier);
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK(listed() == 1);
  walk.window().goTo({u"today"_s, {}});
  CHECK(stored() == 1);
}

TEST_CASE("no step back comes to what books, shares, finishes or takes away, in any section",
          "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.startFarah();
  typeHere(u"Tired"_s);
  for (int row = 0; row < static_cast<int>(agenda().size()); ++row) {
    walk.section(row);
    INFO("section " << row);
    enter(part(walk.session(), row == 3 ? u"done.cases"_s : u"text."_s + agenda()[static_cast<std::size_t>(row)].key));
    for (int step = 0; step < 40; ++step) {
      keyHere(Qt::Key_Backtab);
      if (!walk.session().isAncestorOf(&where())) break;
      INFO(where().objectName().toStdString());
      REQUIRE_FALSE(isWeighty(&where()));
    }
  }
  // The way on does come to them.
  walk.section(7);
  enter(part(walk.session(), u"signoff.place"_s));
  keyHere(Qt::Key_Tab);
  CHECK(where().objectName() == u"signoff.book");
}

TEST_CASE("what is said of a record to be shared does not lie over what shares it", "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().resize(1366, 768);
  walk.window().show();
  bringToFront(&walk.window());
  walk.startFarah();
  typeHere(u"Tired"_s);
  walk.section(7);
  auto& share = part(walk.session(), u"signoff.share"_s);
  settle();
  press(walk.session(), u"session.finish"_s);
  auto& bar = part<MessageBar>(walk.session(), u"messageBar"_s);
  REQUIRE(bar.isVisible());
  const QRect there = share.visibleRegion().boundingRect().translated(share.mapTo(&walk.window(), QPoint()));
  CHECK_FALSE(there.intersects(QRect(bar.mapTo(&walk.window(), QPoint()), bar.size())));
}

TEST_CASE("a section and a case with words are gone on with behind the last of them", "[walk][hands][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.startFarah();
  typeHere(u"Tired"_s);
  for (int i = 0; i < 3; ++i) keyHere(Qt::Key_Down, Qt::ControlModifier);
  REQUIRE(where().objectName() == u"case.said");
  typeHere(u"Weekly"_s);
  walk.closeWindow();
  walk.start();
  bringToFront(&walk.window());
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  CHECK(where().objectName() == u"text.wellbeing");
  typeHere(u" out"_s);
  CHECK(part<GrowingTextEdit>(walk.session(), u"text.wellbeing"_s).toPlainText() == u"Tired out");
  for (int i = 0; i < 3; ++i) keyHere(Qt::Key_Down, Qt::ControlModifier);
  keyHere(Qt::Key_Up, Qt::AltModifier);  // from the next that nothing is said of
  typeHere(u" visits"_s);
  CHECK(part<GrowingTextEdit>(walk.session(), u"case.said"_s).toPlainText() == u"Weekly visits");
}

}  // namespace hands_walk
