// SPDX-License-Identifier: MIT
// A practitioner's own notes: written under prompts, kept over a power cut, changed, deleted and brought back, and
// shown to nobody else.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "core/desk/draft_store.h"
#include "core/reflection/note_store.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/verify.h"
#include "core/supervision/preparation_store.h"
#include "tests/support/ui_hands.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/palette.h"

namespace note_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFarah = u"Farah Siddiqui"_s;
const QString kPriya = u"Priya Nair"_s;
constexpr int kDraftBehind = 800;

struct Notebook : NorthmereWalk {
  PersonId farah = person(kFarah);
  PersonId priya = person(kPriya);

  std::vector<Note> notesOf(PersonId author) const { return loadNotes(records(), Viewer{author}); }
  std::optional<Note> called(PersonId author, const QString& title) const {
    for (const Note& note : notesOf(author)) {
      if (note.title == title) return note;
    }
    return std::nullopt;
  }
  Page& open() const {
    press(window(), u"nav.reflections"_s);
    return page(u"reflections"_s);
  }
  Page& sheet() const { return page(u"reflections"_s); }
  void save() const { key(sheet(), u"reflections.title"_s, Qt::Key_S, Qt::ControlModifier); }
  bool isListed(const QString& title) const {
    auto& list = part<QListWidget>(sheet(), u"reflections.list"_s);
    for (int row = 0; row < list.count(); ++row) {
      if (list.item(row)->text().section(u'\n', 0, 0) == title) return true;
    }
    return false;
  }
  QString shown(const QString& prompt) const {
    return part<GrowingTextEdit>(sheet(), u"reflections.text."_s + prompt).toPlainText();
  }
  /// Chooses the prompts by their first letters, as the keyboard does.
  void choosePrompts(const QString& letters, const QString& key) const {
    auto& model = part<QComboBox>(sheet(), u"reflections.model"_s);
    enter(model);
    QTest::keyClicks(&model, letters);
    settle();
    REQUIRE(model.currentData().toString() == key);
  }
};

const QString kTitle = u"The visit in Mill Lane"_s;

/// A note under Driscoll's prompts, saved.
void writeNoteIn(const Notebook& walk) {
  Page& sheet = walk.open();
  press(sheet, u"reflections.new"_s);
  walk.choosePrompts(u"What"_s, u"driscoll"_s);
  type(sheet, u"reflections.title"_s, kTitle);
  type(sheet, u"reflections.text.what"_s, u"Nobody spoke for a minute."_s);
  type(sheet, u"reflections.text.so-what"_s, u"Silence is an answer."_s);
  walk.save();
}

}  // namespace

