// SPDX-License-Identifier: MIT
// A supervision meeting from Today to the Supervision page, with a power cut in the middle of the typing.
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include "core/desk/draft_store.h"
#include "core/store/verify.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/ui_hands.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/booking_dialog.h"
#include "ui/shared/compare_dialog.h"
#include "ui/shared/date_field.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

namespace supervision_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPriya = u"Priya Nair"_s;
const QString kFarah = u"Farah Siddiqui"_s;
constexpr int kDraftBehind = 800;

const QString kWellbeing = u"Slept badly, the last court report weighed on her."_s;
const QString kSaid = u"The school rang about the youngest."_s;
const QString kDecision = u"Visit before the weekend."_s;
const QString kRationale = u"Two absences in one week are new."_s;
const QString kReflection = u"What made the visit hard was the silence."_s;

struct Meeting : NorthmereWalk {
  PersonId priya = person(kPriya);
  PersonId farah = person(kFarah);
  QString farahCode = code(kFarah);

  SessionRecord stored() const {
    const Database file = records();
    const auto id = heldOneToOneOn(file, farah, kWalkDay);
    REQUIRE(id);
    return *loadRecord(file, *id);
  }
  QString body(const QString& section) const {
    for (const Section& each : stored().sections) {
      if (each.key == section) return each.body;
    }
    return {};
  }
  std::vector<OpenAction> open() const { return loadOpenActionsOf(records(), kWalkDay, farah); }
  std::optional<Draft> draft() const { return loadDraft(records(), Viewer{priya}, draftForm(stored().session.id)); }
  PersonClock clockNow() const {
    const auto clocks = loadClocksOf(records(), kWalkDay, 35, {farah});
    REQUIRE(clocks.size() == 1);
    return clocks.front();
  }

  /// To the next section of the agenda, by key.
  void nextSection(const QString& wanted) const {
    key(page(u"session"_s), u"session.agenda"_s, Qt::Key_Down);
    CHECK(part(page(u"session"_s), u"pane."_s + wanted).isVisible());
  }
  void pressStart() const {
    Page& today = page(u"today"_s);
    press(today, u"start."_s + farahCode);
    page(u"session"_s);
  }
  QString shown(const QString& field) const { return part<GrowingTextEdit>(page(u"session"_s), field).toPlainText(); }
  void talkAboutFirstCase() const {
    Page& session = page(u"session"_s);
    auto& table = part<TableView>(session, u"cases.table"_s);
    REQUIRE(table.model()->rowCount() > 1);
    if (!table.currentIndex().isValid()) key(session, u"cases.table"_s, Qt::Key_Down);
    type(session, u"case.said"_s, kSaid);
    type(session, u"case.decision"_s, kDecision);
    type(session, u"case.rationale"_s, kRationale);
  }
};

/// Writes what comes before the agreed actions, section by section, and looks into the file after each.
void writeUpToReflection(const Meeting& walk) {
  type(walk.page(u"session"_s), u"text.wellbeing"_s, kWellbeing);
  CHECK(walk.body(u"wellbeing"_s).isEmpty());
  walk.nextSection(u"last-actions"_s);
  CHECK(walk.body(u"wellbeing"_s) == kWellbeing);  // leaving a section saves it

  const auto before = walk.open();
  REQUIRE(before.size() > 1);
  press(walk.page(u"session"_s), u"last.%1"_s.arg(before.front().id.value()));
  const auto after = walk.open();
  CHECK(after.size() == before.size() - 1);
  for (const OpenAction& left : after) {
    CHECK(left.code != before.front().code);
    CHECK(left.session == walk.stored().session.id);  // carried over into this meeting
    CHECK(left.carried > 0);
  }
  press(walk.page(u"session"_s), u"done.last-actions"_s);

  walk.nextSection(u"caseload"_s);
  walk.nextSection(u"cases"_s);
  walk.talkAboutFirstCase();
  walk.nextSection(u"reflection"_s);
  REQUIRE(walk.stored().discussions.size() == 1);
  CHECK(walk.stored().discussions.front().said == kSaid);
  CHECK(walk.stored().discussions.front().decision == kDecision);
  CHECK(walk.stored().discussions.front().rationale == kRationale);
  type(walk.page(u"session"_s), u"text.reflection"_s, kReflection);
}

