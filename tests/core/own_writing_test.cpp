// SPDX-License-Identifier: MIT
// One's own words and prompts: kept for their person alone, sealed when they have keys.

#include "core/reflection/own_writing_actions.h"

#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/note_export.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace own_writing_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString storedBody(Team& team, PersonId person) {
  Query query(team.records, u"SELECT body FROM own_writing WHERE person_id = ?");
  query.bind(person);
  return query.next() ? query.text(0) : QString();
}

}  // namespace

TEST_CASE("a word is added once, for whoever added it alone, and can be forgotten", "[reflection][spelling]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  WritableDesk priya = team.deskOf(team.priya);
  REQUIRE(addOwnWord(farah, u" Northmere "_s));
  CHECK(ownWriting(farah).words == QStringList{u"Northmere"_s});
  CHECK(ownWriting(priya).words.isEmpty());
  CHECK_FALSE(addOwnWord(farah, u"Northmere"_s));
  CHECK_FALSE(addOwnWord(farah, u"two words"_s));
  CHECK_FALSE(addOwnWord(farah, u"  "_s));
  CHECK_FALSE(addOwnWord(farah, QString(100, u'a')));
  WritableDesk nobody = team.deskOf(std::nullopt);
  CHECK_FALSE(addOwnWord(nobody, u"word"_s));
  REQUIRE(dropOwnWord(farah, u"Northmere"_s));
  CHECK(ownWriting(farah).words.isEmpty());
  CHECK(team.count(u"own_writing"_s) == 0);
}

TEST_CASE("one's own words and prompts are sealed from the day there is a passphrase", "[reflection][keys]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  REQUIRE(addOwnWord(farah, u"Northmere"_s));
  CHECK(storedBody(team, team.farah).contains(u"Northmere"));
  farah.viewer.keys = *choosePassphrase(farah, team.farah, Secret::fromPassphrase(u"heron on the lock"_s));
  CHECK(hasUnsealedNotes(farah));
  REQUIRE(sealOwnNotes(farah));
  CHECK_FALSE(storedBody(team, team.farah).contains(u"Northmere"));
  CHECK(ownWriting(farah).words == QStringList{u"Northmere"_s});
  CHECK_FALSE(hasUnsealedNotes(farah));
  WritableDesk chosen = team.deskOf(team.farah);
  CHECK(ownWriting(chosen).isEmpty());
  CHECK_FALSE(addOwnWord(chosen, u"Other"_s));  // what is sealed is not replaced by what was not read
  CHECK(ownWriting(farah).words == QStringList{u"Northmere"_s});
}

TEST_CASE("a prompt is worded by its person, and ours comes back when it is emptied or typed again", "[reflection]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  const ReflectionModel ours = reflectionModel(u"driscoll"_s);
  std::vector<Prompt> worded = ours.prompts;
  worded[1] = {u"so-what"_s, u"And  what of it?"_s, u"For whom?"_s};
  REQUIRE(wordPrompts(farah, u"driscoll"_s, worded));
  const OwnWriting own = ownWriting(farah);
  CHECK(own.prompts.size() == 1);
  CHECK(modelFor(u"driscoll"_s, own).prompts[1].title == u"And what of it?");
  CHECK(modelFor(u"driscoll"_s, own).prompts[0].title == ours.prompts[0].title);
  CHECK(modelFor(u"gibbs"_s, own).prompts[0].title == reflectionModel(u"gibbs"_s).prompts[0].title);
  CHECK(modelFor(u"driscoll"_s, ownWriting(team.deskOf(team.priya))).prompts[1].title == ours.prompts[1].title);
  worded[1].title = u" "_s;
  CHECK_FALSE(wordPrompts(farah, u"driscoll"_s, worded));
  REQUIRE(wordPrompts(farah, u"driscoll"_s, ours.prompts));
  CHECK(ownWriting(farah).isEmpty());
}

TEST_CASE("notes taken along are files of their own, under names that every disk tells apart", "[reflection][export]") {
  Note note{NoteId(1), PersonId(1), QDate(2026, 7, 24), u"A / hard: <visit>"_s, u"driscoll"_s, u"HR-0142"_s};
  note.passages = {{u"what"_s, u"She said \"no\" & left.\n\nTwice."_s}, {u"so-what"_s, u"  "_s}};
  Note twin = note;
  twin.title = u"A HARD visit"_s;
  Note sealed = note;
  sealed.isOpen = false;
  OwnWriting own;
  own.prompts[u"driscoll/what"_s] = {u"what"_s, u"And then?"_s, {}};
  const auto texts = noteFiles({note, twin, sealed}, own, NoteFormat::Text);
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].name == u"2026-07-24 A hard visit.txt");
  CHECK(texts[1].name == u"2026-07-24 A HARD visit 2.txt");
  const QString text = QString::fromUtf8(texts[0].bytes);
  CHECK(text.startsWith(u"A / hard: <visit>\n\nFriday 24 July 2026"));
  CHECK(text.contains(u"And then?\nShe said \"no\" & left.\n\nTwice."));
  CHECK_FALSE(text.contains(u"\nSo what?\n"));
  const QString page = QString::fromUtf8(noteFiles({note}, own, NoteFormat::Page)[0].bytes);
  CHECK(page.contains(u"<h1>A / hard: &lt;visit&gt;</h1>"));
  CHECK(page.contains(u"&quot;no&quot; &amp; left."));
}

}  // namespace own_writing_test