TEST_CASE("a note is written under prompts, changed, deleted, brought back and deleted", "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  const std::size_t before = walk.notesOf(walk.farah).size();
  writeNoteIn(walk);
  auto note = walk.called(walk.farah, kTitle);
  REQUIRE(note);
  CHECK(walk.notesOf(walk.farah).size() == before + 1);
  CHECK(note->model == u"driscoll");
  CHECK(note->day == kWalkDay);
  CHECK(note->passage(u"what"_s) == u"Nobody spoke for a minute.");
  CHECK(note->passage(u"so-what"_s) == u"Silence is an answer.");
  CHECK(walk.isListed(kTitle));

  press(walk.window(), u"nav.mywork"_s);
  walk.open();
  type(walk.sheet(), u"reflections.text.now-what"_s, u"Ask Priya."_s);
  press(walk.window(), u"nav.mywork"_s);  // leaving the page saves
  note = walk.called(walk.farah, kTitle);
  REQUIRE(note);
  CHECK(walk.notesOf(walk.farah).size() == before + 1);
  CHECK(note->passage(u"now-what"_s) == u"Ask Priya.");
  CHECK(note->passage(u"what"_s) == u"Nobody spoke for a minute.");

  walk.open();
  CHECK(part<QLineEdit>(walk.sheet(), u"reflections.title"_s).text() == kTitle);
  press(walk.sheet(), u"reflections.delete"_s);
  CHECK_FALSE(walk.called(walk.farah, kTitle));
  CHECK_FALSE(walk.isListed(kTitle));
  auto& bar = part<MessageBar>(walk.sheet(), u"reflections.bar"_s);
  CHECK(bar.sentence() == u"The note was deleted.");
  press(bar, u"messageBar/action"_s);
  CHECK(bar.sentence() == u"The note is back.");
  CHECK(part<QLineEdit>(walk.sheet(), u"reflections.title"_s).text() == kTitle);
  note = walk.called(walk.farah, kTitle);
  REQUIRE(note);
  CHECK(note->passage(u"now-what"_s) == u"Ask Priya.");
  CHECK(note->passage(u"so-what"_s) == u"Silence is an answer.");
  CHECK(walk.isListed(kTitle));

  auto& list = part<QListWidget>(walk.sheet(), u"reflections.list"_s);
  list.setFocus(Qt::TabFocusReason);
  for (int row = 0; row < list.count(); ++row) {
    if (list.item(row)->text().section(u'\n', 0, 0) == kTitle) list.setCurrentRow(row);
  }
  CHECK(walk.shown(u"what"_s) == u"Nobody spoke for a minute.");
  press(walk.sheet(), u"reflections.delete"_s);
  CHECK_FALSE(walk.called(walk.farah, kTitle));
  CHECK(walk.notesOf(walk.farah).size() == before);
  CHECK_FALSE(firstFault(walk.records()));
}

TEST_CASE("nobody else is shown a note, not even the manager at the same desk", "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  writeNoteIn(walk);
  type(walk.sheet(), u"reflections.text.now-what"_s, u"Words not saved yet."_s);
  NorthmereWalk::lookAs(kPriya);
  press(walk.window(), u"sidebar.viewer"_s);
  REQUIRE(walk.window().workspace().viewer().person == walk.priya);
  walk.open();
  CHECK_FALSE(walk.isListed(kTitle));
  CHECK(part<MessageBar>(walk.sheet(), u"reflections.bar"_s).sentence().isEmpty());  // no draft of another person
  CHECK_FALSE(walk.called(walk.priya, kTitle));
  CHECK(loadDrafts(walk.records(), Viewer{walk.priya}).empty());
  const auto kept = walk.called(walk.farah, kTitle);
  REQUIRE(kept);
  CHECK(kept->passage(u"now-what"_s) == u"Words not saved yet.");  // and nothing was lost at the change
}

TEST_CASE("typing goes on where it stood after each Ctrl+S in a note", "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  writeNoteIn(walk);
  for (const QString& words : {u" One"_s, u" two"_s, u" three"_s}) {
    auto* field = &part<GrowingTextEdit>(walk.sheet(), u"reflections.text.what"_s);
    if (words == u" One") field->moveCursor(QTextCursor::End);
    type(walk.sheet(), u"reflections.text.what"_s, words);
    walk.save();
  }
  CHECK(walk.shown(u"what"_s) == u"Nobody spoke for a minute. One two three");
  const auto note = walk.called(walk.farah, kTitle);
  REQUIRE(note);
  CHECK(note->passage(u"what"_s) == u"Nobody spoke for a minute. One two three");
}

