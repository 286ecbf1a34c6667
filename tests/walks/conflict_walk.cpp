// SPDX-License-Identifier: MIT
// Two windows on one file: both change the same record and no word is lost, and one takes the file over from the other.
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>

#include "core/desk/draft_store.h"
#include "core/reflection/note_store.h"
#include "core/store/verify.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/conflict_dialog.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/owner_mark.h"

namespace conflict_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPriya = u"Priya Nair"_s;
const QString kJoan = u"Joan Adeyemi"_s;
const QString kDilan = u"Dilan Demir"_s;
const QString kFarah = u"Farah Siddiqui"_s;
constexpr int kDraftBehind = 800;
constexpr int kHeartbeat = 10'000;
const QString kMine = u"Mine: she is tired."_s;
const QString kTheirs = u"Theirs: she is away in May."_s;

/// Another window on the same file, with a connection of its own.
struct OtherWindow {
  Settings settings;
  Workspace workspace;
  MainWindow window{workspace, settings};

  OtherWindow(const NorthmereWalk& walk, const QString& who)
      : settings(walk.folder.filePath(u"other"_s)),
        workspace(Database::open(walk.path, OpenMode::ReadWrite), walk.clock) {
    settings.setViewerCode(workspace.path(), walk.code(who));
    window.show();
    REQUIRE(window.begin());
    settle();
  }
  Page& page() const { return *window.currentPage(); }
};

