// SPDX-License-Identifier: MIT
// The page of a record while it is written: what is kept of the typing, what is taken back, and what is said of its
// cases, its goals and its time.
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSpinBox>

#include "core/caseload/measure_words.h"
#include "core/desk/draft_store.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "core/supervision/sign_off_store.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/conflict_dialog.h"
#include "ui/shared/discussed_words.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"
#include "ui/supervision/session_view.h"

namespace record_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDraftBehind = 800;

}  // namespace

TEST_CASE("the case part is saved for the child's file from the page, as text and as a PDF, without the rest",
          "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  const auto sessions = loadSessionsOf(walk.records(), walk.farah, 40);
  SessionId id{1};
  for (const Session& one : sessions) {
    if (one.state != SessionState::Agreed || loadRecord(walk.records(), one.id)->discussions.empty()) continue;
    id = one.id;
    break;
  }
  const SessionRecord record = *loadRecord(walk.records(), id);
  REQUIRE_FALSE(record.discussions.empty());
  walk.window().goTo({u"session"_s, QString::number(id.value())});
  REQUIRE(part(walk.session(), u"session.reader"_s).isVisible());
  const QString path = walk.folder.filePath(u"case.txt"_s);
  if (record.discussions.size() > 1) {
    inNextDialog<QDialog>([&path](QDialog& dialog) {
      answerFileDialog(path);
      dialog.accept();
    });
  } else {
    answerFileDialog(path);
  }
  press(walk.session(), u"session.caseFile"_s);
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QString text = QString::fromUtf8(file.readAll());
  CHECK(text.contains(record.discussions.front().caseCode));
  CHECK(text.contains(record.discussions.front().decision));
  for (const Section& section : record.sections)
    if (section.body.size() > 20) CHECK_FALSE(text.contains(section.body));
}

TEST_CASE("typing 400 words and losing the machine at any word loses at most the last second",
          "[walk][record][draft]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  auto& text = part<GrowingTextEdit>(walk.session(), u"text.wellbeing"_s);
  bringToFront(&walk.window());
  text.setFocus(Qt::TabFocusReason);
  const SessionId id = walk.stored().session.id;
  // Two words a second; the time passes here and nowhere else.
  constexpr int kOfAWord = 500;
  QTimer* throttle = nullptr;
  for (QTimer* timer : walk.session().findChildren<QTimer*>(QString(), Qt::FindDirectChildrenOnly))
    if (timer->interval() == kDraftBehind) throttle = timer;
  REQUIRE(throttle != nullptr);
  int now = 0;
  int since = -1;
  int lastId = -1;
  int worst = 0;
  for (int word = 1; word <= 400; ++word) {
    QTest::keyClicks(&text, u"w%1 "_s.arg(word));
    now += kOfAWord;
    // A throttle that began anew with each key would keep nothing of somebody who types without a pause.
    if (throttle->isActive() && throttle->timerId() != lastId) {
      lastId = throttle->timerId();
      since = now;
    }
    if (since >= 0 && now - since >= kDraftBehind) {
      runOut(walk.session(), kDraftBehind);
      since = lastId = -1;
    }
    if (word % 20 != 0 && word != 399) continue;
    // What lies on the disk is what somebody has after the process was killed here.
    const QString copy = walk.folder.filePath(u"killed-%1.headroom"_s.arg(word));
    REQUIRE(QFile::copy(walk.path, copy));
    const Database killed = Database::open(copy, OpenMode::ReadOnly);
    const auto draft = loadDraft(killed, Viewer{walk.priya}, draftForm(id));
    REQUIRE(draft);
    int kept = word;
    while (kept > 0 && !draft->body.contains(u"w%1 "_s.arg(kept))) --kept;
    worst = std::max(worst, (word - kept) * kOfAWord);
    for (int each = 1; each <= kept; ++each) CHECK(draft->body.contains(u"w%1 "_s.arg(each)));
  }
  FIGURE("400 words, killed at 21 of them: at most " << worst << " ms of typing lost");
  CHECK(worst <= 1000);
}