bool hasAction(const std::vector<AgreedAction>& actions, const QString& what, PersonId owner, QDate due) {
  return std::any_of(actions.begin(), actions.end(),
                     [&](const AgreedAction& a) { return a.what == what && a.owner == owner && a.due == due; });
}

}  // namespace

TEST_CASE("a meeting goes from Today to the record, over a power cut, and no word is lost", "[walk][supervision]") {
  Meeting walk;
  CHECK(walk.clockNow().label == DueLabel::Overdue);
  walk.start(kPriya);
  walk.pressStart();
  writeUpToReflection(walk);
  walk.nextSection(u"learning"_s);
  walk.nextSection(u"actions"_s);

  Page* session = &walk.page(u"session"_s);
  type(*session, u"actions.line"_s, u"ring the school Farah next friday"_s);
  key(*session, u"actions.line"_s, Qt::Key_Return);
  type(*session, u"actions.line"_s, u"ask about the court date Priya tomorrow"_s);
  key(*session, u"actions.line"_s, Qt::Key_Return, Qt::ControlModifier);
  CHECK(part<QLineEdit>(*session, u"actions.line"_s).text().isEmpty());
  type(*session, u"text.actions"_s, u"Both are urgent."_s);
  const QDate friday(2026, 7, 31);
  CHECK_FALSE(hasAction(walk.stored().actions, u"Ring the school"_s, walk.farah, friday));  // not pressed save
  CHECK_FALSE(walk.draft());
  runOut(*session, kDraftBehind);
  REQUIRE(walk.draft());
  CHECK(walk.draft()->body.contains(u"Ring the school"));

  walk.cutPower();
  CHECK(walk.body(u"actions"_s).isEmpty());
  walk.start();
  MessageBar& offer = walk.window().messages();
  CHECK(offer.sentence() == u"We kept your draft of supervision with Farah Siddiqui, saved 10:42am.");
  press(offer, u"messageBar/action"_s);  // the same meeting goes on
  session = &walk.page(u"session"_s);
  REQUIRE(part(*session, u"session.draft"_s).isVisible());
  inNextDialog<CompareDialog>([](CompareDialog& dialog) {
    const QString draft = part<QPlainTextEdit>(dialog, u"compare.left"_s).toPlainText();
    const QString saved = part<QPlainTextEdit>(dialog, u"compare.right"_s).toPlainText();
    CHECK(draft.contains(u"Both are urgent."));
    CHECK(draft.contains(u"Ring the school"));
    CHECK_FALSE(saved.contains(u"Both are urgent."));
    CHECK_FALSE(saved.contains(u"Ring the school"));
    for (const QString& kept : {kWellbeing, kSaid, kReflection}) {
      CHECK(draft.contains(kept));
      CHECK(saved.contains(kept));
    }
    press(dialog, u"compare.choice0"_s);
  });
  press(*session, u"draft.compare"_s);
  press(*session, u"draft.continue"_s);
  CHECK_FALSE(part(*session, u"session.draft"_s).isVisible());
  CHECK(walk.shown(u"text.wellbeing"_s) == kWellbeing);
  CHECK(walk.shown(u"text.reflection"_s) == kReflection);
  CHECK(walk.shown(u"text.actions"_s) == u"Both are urgent.");
  // The keyboard is behind the last word that was kept.
  typeHere(u"\nToday."_s);
  CHECK(walk.shown(u"text.actions"_s) == u"Both are urgent.\nToday.");

  key(*session, u"session.agenda"_s, Qt::Key_End);
  const SessionRecord record = walk.stored();
  CHECK(hasAction(record.actions, u"Ring the school"_s, walk.farah, friday));
  CHECK(hasAction(record.actions, u"Ask about the court date"_s, walk.priya, QDate(2026, 7, 25)));
  CHECK(walk.body(u"actions"_s) == u"Both are urgent.\nToday.");
  CHECK_FALSE(walk.draft());  // what is saved needs no draft

  part<QSpinBox>(*session, u"signoff.minutes"_s).selectAll();
  type(*session, u"signoff.minutes"_s, u"40"_s);
  press(*session, u"session.finish"_s);  // too short without a reason: it says so and stays
  CHECK(part<MessageBar>(walk.page(u"session"_s), u"messageBar"_s).sentence().contains(u"1 still missing"));
  part<QSpinBox>(*session, u"signoff.minutes"_s).selectAll();
  type(*session, u"signoff.minutes"_s, u"95"_s);
  press(*session, u"signoff.book"_s);
  press(*session, u"session.finish"_s);  // it stays where the record is shared, and says that it is not yet
  CHECK(part<MessageBar>(walk.page(u"session"_s), u"messageBar"_s)
            .sentence()
            .contains(u"Farah Siddiqui is not shown it before you share it"));
  CHECK(part(walk.page(u"session"_s), u"signoff.share"_s).isVisible());

  walk.window().goTo({u"supervision"_s, {}});
  Page& supervision = walk.page(u"supervision"_s);
  const QAbstractItemModel* rows = part<TableView>(supervision, u"supervision.table"_s).model();
  bool listed = false;
  for (int row = 0; row < rows->rowCount(); ++row) {
    if (!rows->index(row, 0).data().toString().startsWith(kFarah)) continue;
    listed = true;
    CHECK(rows->index(row, 1).data().toString() == u"24 Jul 2026");
  }
  CHECK(listed);
  const PersonClock clock = walk.clockNow();
  CHECK(clock.lastHeld == kWalkDay);
  CHECK(clock.label != DueLabel::Overdue);
  CHECK(walk.stored().session.minutes == 95);
  const auto next = plannedFor(walk.records(), walk.farah, kWalkDay.addDays(1));
  REQUIRE(next);
  CHECK(next->day <= clock.due);

  walk.window().goTo({u"actions"_s, {}});
  QString ring;
  for (const OpenAction& action : walk.open()) {
    if (action.what == u"Ring the school") ring = action.code;
  }
  REQUIRE_FALSE(ring.isEmpty());
  const auto& listedActions = dynamic_cast<const TableModel<OpenAction>&>(
      *part<TableView>(walk.page(u"actions"_s), u"actionspage.table"_s).model());
  CHECK(listedActions.find([&ring](const OpenAction& one) { return one.code == ring; }) >= 0);
  CHECK_FALSE(firstFault(walk.records()));
}