TEST_CASE("a new note that the power cut short is offered again with every word", "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  const std::size_t before = walk.notesOf(walk.farah).size();
  Page& sheet = walk.open();
  press(sheet, u"reflections.new"_s);
  walk.choosePrompts(u"Gi"_s, u"gibbs"_s);
  type(sheet, u"reflections.title"_s, kTitle);
  type(sheet, u"reflections.text.happened"_s, u"Three people talked at once."_s);
  type(sheet, u"reflections.text.again"_s, u"I would wait."_s);
  runOut(sheet, kDraftBehind);
  walk.cutPower();
  CHECK(walk.notesOf(walk.farah).size() == before);
  REQUIRE(loadDraft(walk.records(), Viewer{walk.farah}, u"note:new"_s));

  walk.start();
  walk.open();
  auto& bar = part<MessageBar>(walk.sheet(), u"reflections.bar"_s);
  CHECK(bar.sentence().contains(u"We kept your draft"));
  press(bar, u"messageBar/action"_s);
  CHECK(part<QLineEdit>(walk.sheet(), u"reflections.title"_s).text() == kTitle);
  CHECK(part<QComboBox>(walk.sheet(), u"reflections.model"_s).currentData().toString() == u"gibbs");
  CHECK(walk.shown(u"happened"_s) == u"Three people talked at once.");
  CHECK(walk.shown(u"again"_s) == u"I would wait.");
  walk.save();
  const auto note = walk.called(walk.farah, kTitle);
  REQUIRE(note);
  CHECK(note->passage(u"again"_s) == u"I would wait.");
  CHECK(loadDrafts(walk.records(), Viewer{walk.farah}).empty());
}

TEST_CASE("who goes on with a kept note types on behind its last word", "[walk][note]") {
  const auto how = GENERATE(u"Space"_s, u"Enter"_s, u"the mouse"_s);
  INFO(how.toStdString());
  Notebook walk;
  walk.start(kFarah);
  press(walk.open(), u"reflections.new"_s);
  type(walk.sheet(), u"reflections.title"_s, kTitle);
  type(walk.sheet(), u"reflections.text."_s, u"Three people talked"_s);
  runOut(walk.sheet(), kDraftBehind);
  walk.cutPower();
  walk.start();
  walk.open();
  auto& bar = part<MessageBar>(walk.sheet(), u"reflections.bar"_s);
  auto& goOn = part<QPushButton>(bar, u"messageBar/action"_s);
  enter(goOn);
  if (how == u"the mouse") {
    QTest::mouseClick(&goOn, Qt::LeftButton);
  } else {
    QTest::keyClick(&goOn, how == u"Space" ? Qt::Key_Space : Qt::Key_Return);
  }
  settle();
  typeHere(u", all at once."_s);
  CHECK(walk.shown(u""_s) == u"Three people talked, all at once.");
}

TEST_CASE("what is typed beside a new note that waits is kept beside it, and both become notes",
          "[walk][note][beside]") {
  Notebook walk;
  walk.start(kFarah);
  const auto draftWords = [&] {
    QStringList words;
    for (const Draft& one : loadDrafts(walk.records(), Viewer{walk.farah})) words << one.form + u' ' + one.body;
    words.sort();
    return words;
  };
  walk.window().goTo({u"reflections"_s, u"new"_s});
  type(walk.sheet(), u"reflections.title"_s, u"Before the power cut"_s);
  runOut(walk.sheet(), kDraftBehind);
  walk.cutPower();
  REQUIRE(draftWords().size() == 1);

  walk.start();
  // Straight to a new page, as by the key of a new note: the draft that waits is not written over.
  walk.window().goTo({u"reflections"_s, u"new"_s});
  press(walk.sheet(), u"reflections.new"_s);
  type(walk.sheet(), u"reflections.title"_s, u"After it"_s);
  runOut(walk.sheet(), kDraftBehind);
  REQUIRE(draftWords().size() == 2);
  CHECK(draftWords()[0].startsWith(u"note:new "));
  CHECK(draftWords()[0].contains(u"Before the power cut"));
  CHECK(draftWords()[1].startsWith(u"note:new:2 "));
  type(walk.sheet(), u"reflections.text."_s, u"Two words"_s);
  walk.save();
  CHECK(walk.called(walk.farah, u"After it"_s));
  REQUIRE(draftWords().size() == 1);
  press(walk.sheet(), u"reflections.new"_s);
  walk.window().goTo({u"mywork"_s, {}});
  walk.open();
  press(part<MessageBar>(walk.sheet(), u"reflections.bar"_s), u"messageBar/action"_s);
  CHECK(part<QLineEdit>(walk.sheet(), u"reflections.title"_s).text() == u"Before the power cut");
  type(walk.sheet(), u"reflections.text."_s, u"Three more words"_s);
  walk.save();
  CHECK(walk.called(walk.farah, u"Before the power cut"_s));
  CHECK(walk.called(walk.farah, u"After it"_s)->words() == 2);
  CHECK(draftWords().isEmpty());
}