struct TwoWindows : NorthmereWalk {
  PersonId priya = person(kPriya);
  PersonId farah = person(kFarah);
  std::unique_ptr<OtherWindow> other;

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
  std::optional<Draft> draft() const {
    return loadDraft(records(), Viewer{priya}, u"session:%1"_s.arg(stored().session.id.value()));
  }
  /// Both have the same meeting open, and both write under 'How are you?'; the other saves first, with an action and
  /// a reflection of its own.
  void writeInBoth() {
    start(kPriya);
    press(window(), u"start."_s + code(kFarah));
    type(page(u"session"_s), u"text.wellbeing"_s, kMine);
    openOther(kJoan);
    saveTheirs();
  }
  /// The meeting in another window; Joan has no Start of it on her first page.
  void openOther(const QString& who) {
    other = std::make_unique<OtherWindow>(*this, who);
    other->window.goTo({u"session"_s, u"start:"_s + code(kFarah)});
  }
  void saveTheirs() {
    Page& session = other->page();
    type(session, u"text.wellbeing"_s, kTheirs);
    for (int i = 0; i < 4; ++i) key(session, u"session.agenda"_s, Qt::Key_Down);
    type(session, u"text.reflection"_s, u"Only theirs."_s);
    for (int i = 0; i < 2; ++i) key(session, u"session.agenda"_s, Qt::Key_Down);
    type(session, u"actions.line"_s, u"ring the school Farah next friday"_s);
    key(session, u"actions.line"_s, Qt::Key_Return);
    key(session, u"actions.line"_s, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(body(u"wellbeing"_s) == kTheirs);
  }
  bool hasTheirAction() const {
    const auto actions = stored().actions;
    return std::any_of(actions.begin(), actions.end(),
                       [](const AgreedAction& each) { return each.what == u"Ring the school"; });
  }
};

bool says(QWidget& dialog, const QString& words) {
  const auto labels = dialog.findChildren<QLabel*>();
  return std::any_of(labels.begin(), labels.end(), [&words](const QLabel* each) { return each->text() == words; });
}

/// In the next conflict dialog, which must show both texts: chooses `choice`, or goes back where it is empty.
void decide(const QString& mine, const QString& theirs, const QString& choice, bool& asked) {
  inNextDialog<ConflictDialog>([=, &asked](ConflictDialog& dialog) {
    asked = true;
    CHECK(says(dialog, mine));
    CHECK(says(dialog, theirs));
    if (choice.isEmpty()) return press(dialog, u"conflict/back"_s);
    auto& radio = part<QRadioButton>(dialog, u"conflict/0/"_s + choice);
    enter(radio);
    QTest::keyClick(&radio, Qt::Key_Space);
    press(dialog, u"conflict/save"_s);
  });
}

void saveMine(const TwoWindows& walk) {
  key(walk.page(u"session"_s), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
}

}  // namespace

TEST_CASE("a session that two windows wrote in is decided part by part, and no word is lost", "[walk][conflict]") {
  const auto [choice, kept] = GENERATE(
      table<QString, QString>({{u"mine"_s, kMine}, {u"theirs"_s, kTheirs}, {u"both"_s, kTheirs + u"\n\n"_s + kMine}}));
  CAPTURE(choice.toStdString());
  TwoWindows walk;
  walk.writeInBoth();
  key(walk.page(u"session"_s), u"session.agenda"_s, Qt::Key_Home);
  bool asked = false;
  decide(kMine, kTheirs, choice, asked);
  saveMine(walk);
  CHECK(asked);
  CHECK(walk.body(u"wellbeing"_s) == kept);
  CHECK(part<GrowingTextEdit>(walk.page(u"session"_s), u"text.wellbeing"_s).toPlainText() == kept);
  CHECK(walk.body(u"reflection"_s) == u"Only theirs.");  // what one alone wrote needs no question
  CHECK(walk.hasTheirAction());
  CHECK_FALSE(walk.draft());
  CHECK(walk.window().messages().sentence().isEmpty());  // settled: no warning is left
  CHECK_FALSE(firstFault(walk.records()));
}

TEST_CASE("going back from the conflict saves nothing, and the typing stays in a draft", "[walk][conflict]") {
  TwoWindows walk;
  walk.writeInBoth();
  bool asked = false;
  decide(kMine, kTheirs, {}, asked);
  saveMine(walk);
  CHECK(asked);
  CHECK(walk.body(u"wellbeing"_s) == kTheirs);
  CHECK(part<GrowingTextEdit>(walk.page(u"session"_s), u"text.wellbeing"_s).toPlainText() == kMine);
  REQUIRE(walk.draft());
  CHECK(walk.draft()->body.contains(kMine));
}

TEST_CASE("a draft older than what somebody else saved is settled before it goes on", "[walk][conflict]") {
  TwoWindows walk;
  walk.start(kPriya);
  press(walk.window(), u"start."_s + walk.code(kFarah));
  type(walk.page(u"session"_s), u"text.wellbeing"_s, kMine);
  runOut(walk.page(u"session"_s), kDraftBehind);
  walk.cutPower();
  walk.openOther(kJoan);
  walk.saveTheirs();
  walk.other.reset();

  walk.start();
  press(walk.window(), u"start."_s + walk.code(kFarah));
  REQUIRE(part(walk.page(u"session"_s), u"session.draft"_s).isVisible());
  bool asked = false;
  decide(kMine, kTheirs, {}, asked);
  press(walk.page(u"session"_s), u"draft.continue"_s);
  CHECK(asked);
  CHECK(part(walk.page(u"session"_s), u"session.draft"_s).isVisible());  // gone back: still offered
  asked = false;
  decide(kMine, kTheirs, u"both"_s, asked);
  press(walk.page(u"session"_s), u"draft.continue"_s);
  CHECK(asked);
  saveMine(walk);
  CHECK(walk.body(u"wellbeing"_s) == kTheirs + u"\n\n"_s + kMine);
  CHECK(walk.body(u"reflection"_s) == u"Only theirs.");
  CHECK(walk.hasTheirAction());
  CHECK_FALSE(walk.draft());
}

namespace {

const QString kTitle = u"The visit"_s;

struct TwoNotebooks : NorthmereWalk {
  PersonId farah = person(kFarah);
  std::unique_ptr<OtherWindow> other;

