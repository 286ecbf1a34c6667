// SPDX-License-Identifier: MIT
// Writing with room to think: spelling by the keyboard, words alone with F11, prompts of one's own, a note tied to a
// goal and used for CPD, notes taken along, a weekly time, and what is missing before a note can be shared.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

#include "core/keys/key_pair.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_store.h"
#include "core/reflection/own_writing_actions.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "tests/support/ui_hands.h"
#include "ui/reflection/note_dialogs.h"
#include "ui/reflection/note_shelf.h"
#include "ui/reflection/share_dialog.h"
#include "ui/reflection/spelled_text.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/palette.h"
#include "ui/shell/sidebar.h"

namespace writing_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFarah = u"Farah Siddiqui"_s;
const QString kText = u"reflections.text."_s;

struct Writing : NorthmereWalk {
  PersonId farah = person(kFarah);

  void open(const QString& who = kFarah) {
    start(who);
    window().resize(1366, 768);
    window().show();
    window().goTo({u"reflections"_s, u"new"_s});
    settle();
  }
  Page& sheet() const { return page(u"reflections"_s); }
  SpelledText& text() const { return part<SpelledText>(sheet(), kText); }
  void write(const QString& words) const { type(sheet(), kText, words); }
  void save() const { key(sheet(), u"reflections.title"_s, Qt::Key_S, Qt::ControlModifier); }
  QString foot() const { return part<Label>(sheet(), u"reflections.foot"_s).text(); }
  QString said() const { return part<MessageBar>(sheet(), u"reflections.bar"_s).sentence(); }
  /// The menu over a word that is not spelt right, as F7 opens it.
  QMenu& menu() const {
    settle();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    return *menu;
  }
  void nextWrong() const {
    bringToFront(&window());
    keyHere(Qt::Key_F7);
  }
};

}  // namespace

TEST_CASE("a word that is not spelt right is put right by the keyboard, and another becomes one's own",
          "[walk][note][spelling]") {
  Writing walk;
  walk.open();
  walk.write(u"The visitt in Grizedalia went quiet. "_s);
  CHECK(walk.text().wrongWords() == 2);
  CHECK(walk.foot().contains(u"English (UK) spelling"));
  walk.text().moveCursor(QTextCursor::Start);
  walk.nextWrong();
  CHECK(walk.text().textCursor().selectedText() == u"visitt");
  REQUIRE(walk.menu().activeAction() != nullptr);
  CHECK(walk.menu().activeAction()->text() == u"visit");
  QTest::keyClick(&walk.menu(), Qt::Key_Return);
  settle();
  CHECK(walk.text().toPlainText() == u"The visit in Grizedalia went quiet. ");
  walk.nextWrong();
  CHECK(walk.text().textCursor().selectedText() == u"Grizedalia");
  QMenu& menu = walk.menu();
  while (menu.activeAction() != nullptr && menu.activeAction()->objectName() != u"spelling.add")
    QTest::keyClick(&menu, Qt::Key_Down);
  QTest::keyClick(&menu, Qt::Key_Return);
  settle();
  CHECK(walk.said() == u"'Grizedalia' is one of your words.");
  CHECK(walk.text().wrongWords() == 0);
  walk.nextWrong();
  CHECK(QApplication::activePopupWidget() == nullptr);
  CHECK(walk.said() == u"No word is marked.");
  // Found again on another day, and by nobody else.
  walk.save();
  walk.closeWindow();
  walk.open({});
  walk.write(u"Grizedalia "_s);
  CHECK(walk.text().wrongWords() == 0);
  walk.window().lookAs(walk.person(u"Ruth Calder"_s));
  walk.window().goTo({u"reflections"_s, u"new"_s});
  walk.write(u"Grizedalia "_s);
  CHECK(walk.text().wrongWords() == 1);
}

TEST_CASE("marks under words are no change of a note", "[walk][note][spelling]") {
  Writing walk;
  walk.open();
  walk.write(u"teh visitt"_s);
  walk.save();
  const qint64 before = loadNotes(walk.records(), Viewer{walk.farah}).front().rowVersion;
  part<SpelledText>(walk.sheet(), kText).markAgain();
  walk.text().moveCursor(QTextCursor::Start);
  press(walk.window(), u"nav.mywork"_s);
  press(walk.window(), u"nav.reflections"_s);
  CHECK(walk.text().wrongWords() == 2);
  CHECK(loadNotes(walk.records(), Viewer{walk.farah}).front().rowVersion == before);
}