TEST_CASE("a kept note that Ctrl+K finds is opened with its words, and what stood open is kept", "[walk][note]") {
  const auto from = GENERATE(u"another note"_s, u"another page"_s);
  INFO(from.toStdString());
  Notebook walk;
  walk.start(kFarah);
  writeNoteIn(walk);
  press(walk.sheet(), u"reflections.new"_s);
  type(walk.sheet(), u"reflections.title"_s, u"Kestrel"_s);
  type(walk.sheet(), u"reflections.text.what"_s, u"It hung over the car park"_s);
  runOut(walk.sheet(), kDraftBehind);
  walk.cutPower();
  walk.start();
  walk.window().goTo({u"reflections"_s, QString::number(walk.called(walk.farah, kTitle)->id->value())});
  type(walk.sheet(), u"reflections.text.now-what"_s, u"Ask Priya."_s);
  if (from == u"another page") walk.window().goTo({u"mywork"_s, {}});
  inNextDialog<Palette>([](Palette& palette) {
    auto& line = part<QLineEdit>(palette, u"palette.line"_s);
    QTest::keyClicks(&line, u"car park"_s);
    CHECK(part<QListWidget>(palette, u"palette.list"_s).currentItem()->text().contains(u"not finished"));
    QTest::keyClick(&line, Qt::Key_Return);
  });
  QTest::keyClick(&walk.window(), Qt::Key_K, Qt::ControlModifier);
  settle();
  CHECK(part<QLineEdit>(walk.sheet(), u"reflections.title"_s).text() == u"Kestrel");
  bringToFront(&walk.window());
  typeHere(u" for long."_s);
  CHECK(walk.shown(u"what"_s) == u"It hung over the car park for long.");
  walk.save();
  CHECK(walk.called(walk.farah, u"Kestrel"_s)->passage(u"what"_s) == u"It hung over the car park for long.");
  CHECK(walk.called(walk.farah, kTitle)->passage(u"now-what"_s) == u"Ask Priya.");
  CHECK(loadDrafts(walk.records(), Viewer{walk.farah}).empty());
}

TEST_CASE("a reflection that is tied to a goal stands at the goal, for its author alone", "[walk][note][goals]") {
  Notebook walk;
  walk.start(kFarah);
  const auto saved = walk.window().workspace().perform([&](WritableDesk& desk) -> Result<NoteId> {
    Note note{{}, walk.farah, kWalkDay, kTitle, u"free"_s, {}, false, {{u""_s, u"Nobody spoke."_s}}};
    note.goal = ownGoals(desk).front().id;
    return saveNote(desk, note);
  });
  REQUIRE(saved);
  const QString name = u"goals.reflection.%1"_s.arg(saved->value());
  walk.window().goTo({u"goals"_s, {}});
  CHECK(part<QPushButton>(walk.page(u"goals"_s), name).text() == kTitle + u", 24 Jul 2026"_s);
  press(walk.page(u"goals"_s), name);
  CHECK(part<QLineEdit>(walk.sheet(), u"reflections.title"_s).text() == kTitle);
  walk.window().lookAs(walk.priya);
  walk.window().goTo({u"goals"_s, {}});
  CHECK(walk.page(u"goals"_s).findChild<QPushButton*>(name) == nullptr);
}