  std::vector<Note> kept() const {
    std::vector<Note> notes = loadNotes(records(), Viewer{farah});
    std::erase_if(notes, [](const Note& note) { return !note.title.startsWith(kTitle); });
    return notes;
  }
  Note stored() const {
    REQUIRE(kept().size() == 1);
    return kept().front();
  }
  Page& sheet() const { return page(u"reflections"_s); }
  /// Both have the note in front of them.
  void openInBoth() {
    start(kFarah);
    press(window(), u"nav.reflections"_s);
    press(sheet(), u"reflections.new"_s);
    type(sheet(), u"reflections.title"_s, kTitle);
    type(sheet(), u"reflections.text."_s, u"Before."_s);
    save(sheet());
    other = std::make_unique<OtherWindow>(*this, kFarah);
    press(other->window, u"nav.reflections"_s);
    auto& list = part<QListWidget>(other->page(), u"reflections.list"_s);
    for (int row = 0; row < list.count(); ++row) {
      if (list.item(row)->text().startsWith(kTitle)) list.setCurrentRow(row);
    }
    REQUIRE(shown(other->page()) == u"Before.");
  }
  static QString shown(Page& notes) { return part<GrowingTextEdit>(notes, u"reflections.text."_s).toPlainText(); }
  static void save(Page& notes) { key(notes, u"reflections.title"_s, Qt::Key_S, Qt::ControlModifier); }
  static void write(Page& notes, const QString& words) {
    part<GrowingTextEdit>(notes, u"reflections.text."_s).selectAll();
    type(notes, u"reflections.text."_s, words);
  }
};

}  // namespace

TEST_CASE("a record that the other window changed is read as it is now before it is agreed", "[walk][conflict]") {
  TwoWindows walk;
  const SessionId id = [&walk] {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    WritableDesk manager{file, Viewer{walk.priya}, walk.clock};
    const auto begun = startSession(manager, walk.farah);
    REQUIRE(begun);
    SessionRecord record = *loadRecord(file, *begun);
    record.sections.front().body = kTheirs;
    REQUIRE(saveSession(manager, record));
    REQUIRE(shareRecord(manager, *begun));
    return *begun;
  }();
  const auto state = [&walk, id] { return loadSession(walk.records(), id)->state; };
  walk.start(kFarah);
  walk.window().goTo({u"session"_s, QString::number(id.value())});
  CHECK(walk.page(u"session"_s).findChild<QWidget*>(u"session.agree"_s) != nullptr);
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    WritableDesk manager{file, Viewer{walk.priya}, walk.clock};
    REQUIRE(takeRecordBack(manager, id));
    SessionRecord record = *loadRecord(file, id);
    record.sections.front().body = kMine;
    REQUIRE(saveSession(manager, record));
    REQUIRE(shareRecord(manager, id));
  }
  press(walk.page(u"session"_s), u"session.agree"_s);
  settle();
  CHECK(state() == SessionState::Shared);
  CHECK(walk.window().messages().sentence().startsWith(u"The record has changed"_s));
  CHECK(part<GrowingTextEdit>(walk.page(u"session"_s), u"text.wellbeing"_s).toPlainText() == kMine);
  press(walk.page(u"session"_s), u"session.agree"_s);
  settle();
  CHECK(state() == SessionState::Agreed);
}

TEST_CASE("a note that two windows changed is decided part by part", "[walk][conflict]") {
  const auto [choice, kept] = GENERATE(
      table<QString, QString>({{u"mine"_s, kMine}, {u"theirs"_s, kTheirs}, {u"both"_s, kTheirs + u"\n\n"_s + kMine}}));
  CAPTURE(choice.toStdString());
  TwoNotebooks walk;
  walk.openInBoth();
  TwoNotebooks::write(walk.sheet(), kMine);
  key(walk.other->page(), u"reflections.title"_s, Qt::Key_End);
  type(walk.other->page(), u"reflections.title"_s, u" in May"_s);
  TwoNotebooks::write(walk.other->page(), kTheirs);
  TwoNotebooks::save(walk.other->page());
  REQUIRE(walk.stored().passage({}) == kTheirs);
  bool asked = false;
  decide(kMine, kTheirs, choice, asked);
  TwoNotebooks::save(walk.sheet());
  CHECK(asked);
  CHECK(walk.stored().passage({}) == kept);
  CHECK(walk.stored().title == kTitle + u" in May"_s);  // only one changed it
  CHECK(TwoNotebooks::shown(walk.sheet()) == kept);
  CHECK(loadDrafts(walk.records(), Viewer{walk.farah}).empty());
}