TEST_CASE("typing goes on where it stood after Ctrl+S", "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.pressStart();
  Page& session = walk.page(u"session"_s);
  type(session, u"text.wellbeing"_s, u"Tired, "_s);
  key(session, u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.body(u"wellbeing"_s) == u"Tired, ");
  type(session, u"text.wellbeing"_s, u"but glad."_s);
  CHECK(walk.shown(u"text.wellbeing"_s) == u"Tired, but glad.");
  for (int i = 0; i < 3; ++i) key(session, u"session.agenda"_s, Qt::Key_Down);
  walk.talkAboutFirstCase();
  type(session, u"case.said"_s, u" Twice"_s);
  key(session, u"case.said"_s, Qt::Key_S, Qt::ControlModifier);
  type(session, u"case.said"_s, u" today."_s);
  CHECK(walk.shown(u"case.said"_s) == kSaid + u" Twice today."_s);
}

TEST_CASE("Ctrl+Enter at sign-off says what the button Finish says, after a booking and beside a wrong date too",
          "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.pressStart();
  Page& session = walk.page(u"session"_s);
  type(session, u"text.wellbeing"_s, u"Tired"_s);
  key(session, u"session.agenda"_s, Qt::Key_End);
  const auto said = [&session] { return part<MessageBar>(session, u"messageBar"_s).sentence(); };
  press(session, u"session.finish"_s);
  const QString finished = said();
  REQUIRE(finished.startsWith(u"Saved. "));
  press(session, u"signoff.book"_s);
  REQUIRE(said().startsWith(u"The next session is booked for"));
  key(session, u"signoff.place"_s, Qt::Key_Return, Qt::ControlModifier);
  CHECK(said() == finished);
  part<MessageBar>(session, u"messageBar"_s).clear();
  auto* next = part(session, u"signoff.next"_s).findChild<QLineEdit*>();
  REQUIRE(next != nullptr);
  next->setText(u"31/2/2026"_s);
  key(session, u"signoff.place"_s, Qt::Key_Return, Qt::ControlModifier);
  CHECK(said() == finished);
}

