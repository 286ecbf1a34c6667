// SPDX-License-Identifier: MIT
// A whole supervision by keys alone, from Today to the locked record and what is added to it: every key goes to
// whatever has the keyboard, and every press is counted.
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTextEdit>

#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "core/supervision/waiting_records.h"
#include "core/supervision/written_record_store.h"
#include "tests/support/ui_front.h"
#include "tests/walks/supervised.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shell/palette.h"

namespace held_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kManyTabs = 60;

/// The same record typed into a blank document: its headings, labels, references, owners and dates by hand, a return a
/// line. Without what nobody would type there: the actions carried in, the caseload of the day and the chain.
int keysOfBlankPage(const WrittenRecord& written) {
  WrittenRecord typed = written;
  typed.snapshot.clear();
  std::erase_if(typed.record.actions, [](const AgreedAction& action) { return action.carried; });
  qsizetype keys = 0;
  for (const DocumentLine& line : wholeRecord(typed, AddedLater::Without).lines) {
    if (line.section == u"signatures") break;
    keys += line.text.size() + 1;
  }
  return static_cast<int>(keys);
}

struct Keys : Supervised {
  mutable int presses = 0;  ///< that steer
  mutable int letters = 0;  ///< that are the words themselves

  void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const {
    ++presses;
    QTest::keyClick(&keyboard(), key, with);
    settle();
  }
  void write(const QString& words) const {
    letters += static_cast<int>(words.size());
    QTest::keyClicks(&keyboard(), words);
    settle();
  }
  bool isAt(const QString& name) const { return keyboard().objectName() == name; }
  void tabTo(const QString& name, Qt::Key tab = Qt::Key_Tab) const {
    QStringList passed;
    for (int i = 0; i < kManyTabs; ++i) {
      if (isAt(name)) return;
      passed << keyboard().objectName();
      press(tab, tab == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    FAIL("Tab never came to " << name.toStdString() << " but to " << passed.join(u' ').toStdString());
  }
  /// By the palette, which has the person's name typed.
  void startWith(const QString& typed) const {
    inNextDialog<Palette>([this, typed](Palette& palette) {
      auto& line = part<QLineEdit>(palette, u"palette.line"_s);
      letters += static_cast<int>(typed.size());
      QTest::keyClicks(&line, typed);
      ++presses;
      QTest::keyClick(&line, Qt::Key_Return);
      if (palette.isVisible()) palette.reject();
    });
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
  }
};

const QStringList kSaid{u"The older child asked to be seen at the club."_s, u"Visits are weekly and calm."_s,
                        u"The plan drifts while the school is silent."_s, u"Grandmother offers weekends."_s};
const QStringList kDecided{u"Step down after the next meeting."_s, u"Keep the plan open."_s,
                           u"Call a strategy meeting."_s, u"Hold a family meeting."_s};
const QStringList kBecause{u"The change has held for three months."_s, u"Two reminders went unanswered."_s,
                           u"The threshold is met on the history."_s, u"It keeps everybody safe."_s};

/// Four cases, on from the first by Alt+Down; each with four boxes.
void talkAboutFourCases(const Keys& walk) {
  for (int i = 0; i < 4; ++i) {
    if (i > 0) walk.press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(walk.isAt(u"case.said"_s));
    walk.write(kSaid[i]);
    walk.press(Qt::Key_Tab);
    walk.write(u"Worry: winter. Strength: the aunt."_s);
    walk.press(Qt::Key_Tab);
    walk.write(kDecided[i]);
    walk.press(Qt::Key_Tab);
    walk.write(kBecause[i]);
  }
}

/// Through the eight sections by Ctrl+Shift+Down, which says of each that it is done.
void holdSupervision(const Keys& walk) {
  const auto next = [&walk] { walk.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier); };
  REQUIRE(walk.isAt(u"text.wellbeing"_s));
  walk.write(u"Tired, but the week away helped."_s);
  next();
  // The keyboard comes to the words, so that nothing is ticked by what is typed; the ticks stand before them.
  REQUIRE(qobject_cast<QTextEdit*>(&walk.keyboard()) != nullptr);
  QStringList passed;
  const auto isTick = [&walk] { return qobject_cast<QCheckBox*>(&walk.keyboard()) != nullptr; };
  for (int i = 0; i < 8 && !isTick(); ++i) {
    walk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    passed << walk.keyboard().objectName();
  }
  INFO(passed.join(u' ').toStdString());
  REQUIRE(walk.keyboard().objectName().startsWith(u"last."));
  walk.press(Qt::Key_Space);  // the last of the last actions is done
  next();
  REQUIRE(walk.isAt(u"text.caseload"_s));
  walk.write(u"One case is ready to close."_s);
  next();
  talkAboutFourCases(walk);
  next();
  REQUIRE(walk.isAt(u"text.reflection"_s));
  walk.write(u"What made the visit hard was the silence."_s);
  next();
  REQUIRE(walk.isAt(u"text.learning"_s));
  walk.write(u"Shadow a conference in August."_s);
  next();
  REQUIRE(walk.isAt(u"actions.line"_s));
  for (const QString& action : {u"ring the school Farah next friday"_s, u"ask legal about the order me tomorrow"_s,
                                u"book the family meeting Farah in 2 weeks"_s}) {
    walk.write(action);
    walk.press(Qt::Key_Return);
  }
  next();
  REQUIRE(walk.isAt(u"signoff.minutes"_s));
  walk.write(u"95"_s);
  walk.tabTo(u"signoff.location"_s);
  walk.write(u"the office"_s);
  walk.press(Qt::Key_Tab);
  walk.press(Qt::Key_Return);  // the next date that is offered
}

void checkRecord(const SessionRecord& record, const Keys& walk) {
  CHECK(record.discussions.size() == 4);
  for (const Discussion& one : record.discussions) CHECK_FALSE(one.decision.isEmpty());
  const auto fresh =
      std::count_if(record.actions.begin(), record.actions.end(), [](const AgreedAction& a) { return !a.carried; });
  CHECK(fresh == 3);
  CHECK(std::count_if(record.actions.begin(), record.actions.end(),
                      [](const AgreedAction& a) { return a.carried && a.closed; }) == 1);
  CHECK(record.session.minutes == 95);
  CHECK(record.session.location == u"the office");
  CHECK(plannedFor(walk.records(), walk.farah, kWalkDay.addDays(1)));
  CHECK(gapsBeforeSigning(record, 90).empty());
}

/// Neither an action of anybody nor a statement in the file changes what both have agreed to.
void checkLocked(const Keys& walk, SessionId id) {
  Database file = Database::open(walk.path, OpenMode::ReadWrite);
  const SessionRecord before = *loadRecord(file, id);
  for (const PersonId who : {walk.priya, walk.farah, walk.person(u"Ruth Calder"_s)}) {
    WritableDesk desk{file, Viewer{who}, walk.clock};
    SessionRecord changed = before;
    changed.sections.front().body = u"Something else"_s;
    CHECK_FALSE(saveSession(desk, changed));
    CHECK_FALSE(shareRecord(desk, id));
    CHECK_FALSE(takeRecordBack(desk, id));
    CHECK_FALSE(disputeRecord(desk, id, u"Not so."_s));
    CHECK_FALSE(takeBackStart(desk, id));
    CHECK_FALSE(moveSession(desk, id, kWalkDay.addDays(3), u"Court"_s));
    CHECK_FALSE(reopenSession(desk, id));
  }
  for (const QString& sql :
       {u"UPDATE session SET minutes = 5 WHERE id = %1"_s, u"DELETE FROM session WHERE id = %1"_s,
        u"UPDATE session SET state = 'held' WHERE id = %1"_s,
        u"UPDATE session_section SET body = 'x' WHERE session_id = %1"_s,
        u"DELETE FROM session_section WHERE session_id = %1"_s,
        u"UPDATE discussion SET decision = 'x' WHERE session_id = %1"_s,
        u"DELETE FROM discussion WHERE session_id = %1"_s, u"UPDATE action SET what = 'x' WHERE session_id = %1"_s,
        u"DELETE FROM sign_off WHERE session_id = %1"_s, u"DELETE FROM chain_entry WHERE session_id = %1"_s}) {
    const QString now = sql.arg(id.value());
    INFO(now.toStdString());
    Transaction transaction(file);
    CHECK_THROWS_AS(Change(file, now).run(), StoreError);
  }
  CHECK(
      plainText(wholeRecord(*loadWrittenRecord(file, id), AddedLater::Without)).contains(u"Tired, but the week away"));
}

}  // namespace

