// SPDX-License-Identifier: MIT
// Reflective notes: only their author ever reads or writes them.

#include "core/base/word_count.h"
#include "core/keys/key_pair.h"
#include "core/reflection/note_store.h"
#include "core/reflection/note_uses.h"
#include "core/reflection/reflection_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace reflection_note_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Note noteOf(PersonId author, QDate day = kToday, const QString& title = u"The visit that went quiet"_s) {
  Note note{{}, author, day, title, u"gibbs"_s, {}, false, {{u"feelings"_s, u"Worried about time"_s}}};
  note.passages.push_back({u"happened"_s, u"She stopped talking"_s});
  return note;
}

}  // namespace

TEST_CASE("a note keeps its passages in the order of its model", "[reflection]") {
  Team team;
  team.newCase(u"HR-0142"_s, team.farahPost, kToday);
  WritableDesk desk = team.deskOf(team.farah);
  Note note = noteOf(team.farah);
  note.caseCode = u"HR-0142"_s;
  note.bringToSupervision = true;
  const NoteId id = saveNote(desk, note).value();
  const Note stored = loadNote(team.records, Viewer{team.farah}, id).value();
  REQUIRE(stored.passages.size() == 2);
  CHECK(stored.passages[0].prompt == u"happened");
  CHECK(stored.opening() == u"She stopped talking");
  CHECK(stored.words() == 6);
  CHECK(stored.caseCode == u"HR-0142");
  CHECK(stored.bringToSupervision);
  CHECK(stored.day == kToday);
}

TEST_CASE("nobody but the author is given a note, changes or deletes it", "[reflection]") {
  Team team;
  WritableDesk author = team.deskOf(team.farah);
  const NoteId id = saveNote(author, noteOf(team.farah)).value();
  for (const auto viewer : {std::optional<PersonId>(), std::optional(team.priya), std::optional(team.stranger)}) {
    WritableDesk desk = team.deskOf(viewer);
    CHECK(ownNotes(desk).empty());
    CHECK_FALSE(saveNote(desk, noteOf(team.farah)));
    CHECK_FALSE(deleteNote(desk, id));
    if (!viewer) continue;
    CHECK_FALSE(loadNote(team.records, Viewer{*viewer}, id));
    Note taken = noteOf(*viewer);
    taken.id = id;
    taken.rowVersion = 1;
    CHECK_THROWS_AS(saveNote(desk, taken), StoreError);
  }
  REQUIRE(ownNotes(author).size() == 1);
  CHECK(ownNotes(author)[0].passages.size() == 2);
  REQUIRE(deleteNote(author, id));
  CHECK(ownNotes(author).empty());
  CHECK(team.count(u"reflective_passage"_s) == 0);
}

TEST_CASE("notes stand newest first and are found by every word typed", "[reflection]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  for (const int days : {-30, 0, -8})
    REQUIRE(saveNote(desk, noteOf(team.farah, kToday.addDays(days), u"Day %1"_s.arg(-days))));
  const auto notes = ownNotes(desk);
  REQUIRE(notes.size() == 3);
  CHECK(notes[0].title == u"Day 0");
  CHECK(notes[2].title == u"Day 30");
  CHECK(noteFits(notes[0], u"WORRIED  day"_s));
  CHECK_FALSE(noteFits(notes[0], u"worried court"_s));
  CHECK(noteFits(notes[0], u""_s));
}

TEST_CASE("an empty note is refused, one without a title is called by its first words", "[reflection]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  CHECK_FALSE(saveNote(desk, Note{{}, team.farah, kToday, u"  "_s, u"free"_s, {}, false, {{u""_s, u"\n "_s}}}));
  const NoteId id = saveNote(desk, noteOf(team.farah, kToday, {})).value();
  CHECK(loadNote(team.records, Viewer{team.farah}, id)->title == u"Worried about time");
}

TEST_CASE("a note about a case that is not in the file is refused", "[reflection]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  Note note = noteOf(team.farah);
  note.caseCode = u"HR-9999"_s;
  CHECK_FALSE(saveNote(desk, note));
  CHECK(team.count(u"reflective_note"_s) == 0);
}

TEST_CASE("a note saved from two windows is a conflict", "[reflection]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  const NoteId id = saveNote(desk, noteOf(team.farah)).value();
  Note mine = loadNote(team.records, Viewer{team.farah}, id).value();
  Note late = mine;
  mine.title = u"Mine"_s;
  REQUIRE(saveNote(desk, mine));
  late.passages.clear();
  late.title = u"Late"_s;
  CHECK_THROWS_AS(saveNote(desk, late), StoreError);
  CHECK(loadNote(team.records, Viewer{team.farah}, id)->title == u"Mine");
  CHECK(loadNote(team.records, Viewer{team.farah}, id)->passages.size() == 2);
}

TEST_CASE("every model has a name and prompts with keys of their own", "[reflection]") {
  CHECK(reflectionModels().size() == 7);
  for (const ReflectionModel& model : reflectionModels()) {
    CAPTURE(model.key.toStdString());
    CHECK_FALSE(model.name.isEmpty());
    REQUIRE_FALSE(model.prompts.empty());
    QStringList keys;
    for (const Prompt& prompt : model.prompts) {
      keys << prompt.key;
      CHECK_FALSE(prompt.question.isEmpty());
    }
    CHECK(keys.removeDuplicates() == 0);
  }
}

TEST_CASE("a title made from the text ends with a whole word, and is known to be the text", "[reflection]") {
  Note note = noteOf(PersonId(1));
  note.title.clear();
  const QString words = u"I went to see the grandmother, who was extraordinarily tired, and we talked."_s;
  note.passages = {{u"happened"_s, words}};
  const Note kept = checked(note).value();
  CHECK(kept.title == u"I went to see the grandmother, who was\u2026");
  CHECK(isCalledByItsWords(kept));
  note.title = words.left(48) + u'\u2026';  // as titles were cut before
  CHECK(isCalledByItsWords(note));
  note.title = u"A visit"_s;
  CHECK_FALSE(isCalledByItsWords(note));
  CHECK(firstWords(u"one  two"_s, 7) == u"one two");
  CHECK(firstWords(u"one two three"_s, 7) == u"one two\u2026");
  CHECK(firstWords(u"one two three"_s, 6) == u"one\u2026");
  CHECK(firstWords(u"extraordinarily"_s, 5) == u"extra\u2026");
}

}  // namespace reflection_note_test