TEST_CASE("a tick inside a session says so and is taken back, and so is a drop", "[walk][record][taking-back]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  const auto open = [&] { return loadOpenActionsOf(walk.records(), kWalkDay, walk.farah).size(); };
  part<QListWidget>(walk.session(), u"session.agenda"_s).setCurrentRow(1);
  const auto before = open();
  const auto first = loadOpenActionsBefore(walk.records(), kWalkDay, walk.farah, walk.stored().session.id).front();
  const QString box = u"last.%1"_s.arg(first.id.value());
  press(walk.session(), box);
  CHECK(open() == before - 1);
  CHECK(part<MessageBar>(walk.session(), u"messageBar"_s).sentence() == u"Done: %1."_s.arg(first.what));
  key(walk.session(), u"done.last-actions"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(open() == before);
  CHECK_FALSE(part<QCheckBox>(walk.session(), box).isChecked());
}

TEST_CASE("words in the line to prepare and in a new case wait for whoever typed them", "[walk][record][draft]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"cases"_s, u"new"_s});
  type(walk.page(u"cases"_s), u"cases/new/reference"_s, u"NM-9001"_s);
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"mywork"_s, {}});
  type(walk.page(u"mywork"_s), u"mywork.prepare"_s, u"My hours in August"_s);
  walk.window().lookAs(walk.priya);
  CHECK(walk.window().messages().sentence().contains(u"We kept your draft of a new case"));
  press(walk.window().messages(), u"messageBar/action"_s);
  CHECK(part<QLineEdit>(walk.page(u"cases"_s), u"cases/new/reference"_s).text() == u"NM-9001");
  press(walk.page(u"cases"_s), u"cases/new/cancel"_s);
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"mywork"_s, {}});
  CHECK(part<QLineEdit>(walk.page(u"mywork"_s), u"mywork.prepare"_s).text() == u"My hours in August");
  key(walk.page(u"mywork"_s), u"mywork.prepare"_s, Qt::Key_Return);
  for (const PersonId who : {walk.priya, walk.farah}) CHECK(loadDrafts(walk.records(), Viewer{who}).empty());
  // Ctrl+Z in the line that was emptied takes back what was added, and does not put the words there beside it.
  const auto prepared = [&walk] {
    const Database file = walk.records();
    Query query(file, u"SELECT count(*) FROM preparation WHERE body = 'My hours in August'");
    return query.next() ? query.integer(0) : -1;
  };
  CHECK(prepared() == 1);
  key(walk.page(u"mywork"_s), u"mywork.prepare"_s, Qt::Key_Z, Qt::ControlModifier);
  settle();
  CHECK(part<QLineEdit>(walk.page(u"mywork"_s), u"mywork.prepare"_s).text().isEmpty());
  CHECK(prepared() == 0);
}