TEST_CASE("a whole supervision by keys alone: held, shared, agreed with a comment, locked, added to and printed twice",
          "[walk][record][keys]") {
  Keys walk;
  walk.start(kPriya);
  walk.window().resize(1366, 768);
  walk.window().show();
  REQUIRE(walk.page(u"today"_s).isVisible());
  walk.startWith(u"far"_s);
  holdSupervision(walk);
  const SessionId id = walk.stored().session.id;
  walk.tabTo(u"signoff.share"_s);
  walk.press(Qt::Key_Space);
  checkRecord(walk.stored(), walk);
  REQUIRE(walk.stored().session.state == SessionState::Shared);
  const int supervisor = walk.presses;
  const int typed = walk.letters;

  // She is told where she looks first, and in the sidebar with its number.
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"mywork"_s, {}});
  CHECK(part(walk.window(), u"nav.mysupervision"_s).accessibleName().contains(u"2 waiting for you"));
  CHECK(waitingRecords({walk.records(), Viewer{walk.farah}, walk.clock}).size() == 2);
  walk.tabTo(u"waiting.%1"_s.arg(id.value()), Qt::Key_Backtab);
  walk.press(Qt::Key_Space);
  CHECK(walk.session().title() == u"Supervision with Priya Nair");
  REQUIRE(walk.isAt(u"session.reader"_s));
  const QString read = part<QTextEdit>(walk.session(), u"session.reader"_s).toPlainText();
  for (const QString& words : kSaid + kDecided + kBecause) CHECK(read.contains(words));
  REQUIRE(part(walk.session(), u"session.offer"_s).isVisible());
  walk.tabTo(u"session.comment"_s, Qt::Key_Backtab);
  walk.press(Qt::Key_Space);
  REQUIRE(walk.isAt(u"signoff.words"_s));
  walk.write(u"Thank you, that helped."_s);
  walk.tabTo(u"signoff.agree"_s);
  walk.press(Qt::Key_Space);
  REQUIRE(walk.stored().session.state == SessionState::Agreed);
  {
    const Database file = walk.records();
    const auto steps = loadSignOffs(file, id);
    REQUIRE(steps.size() == 2);
    CHECK(steps.back().step == SignOffStep::AgreedWithComment);
    CHECK(steps.back().words == u"Thank you, that helped.");
  }
  CHECK_FALSE(part(walk.session(), u"session.offer"_s).isVisible());
  for (const QString& name : {u"session.finish"_s, u"signoff.share"_s, u"signoff.takeBack"_s, u"signoff.agree"_s})
    CHECK_FALSE(part(walk.session(), name).isVisible());
  for (const GrowingTextEdit* edit : walk.session().findChildren<GrowingTextEdit*>())
    if (edit->objectName() != u"signoff.words") CHECK(edit->isReadOnly());

  checkLocked(walk, id);

  part<QListWidget>(walk.session(), u"session.agenda"_s).setCurrentRow(7);
  part(walk.session(), u"signoff.words"_s).setFocus(Qt::TabFocusReason);
  walk.write(u"The club is on Tuesdays."_s);
  walk.tabTo(u"signoff.add"_s);
  walk.press(Qt::Key_Space);
  const auto addenda = loadAddenda(walk.records(), id);
  REQUIRE(addenda.size() == 1);

  // Both versions go on paper from the page that is read.
  ::headroom::test::press(walk.session(), u"session.read"_s);
  CHECK(part<QTextEdit>(walk.session(), u"session.reader"_s).toPlainText().contains(u"The club is on Tuesdays."));
  const QString with = walk.folder.filePath(u"with.pdf"_s);
  const QString without = walk.folder.filePath(u"without.pdf"_s);
  answerFileDialog(with);
  ::headroom::test::press(walk.session(), u"session.savePdf"_s);
  answerFileDialog(without);
  ::headroom::test::press(walk.session(), u"session.saveAgreed"_s);
  for (const QString& path : {with, without}) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
  }
  CHECK(QFile(with).size() > QFile(without).size());
  CHECK_FALSE(firstFault(walk.records()));

  const int blank = keysOfBlankPage(*loadWrittenRecord(walk.records(), id));
  FIGURE("a whole supervision by keys: " << typed << " letters and " << supervisor << " presses to steer, in all "
                                         << typed + supervisor << "; the same record typed on a blank page: " << blank);
  CHECK(supervisor < 60);
  CHECK(typed + supervisor < blank);
}

TEST_CASE("the number at My supervision is what waits there, not what is to be shared with others", "[walk][record]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  type(walk.session(), u"text.wellbeing"_s, u"Tired"_s);
  key(walk.session(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  const auto waiting = waitingRecords({walk.records(), Viewer{walk.priya}, walk.clock});
  REQUIRE(waiting.size() > static_cast<std::size_t>(toAgree(waiting)));
  walk.window().goTo({u"mysupervision"_s, {}});
  settle();
  const Page& page = walk.page(u"mysupervision"_s);
  const int count = toAgree(waiting);
  const QString nav = part(walk.window(), u"nav.mysupervision"_s).accessibleName();
  INFO(nav.toStdString());
  CHECK(nav.contains(u"waiting for you") == (count > 0));
  if (count > 0) CHECK(nav.contains(u"%1 waiting for you"_s.arg(count)));
  for (const WaitingRecord& one : waiting) {
    const auto* line = page.findChild<QWidget*>(u"waiting.%1"_s.arg(one.session.value()));
    CHECK((line != nullptr && line->isVisible()) == (one.what == WaitsFor::Agreeing));
  }
}

}  // namespace held_walk