TEST_CASE("a new note that is emptied again is offered to nobody", "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  Page& sheet = walk.open();
  press(sheet, u"reflections.new"_s);
  type(sheet, u"reflections.title"_s, kTitle);
  runOut(sheet, kDraftBehind);
  REQUIRE(loadDraft(walk.records(), Viewer{walk.farah}, u"note:new"_s));
  auto& title = part<QLineEdit>(sheet, u"reflections.title"_s);
  title.selectAll();
  QTest::keyClick(&title, Qt::Key_Delete);
  press(walk.window(), u"nav.mywork"_s);
  CHECK(loadDrafts(walk.records(), Viewer{walk.farah}).empty());
}

TEST_CASE("the filter of the notes is left for its list by Down and Enter, and emptied by Escape", "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  writeNoteIn(walk);
  for (const Qt::Key onwards : {Qt::Key_Down, Qt::Key_Return}) {
    type(walk.sheet(), u"reflections.filter"_s, u"Mill Lane"_s);
    QTest::keyClick(QApplication::focusWidget(), onwards);
    settle();
    CHECK(QApplication::focusWidget()->objectName() == u"reflections.list");
    key(walk.sheet(), u"reflections.list"_s, Qt::Key_F, Qt::ControlModifier);
    auto& filter = part<QLineEdit>(walk.sheet(), u"reflections.filter"_s);
    CHECK(filter.selectedText() == u"Mill Lane");
    QTest::keyClick(&filter, Qt::Key_Escape);
    CHECK(filter.text().isEmpty());
  }
}

TEST_CASE("a change of an older note that the power cut short is led to, and goes with the note when it is deleted",
          "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  writeNoteIn(walk);
  const Note older = *walk.called(walk.farah, kTitle);
  type(walk.sheet(), u"reflections.text.now-what"_s, u"Ask for a visit in pairs."_s);
  runOut(walk.sheet(), kDraftBehind);
  walk.cutPower();
  walk.settings.setLastPage(walk.path, u"mywork"_s);

  walk.start();
  MessageBar& kept = walk.window().messages();
  CHECK(kept.sentence() == u"We kept your draft of a reflection, saved 10:42am.");
  press(kept, u"messageBar/action"_s);
  CHECK(walk.shown(u"what"_s) == older.passage(u"what"_s));
  CHECK(walk.shown(u"now-what"_s).isEmpty());
  press(part<MessageBar>(walk.sheet(), u"reflections.bar"_s), u"messageBar/action"_s);
  CHECK(walk.shown(u"now-what"_s) == u"Ask for a visit in pairs.");
  runOut(walk.sheet(), kDraftBehind);
  press(walk.sheet(), u"reflections.delete"_s);
  CHECK_FALSE(walk.called(walk.farah, kTitle));
  CHECK(loadDrafts(walk.records(), Viewer{walk.farah}).empty());
  press(part<MessageBar>(walk.sheet(), u"reflections.bar"_s), u"messageBar/action"_s);
  const auto again = walk.called(walk.farah, kTitle);
  REQUIRE(again);
  CHECK(again->passage(u"now-what"_s) == u"Ask for a visit in pairs.");
}

TEST_CASE("a note that comes back with the window is gone on with behind its last word", "[walk][note]") {
  Notebook walk;
  walk.start(kFarah);
  writeNoteIn(walk);
  walk.closeWindow();
  walk.settings.setLastPage(walk.path, u"mywork"_s);
  walk.start();
  bringToFront(&walk.window());
  walk.open();
  settle();
  auto* text = qobject_cast<GrowingTextEdit*>(QApplication::focusWidget());
  REQUIRE(text != nullptr);
  CHECK(text->textCursor().atEnd());
  CHECK_FALSE(text->toPlainText().isEmpty());
  for (const auto* later : walk.sheet().findChildren<GrowingTextEdit*>())
    if (later->isVisible() && later->y() > text->y()) CHECK(later->toPlainText().isEmpty());
}

}  // namespace note_walk
