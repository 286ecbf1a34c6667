// SPDX-License-Identifier: MIT
// Copies of notes: who can read them, and what an attacker with the file cannot do.

#include "core/reflection/note_sharing.h"
#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_store.h"
#include "core/reflection/note_uses.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace note_sharing_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kWords = u"He would not look at me, and I went quiet too."_s;
const QString kPassage = u"I went quiet too"_s;

/// Farah with a sealed note and her supervisor Priya, both with passphrases.
struct Sharing {
  Team team;
  WritableDesk farah = signedIn(team.farah, u"heron on the lock"_s);
  WritableDesk priya = signedIn(team.priya, u"nine blue kettles"_s);
  NoteId note =
      saveNote(farah, {{}, team.farah, kToday, u"Salt marsh"_s, u"free"_s, {}, false, {{u""_s, kWords}}}).value();

  WritableDesk signedIn(PersonId person, const QString& passphrase) {
    WritableDesk desk = team.deskOf(person);
    desk.viewer.keys = *choosePassphrase(desk, person, Secret::fromPassphrase(passphrase));
    return desk;
  }
  void compare() { REQUIRE(confirmKeys(farah, team.priya)); }
};

PossibleReader readerOf(const Desk& desk, PersonId person) {
  for (const PossibleReader& one : possibleReaders(desk)) {
    if (one.person == person) return one;
  }
  FAIL("no such reader");
  std::abort();
}

}  // namespace

TEST_CASE("a note is shared with a reader whose key was compared, and read by nobody else", "[keys][sharing]") {
  Sharing all;
  CHECK(readerOf(all.farah, all.team.priya).fingerprint == fingerprintOf(all.priya.viewer.keys->publicKeys()));
  CHECK_FALSE(readerOf(all.farah, all.team.priya).isCompared);
  const auto early = shareNote(all.farah, all.note, all.team.priya);
  REQUIRE_FALSE(early);
  CHECK(early.error().sentence.contains(u"Compare"));
  all.compare();
  CHECK(readerOf(all.farah, all.team.priya).isCompared);
  CHECK_FALSE(shareNote(all.priya, all.note, all.team.farah));  // not hers
  WritableDesk chosen = all.team.deskOf(all.team.farah);
  CHECK_FALSE(shareNote(chosen, all.note, all.team.priya));  // not signed in
  CHECK_FALSE(shareNote(all.farah, all.note, all.team.farah));
  const auto copy = shareNote(all.farah, all.note, all.team.priya);
  REQUIRE(copy);

  const auto read = copiesOf(all.priya);
  REQUIRE(read.size() == 1);
  CHECK(read.front().words == kWords);
  CHECK(read.front().title == u"Salt marsh");
  CHECK(read.front().author == all.team.farah);
  CHECK(copiesOf(all.farah).front().words == kWords);
  CHECK_FALSE(copiesOf(all.team.deskOf(all.team.priya)).front().isOpen);  // chosen, not signed in
  CHECK(copiesOf(all.team.deskOf(all.team.priya)).front().words.isEmpty());
  CHECK(copiesOf({all.team.records, {}, all.farah.clock}).empty());
  CHECK(loadNotes(all.team.records, all.priya.viewer).empty());  // the note itself stays the author's
}

TEST_CASE("a copy is frozen, and a passage is shared alone", "[keys][sharing]") {
  Sharing all;
  all.compare();
  REQUIRE(shareNote(all.farah, all.note, all.team.priya, kPassage));
  CHECK_FALSE(shareNote(all.farah, all.note, all.team.priya, u"what she never wrote"_s));
  Note note = *loadNote(all.team.records, all.farah.viewer, all.note);
  note.passages.front().body = u"Written anew."_s;
  REQUIRE(saveNote(all.farah, note));
  const auto read = copiesOf(all.priya);
  REQUIRE(read.size() == 1);
  CHECK(read.front().words == kPassage);
  CHECK_FALSE(read.front().title.contains(u"Salt marsh"));
}