TEST_CASE("closing the window in the middle of a sentence saves it, and nothing is offered again",
          "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.pressStart();
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u"Half a sent"_s);
  walk.closeWindow();
  CHECK(walk.body(u"wellbeing"_s) == u"Half a sent");
  CHECK_FALSE(walk.draft());
  walk.start();
  walk.pressStart();
  CHECK(walk.shown(u"text.wellbeing"_s) == u"Half a sent");
  CHECK_FALSE(part(walk.page(u"session"_s), u"session.draft"_s).isVisible());
}

TEST_CASE("a draft that is discarded is gone, and the record stays as it was", "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.pressStart();
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u"Not this"_s);
  runOut(walk.page(u"session"_s), kDraftBehind);
  walk.cutPower();
  REQUIRE(walk.draft());
  walk.start();
  walk.pressStart();
  press(walk.page(u"session"_s), u"draft.discard"_s);
  CHECK_FALSE(part(walk.page(u"session"_s), u"session.draft"_s).isVisible());
  CHECK_FALSE(walk.draft());
  CHECK(walk.shown(u"text.wellbeing"_s).isEmpty());
  CHECK(walk.body(u"wellbeing"_s).isEmpty());
}

TEST_CASE("typing beside an offered draft is kept beside it, and goes on with it", "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.pressStart();
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u"Before the cut."_s);
  runOut(walk.page(u"session"_s), kDraftBehind);
  walk.cutPower();
  walk.start();
  walk.pressStart();
  Page& session = walk.page(u"session"_s);
  for (int i = 0; i < 4; ++i) key(session, u"session.agenda"_s, Qt::Key_Down);
  type(session, u"text.reflection"_s, u"After the cut."_s);
  runOut(session, kDraftBehind);
  CHECK(loadDrafts(walk.records(), Viewer{walk.priya}).size() == 2);
  REQUIRE(walk.draft());
  CHECK(walk.draft()->body.contains(u"Before the cut."));
  press(session, u"draft.continue"_s);
  CHECK(loadDrafts(walk.records(), Viewer{walk.priya}).size() == 1);
  CHECK(walk.draft()->body.contains(u"After the cut."));
  key(session, u"text.reflection"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.body(u"wellbeing"_s) == u"Before the cut.");
  CHECK(walk.body(u"reflection"_s) == u"After the cut.");
}