TEST_CASE("without the dictionary a note is written as always, and the page says why nothing is marked",
          "[walk][note][spelling]") {
  const QByteArray kept = qgetenv("XDG_DATA_DIRS");
  const QByteArray home = qgetenv("XDG_DATA_HOME");
  qputenv("XDG_DATA_DIRS", "/nowhere");
  {
    Writing walk;
    qputenv("XDG_DATA_HOME", walk.folder.filePath(u"none"_s).toUtf8());
    walk.open();
    walk.write(u"teh visitt "_s);
    CHECK(walk.text().wrongWords() == 0);
    CHECK(walk.foot().contains(u"no spelling: the dictionary hunspell-en-gb is not on this computer"));
    walk.nextWrong();
    CHECK(walk.said().contains(u"hunspell-en-gb"));
    walk.save();
    CHECK(loadNotes(walk.records(), Viewer{walk.farah}).front().opening() == u"teh visitt");
  }
  kept.isNull() ? qunsetenv("XDG_DATA_DIRS") : qputenv("XDG_DATA_DIRS", kept);
  home.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", home);
}

TEST_CASE("F11 leaves the words of a note alone on the screen, and brings the rest back", "[walk][note][focus]") {
  Writing walk;
  walk.open();
  walk.write(u"Quiet."_s);
  auto& list = part<QListWidget>(walk.sheet(), u"reflections.list"_s);
  auto& model = part<QComboBox>(walk.sheet(), u"reflections.model"_s);
  CHECK(list.isVisible());
  bringToFront(&walk.window());
  keyHere(Qt::Key_F11);
  CHECK_FALSE(list.isVisible());
  CHECK_FALSE(model.isVisible());
  CHECK_FALSE(walk.window().findChild<Sidebar*>()->isVisible());
  CHECK(walk.foot().contains(u"F11 brings the rest back"));
  typeHere(u" Still."_s);
  CHECK(walk.text().toPlainText() == u"Quiet. Still.");
  keyHere(Qt::Key_F11);
  CHECK(list.isVisible());
  CHECK(model.isVisible());
  CHECK(walk.window().findChild<Sidebar*>()->isVisible());

  keyHere(Qt::Key_F11);
  typeHere(u" Again."_s);
  keyHere(Qt::Key_Escape);
  CHECK(list.isVisible());
  CHECK(walk.window().findChild<Sidebar*>()->isVisible());
  CHECK(walk.text().hasFocus());
  CHECK(walk.text().toPlainText() == u"Quiet. Still. Again.");
  // The next one does what it does today: nothing of the note goes.
  keyHere(Qt::Key_Escape);
  CHECK(walk.text().toPlainText() == u"Quiet. Still. Again.");
  // On any other page too.
  walk.window().goTo({u"goals"_s, {}});
  settle();
  QTest::keyClick(&walk.window(), Qt::Key_F11);
  CHECK_FALSE(walk.window().findChild<Sidebar*>()->isVisible());
  QTest::keyClick(&walk.window(), Qt::Key_Escape);
  CHECK(walk.window().findChild<Sidebar*>()->isVisible());
  CHECK(walk.window().address().page == u"goals");
}