TEST_CASE("only the author takes a copy back", "[keys][sharing]") {
  Sharing all;
  all.compare();
  const CopyId copy = shareNote(all.farah, all.note, all.team.priya).value();
  CHECK_FALSE(withdrawCopy(all.priya, copy));
  CHECK(copiesOf(all.priya).size() == 1);
  REQUIRE(withdrawCopy(all.farah, copy));
  CHECK(copiesOf(all.priya).empty());
  CHECK_FALSE(withdrawCopy(all.farah, copy));
  REQUIRE(shareNote(all.farah, all.note, all.team.priya));
  REQUIRE(deleteNote(all.farah, all.note));  // the note goes with its copies
  CHECK(copiesOf(all.priya).empty());
}

TEST_CASE("a key that was swapped in the file stops sharing until it is compared again", "[keys][sharing]") {
  Sharing all;
  all.compare();
  const KeyPair attacker(Secret::random(kSeedBytes));
  {
    Transaction swap(all.team.records);
    REQUIRE(Change(all.team.records, u"UPDATE person_key SET box_public = ?, sign_public = ? WHERE person_id = ?")
                .bind(attacker.publicKeys().box)
                .bind(attacker.publicKeys().sign)
                .bind(all.team.priya)
                .run() == 1);
    swap.commit();
  }
  CHECK(readerOf(all.farah, all.team.priya).hasChanged);
  CHECK_FALSE(shareNote(all.farah, all.note, all.team.priya));
  SECTION("a comparison that the attacker writes is not the author's") {
    Transaction forge(all.team.records);
    Change(all.team.records, u"UPDATE compared_key SET digest = ?, signature = ? WHERE other_id = ?")
        .bind(digestOf(attacker.publicKeys().box + attacker.publicKeys().sign))
        .bind(attacker.sign("anything"))
        .bind(all.team.priya)
        .run();
    forge.commit();
    CHECK_FALSE(readerOf(all.farah, all.team.priya).isCompared);
    CHECK_FALSE(shareNote(all.farah, all.note, all.team.priya));
  }
}

TEST_CASE("a copy that is moved to another reader, author or moment is not opened", "[keys][sharing][file]") {
  Sharing all;
  all.compare();
  const CopyId copy = shareNote(all.farah, all.note, all.team.priya).value();
  const QString body = u"UPDATE shared_note SET body = x'00'"_s;
  CHECK_THROWS_AS(Change(all.team.records, body).run(), StoreError);
  Change(all.team.records, u"DROP TRIGGER shared_note_stays").run();
  for (const QString& change :
       {u"UPDATE shared_note SET shared_at = shared_at + 1"_s,
        u"UPDATE shared_note SET body = zeroblob(length(body))"_s, u"UPDATE reflective_note SET uid = uid || 'x'"_s,
        u"UPDATE shared_note SET reader_id = author_id, author_id = reader_id"_s}) {
    INFO(change.toStdString());
    Transaction forged(all.team.records);
    Change(all.team.records, change).run();
    for (const Desk* desk : {&all.farah, &all.priya}) {
      for (const SharedCopy& one : copiesOf(*desk)) CHECK_FALSE(one.isOpen);
    }
  }
  CHECK(copiesOf(all.priya).front().id == copy);
  CHECK(copiesOf(all.priya).front().isOpen);
}

TEST_CASE("nothing is sealed for somebody without a passphrase", "[keys][sharing]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  farah.viewer.keys = *choosePassphrase(farah, team.farah, Secret::fromPassphrase(u"heron on the lock"_s));
  const NoteId note =
      saveNote(farah, {{}, team.farah, kToday, u"Salt marsh"_s, u"free"_s, {}, false, {{u""_s, kWords}}}).value();
  CHECK(readerOf(farah, team.priya).fingerprint.isEmpty());
  CHECK_FALSE(confirmKeys(farah, team.priya));
  CHECK_FALSE(shareNote(farah, note, team.priya));
}

TEST_CASE("a note under a model is shared with the titles of its prompts", "[sharing]") {
  Note note{{}, PersonId(1), kToday, {}};
  note.model = u"driscoll"_s;
  for (const Prompt& prompt : reflectionModel(note.model).prompts) note.passages.push_back({prompt.key, u"Words."_s});
  const QString words = wordsToShare(note, {});
  for (const Prompt& prompt : reflectionModel(note.model).prompts) CHECK(words.contains(prompt.title + u"\nWords."_s));
}

}  // namespace note_sharing_test