TEST_CASE("going back from the conflict of a note keeps both, and both are saved later", "[walk][conflict]") {
  TwoNotebooks walk;
  walk.openInBoth();
  TwoNotebooks::write(walk.sheet(), kMine);
  TwoNotebooks::write(walk.other->page(), kTheirs);
  TwoNotebooks::save(walk.other->page());
  bool asked = false;
  decide(kMine, kTheirs, {}, asked);
  TwoNotebooks::save(walk.sheet());
  CHECK(asked);
  CHECK(walk.stored().passage({}) == kTheirs);
  CHECK(TwoNotebooks::shown(walk.sheet()) == kMine);
  walk.cutPower();
  walk.other.reset();
  REQUIRE(loadDrafts(walk.records(), Viewer{walk.farah}).size() == 1);

  walk.start();
  press(walk.window(), u"nav.reflections"_s);
  auto& list = part<QListWidget>(walk.sheet(), u"reflections.list"_s);
  for (int row = 0; row < list.count(); ++row) {
    if (list.item(row)->text().startsWith(kTitle)) list.setCurrentRow(row);
  }
  CHECK(TwoNotebooks::shown(walk.sheet()) == kTheirs);
  asked = false;
  decide(kMine, kTheirs, u"both"_s, asked);
  press(part<MessageBar>(walk.sheet(), u"reflections.bar"_s), u"messageBar/action"_s);
  CHECK(asked);
  CHECK(TwoNotebooks::shown(walk.sheet()) == kMine + u'\n' + kTheirs);
  TwoNotebooks::save(walk.sheet());
  CHECK(walk.stored().passage({}) == kMine + u'\n' + kTheirs);
}

TEST_CASE("a note that the other window deleted becomes one again with what is typed", "[walk][conflict]") {
  TwoNotebooks walk;
  walk.openInBoth();
  type(walk.sheet(), u"reflections.text."_s, u" And after."_s);
  press(walk.other->page(), u"reflections.delete"_s);
  REQUIRE(walk.kept().empty());
  TwoNotebooks::save(walk.sheet());
  CHECK(walk.stored().passage({}) == u"Before. And after.");
  CHECK(loadDrafts(walk.records(), Viewer{walk.farah}).empty());
}

TEST_CASE("a file in use opens only to read, is taken over, and taken back", "[walk][conflict]") {
  TwoWindows walk;
  walk.start(kPriya);
  press(walk.window(), u"start."_s + walk.code(kFarah));
  type(walk.page(u"session"_s), u"text.wellbeing"_s, kMine);

  // The first one hangs and does not answer that it has the file: its socket is gone, its mark is not.
  REQUIRE(QFile::remove(QDir(runtimeFolder()).filePath(placeName(walk.path) + u".socket"_s)));
  Settings settings(walk.folder.filePath(u"other"_s));
  Program second(settings, walk.clock);
  NorthmereWalk::lookAs(kPriya);
  REQUIRE(second.openFile(walk.path));
  settle();
  REQUIRE(second.window() != nullptr);
  MessageBar& offer = second.window()->messages();
  CHECK(second.window()->workspace().isReadOnly());
  CHECK(offer.sentence().contains(u"open in another window"));
  const qint64 version = walk.stored().session.rowVersion;
  CHECK_FALSE(part(*second.window(), u"start."_s + walk.code(kDilan)).isVisible());
  second.window()->goTo({u"session"_s, u"start:"_s + walk.code(kDilan)});
  CHECK_FALSE(heldOneToOneOn(walk.records(), walk.person(kDilan), kWalkDay));  // nothing is saved from here
  CHECK(offer.actionButton()->isVisible());                                    // and taking over is still offered

  press(offer, u"messageBar/action"_s);
  CHECK_FALSE(second.window()->workspace().isReadOnly());
  CHECK(offer.sentence().isEmpty());
  second.window()->goTo({u"today"_s, {}});
  press(*second.window(), u"start."_s + walk.code(kDilan));
  CHECK(heldOneToOneOn(walk.records(), walk.person(kDilan), kWalkDay));

  runOut(*walk.program, kHeartbeat);
  MessageBar& told = walk.window().messages();
  CHECK(walk.window().workspace().isReadOnly());
  CHECK(told.sentence().contains(u"taken over"));
  saveMine(walk);
  CHECK(walk.body(u"wellbeing"_s).isEmpty());
  CHECK(walk.stored().session.rowVersion == version);
  CHECK(part<GrowingTextEdit>(walk.page(u"session"_s), u"text.wellbeing"_s).toPlainText() == kMine);

  press(told, u"messageBar/action"_s);
  saveMine(walk);
  CHECK(walk.body(u"wellbeing"_s) == kMine);  // no word typed before was lost
  runOut(second, kHeartbeat);
  CHECK(second.window()->workspace().isReadOnly());
  CHECK_FALSE(firstFault(walk.records()));
}

}  // namespace conflict_walk