TEST_CASE("a note that is begun from a button of the one before is written in its text", "[walk][note][focus]") {
  Writing walk;
  walk.open();
  walk.write(u"First."_s);
  walk.save();
  bringToFront(&walk.window());
  part(walk.sheet(), u"reflections.share"_s).setFocus();
  settle();
  keyHere(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
  typeHere(u"Second."_s);
  CHECK(walk.text().toPlainText() == u"Second.");
  CHECK(part<QLineEdit>(walk.sheet(), u"reflections.title"_s).text().isEmpty());
}

TEST_CASE("what was said on a page is over when one comes back, and a draft that was emptied is said no more",
          "[walk][note][message]") {
  Writing walk;
  walk.open();
  walk.write(u"Gone soon."_s);
  walk.save();
  press(walk.sheet(), u"reflections.delete"_s);
  REQUIRE(walk.said().startsWith(u"The note was deleted."));
  walk.window().goTo({u"goals"_s, {}});
  walk.window().goTo({u"reflections"_s, {}});
  CHECK(walk.said().isEmpty());
  walk.write(u"A word."_s);
  runOut(walk.sheet(), 800);
  auto& saved = part<Label>(walk.sheet(), u"reflections.saved"_s);
  REQUIRE(saved.text().startsWith(u"Draft saved"));
  walk.text().clear();
  runOut(walk.sheet(), 800);
  CHECK(saved.text().isEmpty());
}

TEST_CASE("the line at the foot of a note reads its title too", "[walk][note][identifiers]") {
  Writing walk;
  walk.open();
  type(walk.sheet(), u"reflections.title"_s, u"Tyler of CM1 1QH"_s);
  runOut(walk.sheet(), 800);
  CHECK(walk.foot().contains(u"a name (Tyler)"));
  CHECK(walk.foot().contains(u"a postcode (CM1 1QH)"));
}

TEST_CASE("the foot of a note says what in it says who somebody is, a moment after it is typed",
          "[walk][note][identifiers]") {
  Writing walk;
  walk.open();
  CHECK(walk.foot().contains(u"no names, references or dates of birth seen"));
  const QString code = [&walk] {
    const Database file = walk.records();
    Query query(file, u"SELECT code FROM case_file ORDER BY id LIMIT 1");
    return query.next() ? query.text(0) : QString();
  }();
  walk.write(u"Tyler of CM1 1QH, case %1."_s.arg(code));
  runOut(walk.sheet(), 800);
  CHECK(walk.foot().contains(u"a name (Tyler)"));
  CHECK(walk.foot().contains(u"a postcode (CM1 1QH)"));
  CHECK(walk.foot().contains(u"the reference of a case (%1)"_s.arg(code)));
}

TEST_CASE("a prompt is worded by its writer, and stands in the note from then on", "[walk][note]") {
  Writing walk;
  walk.open();
  auto& model = part<QComboBox>(walk.sheet(), u"reflections.model"_s);
  model.setCurrentIndex(model.findData(u"driscoll"_s));
  settle();
  bool asked = false;
  inNextDialog<FormDialog>([&asked](FormDialog& form) {
    asked = true;
    typeInto(part<QLineEdit>(form, u"wording.title2"_s), u"And what of it?"_s);
    press(form, u"wording.save"_s);
  });
  press(walk.sheet(), u"reflections.wording"_s);
  REQUIRE(asked);
  settle();
  CHECK(part<SpelledText>(walk.sheet(), u"reflections.text.so-what"_s).accessibleName() == u"And what of it?");
  auto& prompts = part<QListWidget>(walk.sheet(), u"reflections.prompts"_s);
  CHECK(prompts.item(1)->text() == u"And what of it?");
}

TEST_CASE("a note is tied to a goal and used for CPD, once", "[walk][note][cpd]") {
  Writing walk;
  walk.open();
  walk.write(u"I stayed with it."_s);
  auto& goal = part<QComboBox>(walk.sheet(), u"reflections.goal"_s);
  REQUIRE(goal.count() > 1);
  goal.setCurrentIndex(1);
  settle();
  walk.save();
  const Note note = loadNotes(walk.records(), Viewer{walk.farah}).front();
  CHECK(note.goal.has_value());
  const auto drafts = [&walk] {
    const Database file = walk.records();
    Query query(file, u"SELECT count(*) FROM cpd WHERE person_id = ? AND state = 'draft' AND source_kind = 'note'");
    query.bind(walk.farah);
    return query.next() ? query.integer(0) : -1;
  };
  press(walk.sheet(), u"reflections.cpd"_s);
  CHECK(drafts() == 1);
  {
    // A note without a title is called by its first words, and these go nowhere.
    const Database file = walk.records();
    Query query(file, u"SELECT title FROM cpd WHERE source_kind = 'note' AND title LIKE '%stayed%'");
    CHECK_FALSE(query.next());
  }
  CHECK(walk.said().contains(u"A draft of a piece of CPD"));
  keyHere(Qt::Key_Tab);
  press(walk.sheet(), u"reflections.cpd"_s);
  CHECK(drafts() == 1);
}

TEST_CASE("one's notes are taken along into a folder, each as a file for its owner alone", "[walk][note][export]") {
  Writing walk;
  walk.open();
  walk.write(u"Tyler went quiet."_s);
  walk.save();
  const std::size_t all = loadNotes(walk.records(), Viewer{walk.farah}).size();
  const QString place = walk.folder.filePath(u"mine"_s);
  REQUIRE(QDir().mkpath(place));
  inNextDialog<FormDialog>([&](FormDialog& form) {
    CHECK(part<Label>(form, u"along.seen"_s).text().contains(u"a name (Tyler)"));
    answerFileDialog(place);
    press(form, u"along.save"_s);
  });
  press(walk.sheet(), u"reflections.export"_s);
  const QDir folder(place + u"/reflective notes 2026-07-24"_s);
  const QFileInfoList files = folder.entryInfoList(QDir::Files);
  CHECK(static_cast<std::size_t>(files.size()) == all);
  QFile mine(folder.filePath(u"2026-07-24 Tyler went quiet.txt"_s));
  REQUIRE(mine.open(QIODevice::ReadOnly));
  CHECK(QString::fromUtf8(mine.readAll()).contains(u"Tyler went quiet."));
  for (const QFileInfo& file : files) CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("a quarter of an hour a week goes into one's calendar by a file of single times", "[walk][note][diary]") {
  const auto events = weeklyTimes(QDate(2026, 10, 20), 5, 16 * 60, 3);
  REQUIRE(events.size() == 3);
  CHECK(events[0].day == QDate(2026, 10, 23));
  CHECK(events[2].day == QDate(2026, 11, 6));  // over the end of summer time
  const QString file = QString::fromUtf8(calendarFile(events, QDateTime(QDate(2026, 10, 20), QTime(9, 0))));
  CHECK(file.contains(u"DTSTART;TZID=Europe/London:20261106T160000"));
  CHECK(file.contains(u"BEGIN:VTIMEZONE"));
  CHECK_FALSE(file.contains(u"RRULE:FREQ=WEEKLY"));

  Writing walk;
  walk.open();
  const QString path = walk.folder.filePath(u"time.ics"_s);
  inNextDialog<FormDialog>([&](FormDialog& form) {
    answerFileDialog(path);
    press(form, u"weekly.save"_s);
  });
  press(walk.sheet(), u"reflections.weekly"_s);
  QFile written(path);
  REQUIRE(written.open(QIODevice::ReadOnly));
  CHECK(QString::fromUtf8(written.readAll()).count(u"BEGIN:VEVENT"_s) == 12);
  CHECK(walk.said().contains(u"12 quarters of an hour"));
}

TEST_CASE("sharing starts with the supervisor, and says what is missing and how to ask for it",
          "[walk][note][sharing]") {
  Writing walk;
  walk.open();
  walk.write(u"I went quiet."_s);
  walk.save();
  CHECK(part<QPushButton>(walk.sheet(), u"reflections.share"_s).text() == u"Share with Priya\u2026");
  press(walk.sheet(), u"reflections.share"_s);
  CHECK(walk.said().contains(u"What is missing is your passphrase"));
  const auto keys = walk.window().workspace().perform([&](WritableDesk& desk) {
    return choosePassphrase(desk, walk.farah, Secret::fromPassphrase(u"heron on the lock"_s));
  });
  REQUIRE(keys);
  walk.window().lookAs(walk.farah, *keys);
  walk.window().goTo({u"reflections"_s, u"new"_s});
  walk.write(u"I went quiet again."_s);
  walk.save();
  bool seen = false;
  inNextDialog<ShareDialog>([&seen](ShareDialog& dialog) {
    seen = true;
    CHECK(part<QComboBox>(dialog, u"share.reader"_s).itemText(0) ==
          u"Priya Nair, your supervisor, without a passphrase");
    CHECK(part<Label>(dialog, u"share.key"_s).text().contains(u"Priya Nair has no passphrase yet"));
    CHECK_FALSE(part<QPushButton>(dialog, u"share.save"_s).isEnabled());
    press(dialog, u"share.ask"_s);
    CHECK(QApplication::clipboard()->text().contains(u"Could you choose a passphrase in Headroom?"));
    dialog.reject();
  });
  press(walk.sheet(), u"reflections.share"_s);
  CHECK(seen);
}

TEST_CASE("many notes are read beside the window, found as they come, and gone under the lock",
          "[walk][note][finding]") {
  const std::size_t many = NoteShelf::manyNotes;
  NoteShelf::manyNotes = 5;
  Writing walk;
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    WritableDesk desk{file, {walk.farah}, walk.clock};
    Transaction once(file);
    for (int i = 0; i < 450; ++i) {
      Note note{{}, walk.farah, kWalkDay.addDays(-i), u"Evening %1"_s.arg(i)};
      note.passages = {{u""_s, u"A heron stood at lock %1."_s.arg(i)}};
      REQUIRE(saveNote(desk, note));
    }
    once.commit();
  }
  walk.open();
  NoteShelf& shelf = NoteShelf::of(walk.window().workspace());
  auto& list = part<QListWidget>(walk.sheet(), u"reflections.list"_s);
  for (int turn = 0; turn < 5000 && !shelf.isWhole(); ++turn) QTest::qWait(1);
  REQUIRE(shelf.isWhole());
  type(walk.sheet(), u"reflections.filter"_s, u"heron 449"_s);
  QStringList listed;
  for (int row = 0; row < list.count(); ++row) listed << list.item(row)->text();
  CHECK(listed.contains(u"Evening 449"_s));
  CHECK(PaletteNotes(walk.window().workspace()).matches(u"heron 449"_s).front().words == u"Evening 449");
  CHECK(shelf.index().size() >= 450);
  // To be taken along they are opened beside the window too, and that can be stopped.
  const auto said = [&] { return part<MessageBar>(walk.sheet(), u"reflections.bar"_s).sentence(); };
  press(walk.sheet(), u"reflections.export"_s);
  CHECK(said().contains(u"notes are being opened"));
  press(part<MessageBar>(walk.sheet(), u"reflections.bar"_s), u"messageBar/action"_s);
  CHECK(said().isEmpty());
  bool wasAsked = false;
  inNextDialog<FormDialog>([&](FormDialog& form) {
    wasAsked = form.objectName() == u"along";
    form.reject();
  });
  press(walk.sheet(), u"reflections.export"_s);
  for (int turn = 0; turn < 20000 && !wasAsked; ++turn) QTest::qWait(1);
  CHECK(wasAsked);
  walk.window().lookAs(walk.person(u"Ruth Calder"_s));
  CHECK(PaletteNotes(walk.window().workspace()).matches(u"heron"_s).empty());
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"reflections"_s, {}});
  bringToFront(&walk.window());
  keyHere(Qt::Key_L, Qt::ControlModifier);
  CHECK(shelf.index().size() == 0);
  NoteShelf::manyNotes = many;
}