TEST_CASE("the goals of the supervisee are in the learning section, to be ticked and added to", "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  part<QListWidget>(walk.session(), u"session.agenda"_s).setCurrentRow(5);
  type(walk.session(), u"learning.goal"_s, u"Chair a core group"_s);
  key(walk.session(), u"learning.goal"_s, Qt::Key_Return);
  const auto goals = [&] {
    const Database file = walk.records();
    Query query(file, u"SELECT session_id FROM goal WHERE person_id = ? AND what = 'Chair a core group'");
    query.bind(walk.farah);
    return query.next() ? std::optional(query.id<SessionId>(0)) : std::nullopt;
  };
  CHECK(goals() == walk.stored().session.id);
  bool isShown = false;
  for (const Label* label : part(walk.session(), u"pane.learning"_s).findChildren<Label*>())
    isShown = isShown || label->text() == u"Chair a core group";
  CHECK(isShown);
  key(walk.session(), u"done.learning"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK_FALSE(goals());
}

TEST_CASE("the time so far stands beside the title and is taken for the length with one press", "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().resize(1366, 768);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  CHECK(part<Label>(walk.session(), u"session.soFar"_s).text() == u"0 minutes so far");
  walk.closeWindow();
  walk.clock = Clock::fixed(QDateTime(kWalkDay, QTime(12, 20)));
  walk.start();
  walk.window().resize(1366, 768);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  auto& soFar = part<Label>(walk.session(), u"session.soFar"_s);
  CHECK(soFar.isVisible());
  CHECK(soFar.text() == u"98 minutes so far");  // begun at 10:42, over a restart
  part<QListWidget>(walk.session(), u"session.agenda"_s).setCurrentRow(7);
  press(walk.session(), u"signoff.soFar"_s);
  CHECK_FALSE(soFar.isVisible());  // what comes now is writing up
  key(walk.session(), u"signoff.minutes"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.stored().session.minutes == 98);
}

TEST_CASE("the days to write a record up are set by whoever manages the service, and said where it is shared",
          "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"trust"_s, {}});
  CHECK_FALSE(part(walk.page(u"trust"_s), u"writtenUp.days"_s).isVisible());
  walk.window().lookAs(walk.person(u"Ruth Calder"_s));
  walk.window().goTo({u"trust"_s, {}});
  auto& days = part<QSpinBox>(walk.page(u"trust"_s), u"writtenUp.days"_s);
  REQUIRE(days.isVisible());
  CHECK(days.value() == 5);
  days.setFocus(Qt::TabFocusReason);
  days.setValue(10);
  key(walk.page(u"trust"_s), u"writtenUp.days"_s, Qt::Key_Return);
  CHECK(loadWrittenUpDays(walk.records()) == 10);
  walk.window().lookAs(walk.priya);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  part<QListWidget>(walk.session(), u"session.agenda"_s).setCurrentRow(7);
  CHECK(part<Label>(walk.session(), u"signoff.writtenUp"_s).text().contains(u"Friday 7 August 2026"));
}

TEST_CASE(
    "the marking of printed pages is chosen by whoever manages the service, and stands in every file from then on",
    "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"trust"_s, {}});
  CHECK_FALSE(part(walk.page(u"trust"_s), u"marking.words"_s).isVisible());
  walk.window().lookAs(walk.person(u"Ruth Calder"_s));
  walk.window().goTo({u"trust"_s, {}});
  auto& words = part<QLineEdit>(walk.page(u"trust"_s), u"marking.words"_s);
  REQUIRE(words.isVisible());
  CHECK(words.text() == u"OFFICIAL-SENSITIVE");
  typeInto(words, u"  NORTHMERE  INTERNAL \n"_s);
  CHECK(loadPrintedMarking(walk.records()) == u"NORTHMERE INTERNAL");
  walk.window().goTo({u"week"_s, {}});
  answerFileDialog(walk.folder.filePath(u"week.pdf"_s));
  press(walk.page(u"week"_s), u"week/save"_s);
  QFile twin(walk.folder.filePath(u"week.html"_s));
  REQUIRE(twin.open(QIODevice::ReadOnly));
  const QByteArray html = twin.readAll();
  CHECK(html.contains("NORTHMERE INTERNAL"));
  CHECK_FALSE(html.contains("OFFICIAL"));
  // Empty is a choice too.
  walk.window().goTo({u"trust"_s, {}});
  auto& again = part<QLineEdit>(walk.page(u"trust"_s), u"marking.words"_s);
  enter(again);
  again.selectAll();
  keyHere(Qt::Key_Delete);
  keyHere(Qt::Key_Return);
  CHECK(loadPrintedMarking(walk.records()).isEmpty());
}

TEST_CASE("going on with a draft calls one's own newer words those of the record, and nobody else's",
          "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  type(walk.session(), u"text.wellbeing"_s, u"Before the cut."_s);
  runOut(walk.session(), kDraftBehind);
  walk.cutPower();
  walk.start();
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  type(walk.session(), u"text.wellbeing"_s, u"After the cut."_s);
  key(walk.session(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  QStringList said;
  inNextDialog<ConflictDialog>([&said](ConflictDialog& dialog) {
    said << dialog.windowTitle();
    for (const Label* label : dialog.findChildren<Label*>()) said << label->text();
    for (const QRadioButton* radio : dialog.findChildren<QRadioButton*>()) said << radio->text();
    press(dialog, u"conflict/save"_s);
  });
  press(walk.session(), u"draft.continue"_s);
  CHECK(said.contains(u"In the record now"_s));
  CHECK(said.contains(u"In the draft that was kept"_s));
  for (const QString& words : said) {
    INFO(words.toStdString());
    CHECK_FALSE(words.contains(u"heirs"));
    CHECK_FALSE(words.contains(u"Somebody else"));
  }
  key(walk.session(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  const QString body = walk.stored().sections.front().body;
  CHECK(body.contains(u"Before the cut."));
  CHECK(body.contains(u"After the cut."));
}

TEST_CASE(
    "a case that was talked about is marked, and the cases to choose from are counted as the caseload counts them",
    "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  const auto line = [&] {
    return part<QListWidget>(walk.session(), u"session.agenda"_s).item(3)->data(Qt::AccessibleTextRole).toString();
  };
  const auto picture =
      walk.window().workspace().read([&](const Desk& desk) { return readSession(desk, walk.stored().session.id); });
  REQUIRE((picture && *picture));
  int led = 0;
  for (const PostBalance& post : (*picture)->posts) led += post.carried.children;
  const auto coWorked = std::count_if((*picture)->cases.begin(), (*picture)->cases.end(),
                                      [](const CaseToDiscuss& one) { return one.isCoWorked; });
  CHECK(static_cast<int>((*picture)->cases.size()) == led + coWorked);
  CHECK(line().endsWith(coWorked == 0 ? u"%1 to choose from"_s.arg(led)
                                      : u"%1 led, %2 co-worked"_s.arg(led).arg(coWorked)));
  part<QListWidget>(walk.session(), u"session.agenda"_s).setCurrentRow(3);
  auto& table = part<TableView>(walk.session(), u"cases.table"_s);
  const auto why = [&table](int row) { return table.model()->index(row, 3).data().toString(); };
  CHECK_FALSE(why(0).contains(u"recorded"));
  key(walk.session(), u"cases.table"_s, Qt::Key_Down);
  type(walk.session(), u"case.said"_s, u"The school rang."_s);
  const int chosen = table.currentIndex().row();
  CHECK(why(chosen).startsWith(u"recorded"));
  CHECK_FALSE(why(chosen == 0 ? 1 : 0).contains(u"recorded"));
}

TEST_CASE("how long a case was not discussed is said in the same words everywhere, and one is singular",
          "[walk][record]") {
  const QDate opened(2026, 4, 17);
  CHECK(notDiscussedWords({}, opened, kWalkDay) == u"never discussed, open for 14 weeks");
  CHECK(notDiscussedWords(kWalkDay.addDays(-42), opened, kWalkDay) == u"not discussed for 6 weeks");
  CHECK(notDiscussedWords(kWalkDay.addDays(-13), opened, kWalkDay) == u"not discussed for 13 days");
  CHECK(notDiscussedWords({}, kWalkDay.addDays(-1), kWalkDay) == u"never discussed, open for 1 day");
  CHECK(countedWords(Decimal(1), Measure::Children) == u"1 child");
  CHECK(countedWords(Decimal(2), Measure::Families) == u"2 families");
  CHECK(countedWords(Decimal(1), Measure::Families) == u"1 family");
  CHECK(countedWords(Decimal::fromScaled(15, 1), Measure::Points) == u"1.5 points");
  CHECK(countedWords(Decimal(1), Measure::Points) == u"1 point");
  CHECK(countedWords(Decimal(0), Measure::Children) == u"0 children");
}

TEST_CASE("what the page says can be closed when the side lies over it, and a draft's offer when a page is shown",
          "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.window().resize(1000, 700);
  walk.window().show();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  type(walk.session(), u"text.wellbeing"_s, u"Not this"_s);
  runOut(walk.session(), kDraftBehind);
  walk.cutPower();
  walk.start();
  walk.window().resize(1000, 700);
  walk.window().show();
  MessageBar& offer = walk.window().messages();
  REQUIRE(offer.sentence().contains(u"We kept your draft"));
  walk.window().goTo({u"actions"_s, {}});
  settle();
  const auto isOnTop = [&walk](MessageBar& bar) {
    auto& cross = part(bar, u"messageBar/close"_s);
    return walk.window().childAt(cross.mapTo(&walk.window(), cross.rect().center())) == &cross;
  };
  CHECK(isOnTop(offer));
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
  press(walk.session(), u"session.finish"_s);
  auto& note = part<MessageBar>(walk.session(), u"messageBar"_s);
  REQUIRE(note.isVisible());
  press(walk.session(), u"session.drawer"_s);
  CHECK(isOnTop(note));
}

}  // namespace record_walk