TEST_CASE("a session in which nothing was written is no supervision", "[walk][supervision]") {
  Meeting walk;
  const PersonClock before = walk.clockNow();
  walk.start(kPriya);
  walk.pressStart();
  CHECK(part(walk.page(u"session"_s), u"session.takeBack"_s).isVisible());
  walk.window().goTo({u"actions"_s, {}});
  CHECK_FALSE(heldOneToOneOn(walk.records(), walk.farah, kWalkDay));
  CHECK(walk.clockNow().due == before.due);
  // A record that is not there: nothing of the one before stands on the page, and no button.
  walk.window().goTo({u"session"_s, u"999999"_s});
  Page& gone = walk.page(u"session"_s);
  for (const QString& button : {u"session.takeBack"_s, u"session.finish"_s})
    CHECK_FALSE(part(gone, button).isVisible());
  for (const Label* label : gone.findChildren<Label*>())
    if (label->isVisible()) CHECK_FALSE(label->text().contains(u"Farah"));

  walk.window().goTo({u"today"_s, {}});
  walk.pressStart();
  walk.closeWindow();
  CHECK_FALSE(heldOneToOneOn(walk.records(), walk.farah, kWalkDay));

  walk.start();
  walk.pressStart();
  Page& session = walk.page(u"session"_s);
  type(session, u"text.wellbeing"_s, u"Tired"_s);
  key(session, u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK_FALSE(part(session, u"session.takeBack"_s).isVisible());
  walk.window().goTo({u"actions"_s, {}});
  CHECK(walk.body(u"wellbeing"_s) == u"Tired");
}

TEST_CASE("a blank line about a case is no discussion of it", "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.pressStart();
  Page& session = walk.page(u"session"_s);
  for (int i = 0; i < 3; ++i) key(session, u"session.agenda"_s, Qt::Key_Down);
  auto& table = part<TableView>(session, u"cases.table"_s);
  if (!table.currentIndex().isValid()) key(session, u"cases.table"_s, Qt::Key_Down);
  REQUIRE(table.currentIndex().isValid());
  const auto why = [&table] { return table.model()->index(table.currentIndex().row(), 3).data().toString(); };
  const auto cases = [&session] {
    return part<QListWidget>(session, u"session.agenda"_s).item(3)->data(Qt::AccessibleTextRole).toString();
  };
  const QString before = cases();
  REQUIRE(before.contains(u"not begun"));
  key(session, u"case.said"_s, Qt::Key_Return);
  CHECK(walk.shown(u"case.said"_s) == u"\n");
  CHECK(why() != u"recorded");
  CHECK(cases() == before);
  key(session, u"case.said"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.stored().discussions.empty());
  CHECK(walk.shown(u"case.said"_s) == u"\n");
  type(session, u"case.said"_s, kSaid);
  CHECK(why() == u"recorded");
  CHECK(cases().contains(u"1 recorded"));
  key(session, u"case.said"_s, Qt::Key_S, Qt::ControlModifier);
  REQUIRE(walk.stored().discussions.size() == 1);
  CHECK(walk.stored().discussions.front().said == u"\n"_s + kSaid);
}

TEST_CASE("on Supervision a row opens the person, and the button starts with whoever is marked",
          "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.window().goTo({u"supervision"_s, {}});
  Page& supervision = walk.page(u"supervision"_s);
  auto& start = part<QPushButton>(supervision, u"supervision.start"_s);
  CHECK(start.text() == u"Start with Farah Siddiqui");  // the longest overdue
  key(supervision, u"supervision.table"_s, Qt::Key_Return);
  Page& person = walk.page(u"person"_s);
  CHECK(person.title() == kFarah);
  CHECK_FALSE(heldOneToOneOn(walk.records(), walk.farah, kWalkDay));
  press(person, u"person/start"_s);
  CHECK(walk.page(u"session"_s).title() == u"Supervision with Farah Siddiqui");
}

TEST_CASE("a booked session is moved from the person's page, with a reason", "[walk][supervision]") {
  Meeting walk;
  walk.start(kPriya);
  walk.window().goTo({u"person"_s, walk.code(u"Gareth Llewellyn"_s)});
  auto& table = part<TableView>(walk.page(u"person"_s), u"person/sessions"_s);
  const QDate booked(2026, 7, 28);
  REQUIRE(table.model()->index(0, 2).data().toString() == u"planned");
  enter(table);
  table.setCurrentIndex(table.model()->index(0, 0));
  inNextDialog<BookingDialog>([](BookingDialog& dialog) {
    press(dialog, u"booking.save"_s);
    CHECK(part<Label>(dialog, u"booking.said"_s).text() == u"Say why, in a few words.");
    part<QLineEdit>(dialog, u"booking.reason"_s).setText(u"Court"_s);
    part<DateField>(dialog, u"booking.day"_s).setDate(QDate(2026, 7, 30));
    press(dialog, u"booking.save"_s);
  });
  QTest::keyClick(&table, Qt::Key_Return);
  settle();
  const auto sessions = loadSessionsOf(walk.records(), walk.person(u"Gareth Llewellyn"_s), 2);
  CHECK(sessions[0].day == QDate(2026, 7, 30));
  CHECK(sessions[0].state == SessionState::Planned);
  CHECK(sessions[1].day == booked);
  CHECK(sessions[1].state == SessionState::Moved);
  CHECK(sessions[1].reason == u"Court");
}

}  // namespace supervision_walk