TEST_CASE("the sidebar counts what was shared with me until I have looked at it", "[walk][sharing]") {
  Writing walk;
  walk.start(kFarah);
  const PersonId priya = walk.person(u"Priya Nair"_s);
  std::shared_ptr<const KeyPair> priyas;
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    WritableDesk farah{file, {walk.farah}, walk.clock};
    WritableDesk other{file, {priya}, walk.clock};
    priyas = *choosePassphrase(other, priya, Secret::fromPassphrase(u"nine blue kettles"_s));
    farah.viewer.keys = *choosePassphrase(farah, walk.farah, Secret::fromPassphrase(u"heron on the lock"_s));
    REQUIRE(sealOwnNotes(farah));
    Note note{{}, walk.farah, kWalkDay, u"Salt marsh"_s};
    note.passages = {{u""_s, u"I went quiet."_s}};
    const auto id = saveNote(farah, note);
    REQUIRE(id);
    REQUIRE(confirmKeys(farah, priya));
    REQUIRE(shareNote(farah, *id, priya));
  }
  walk.window().lookAs(priya, priyas);
  const auto nav = [&walk] { return part<QPushButton>(walk.window(), u"nav.reflections"_s).accessibleName(); };
  CHECK(nav() == u"Reflections, 1 shared with you");
  walk.window().goTo({u"shared"_s, {}});
  walk.window().goTo({u"reflections"_s, {}});
  settle();
  CHECK(nav() == u"Reflections");
}

TEST_CASE("Escape from the menu of a word leaves the cursor where it stood, and F7 goes on to the next word",
          "[walk][note][spelling]") {
  Writing walk;
  walk.open();
  walk.write(u"The visitt in Grizedalia went quiet"_s);
  QTextCursor cursor = walk.text().textCursor();
  cursor.setPosition(3);
  walk.text().setTextCursor(cursor);
  for (const QString& word : {u"visitt"_s, u"Grizedalia"_s, u"visitt"_s}) {
    walk.nextWrong();
    CHECK(walk.text().textCursor().selectedText() == word);
    QTest::keyClick(&walk.menu(), Qt::Key_Escape);
    settle();
    CHECK(QApplication::activePopupWidget() == nullptr);
    CHECK_FALSE(walk.text().textCursor().hasSelection());
    CHECK(walk.text().textCursor().position() == 3);
  }
  typeHere(u"x"_s);
  CHECK(walk.text().toPlainText() == u"Thex visitt in Grizedalia went quiet");
}

}  // namespace writing_walk
