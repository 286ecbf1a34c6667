// SPDX-License-Identifier: MIT
// Signing in, being kept out, and notes that only their readers' keys open, in the bytes of the file too.
#include <QFile>
#include <QTemporaryDir>

#include "core/desk/draft_store.h"
#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/reflection/note_recovery.h"
#include "core/reflection/note_recovery_actions.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_store.h"
#include "core/reflection/own_writing_actions.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace sign_in_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Secret words(const QString& text) { return Secret::fromPassphrase(text); }
const QString kFarahs = u"heron on the lock"_s;
const QString kPriyas = u"nine blue kettles"_s;

/// The desk of somebody who has just chosen a passphrase.
WritableDesk signedDesk(Team& team, PersonId person, const QString& passphrase) {
  WritableDesk desk = team.deskOf(person);
  const auto keys = choosePassphrase(desk, person, words(passphrase));
  REQUIRE(keys);
  desk.viewer.keys = *keys;
  return desk;
}

Note noteOf(PersonId author, const QString& body, const QString& title = u"Salt marsh"_s) {
  return {{}, author, kToday, title, u"free"_s, {}, false, {{u""_s, body}}};
}

}  // namespace

TEST_CASE("signing in wants the right passphrase, and waits after five wrong ones", "[keys][sign-in]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  CHECK_FALSE(signIn(desk, team.farah, words(kFarahs)));  // none was chosen yet
  REQUIRE(choosePassphrase(desk, team.farah, words(kFarahs)));
  CHECK_FALSE(choosePassphrase(desk, team.farah, words(u"another one here"_s)));
  CHECK(signIn(desk, team.farah, words(kFarahs)));
  for (int i = 0; i < 5; ++i) CHECK_FALSE(signIn(desk, team.farah, words(u"wrong words"_s)));
  CHECK(loadKeys(team.records, team.farah)->failures == 5);
  const auto refused = signIn(desk, team.farah, words(kFarahs));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.startsWith(u"Too many wrong passphrases."));

  const QDateTime later = desk.clock.now().addSecs(61);
  WritableDesk after{team.records, desk.viewer, Clock::fixed(later)};
  CHECK(signIn(after, team.farah, words(kFarahs)));
  CHECK(loadKeys(team.records, team.farah)->failures == 0);
}

TEST_CASE("the wait doubles up to an hour", "[keys][sign-in]") {
  const QDateTime failed(kToday, QTime(9, 0));
  const std::vector<std::pair<int, int>> minutes{{5, 1}, {6, 2}, {7, 4}, {10, 32}, {11, 60}, {40, 60}};
  for (const auto& [failures, wait] : minutes) {
    const auto until = waitsUntil({{}, {}, failures, failed});
    REQUIRE(until);
    CHECK(failed.secsTo(*until) == 60 * wait);
  }
  CHECK_FALSE(waitsUntil({{}, {}, 4, failed}));
}

TEST_CASE("a changed passphrase opens the same keys, the old one nothing", "[keys][sign-in]") {
  Team team;
  WritableDesk desk = signedDesk(team, team.farah, kFarahs);
  CHECK_FALSE(changePassphrase(desk, words(u"not the old one"_s), words(u"the new words"_s)));
  REQUIRE(changePassphrase(desk, words(kFarahs), words(u"the new words"_s)));
  CHECK_FALSE(signIn(desk, team.farah, words(kFarahs)));
  CHECK((*signIn(desk, team.farah, words(u"the new words"_s)))->publicKeys() == desk.viewer.keys->publicKeys());
  CHECK_FALSE(soundPassphrase(u"short"_s));
  CHECK(soundPassphrase(u"long enough"_s));
}

TEST_CASE("a sealed note is given to its author's keys alone", "[keys][reflection]") {
  Team team;
  WritableDesk farah = signedDesk(team, team.farah, kFarahs);
  const NoteId id = saveNote(farah, noteOf(team.farah, u"The kitchen went still."_s)).value();
  const Note own = loadNote(team.records, farah.viewer, id).value();
  CHECK(own.title == u"Salt marsh");
  CHECK(own.passage(u""_s) == u"The kitchen went still.");

  // Chosen, not signed in: whoever says they are Farah is given no word, and cannot write over it.
  const Viewer chosen{team.farah};
  const Note closed = loadNote(team.records, chosen, id).value();
  CHECK_FALSE(closed.isOpen);
  CHECK(closed.passages.empty());
  WritableDesk pretender{team.records, chosen, farah.clock};
  CHECK_FALSE(saveNote(pretender, closed));
  CHECK_FALSE(saveNote(pretender, noteOf(team.farah, u"Written by another"_s)));

  // A manager with keys of her own who points the row's key at herself opens nothing.
  const Desk priya = signedDesk(team, team.priya, kPriyas);
  Change(team.records, u"UPDATE note_key SET person_id = ? WHERE person_id = ?")
      .bind(team.priya)
      .bind(team.farah)
      .run();
  Change(team.records, u"UPDATE reflective_note SET author_id = ?").bind(team.priya).run();
  CHECK_FALSE(loadNote(team.records, priya.viewer, id)->isOpen);
}

TEST_CASE("a sealed body that is moved to another note or back to an older version is not opened",
          "[keys][reflection]") {
  Team team;
  WritableDesk farah = signedDesk(team, team.farah, kFarahs);
  const NoteId first = saveNote(farah, noteOf(team.farah, u"First"_s)).value();
  const NoteId second = saveNote(farah, noteOf(team.farah, u"Second"_s)).value();
  const auto take = [&](NoteId from, NoteId to) {
    Change(team.records,
           u"UPDATE sealed_note SET body = (SELECT body FROM sealed_note WHERE note_id = ?) WHERE note_id = ?")
        .bind(from)
        .bind(to)
        .run();
    Change(team.records,
           u"UPDATE note_key SET sealed = (SELECT k.sealed FROM note_key k WHERE k.note_id = ? AND k.person_id = ?) "
           u"WHERE note_id = ? AND person_id = ?")
        .bind(from)
        .bind(team.farah)
        .bind(to)
        .bind(team.farah)
        .run();
  };
  take(first, second);
  CHECK_FALSE(loadNote(team.records, farah.viewer, second)->isOpen);
  Change(team.records, u"UPDATE sealed_note SET version = version + 1 WHERE note_id = ?").bind(first).run();
  CHECK_FALSE(loadNote(team.records, farah.viewer, first)->isOpen);
}

TEST_CASE("notes and typing from before are sealed when their author first signs in", "[keys][reflection]") {
  Team team;
  WritableDesk before = team.deskOf(team.farah);
  const NoteId id = saveNote(before, noteOf(team.farah, u"Written in clear"_s)).value();
  keepDraft(team.records, before.viewer, {u"note:new"_s, u"a note"_s, u"{\"free\":\"half\"}"_s, 0, 100});
  WritableDesk farah = signedDesk(team, team.farah, kFarahs);
  CHECK(sealOwnNotes(farah).value() == 1);
  CHECK(sealOwnNotes(farah).value() == 0);
  CHECK(team.count(u"reflective_passage"_s) == 0);
  CHECK(team.count(u"reflective_note WHERE title <> ''"_s) == 0);
  CHECK(loadNote(team.records, farah.viewer, id)->passage(u""_s) == u"Written in clear");
  CHECK(loadDraft(team.records, farah.viewer, u"note:new"_s)->body == u"{\"free\":\"half\"}");
  CHECK_FALSE(loadDraft(team.records, before.viewer, u"note:new"_s));
}

TEST_CASE("no sealed word stands in the bytes of the file", "[keys][reflection][store][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  QStringList secrets;
  for (int i = 0; i < 50; ++i) secrets << u"Sandpiper%1Lantern"_s.arg(i);
  {
    Database records = Database::create(path);
    Change(records, u"INSERT INTO person (code, name) VALUES ('farah', 'Farah Siddiqui')").run();
    WritableDesk desk{records, {PersonId(1)}, Clock::fixed(QDateTime(kToday, QTime(18, 0)))};
    for (int i = 0; i < 25; ++i) REQUIRE(saveNote(desk, noteOf(PersonId(1), secrets[i], secrets[i])));
    keepDraft(records, desk.viewer, {u"note:new"_s, u"a note"_s, secrets[25], 0, 100});
    desk.viewer.keys = *choosePassphrase(desk, PersonId(1), words(kFarahs));
    REQUIRE(sealOwnNotes(desk));
    for (int i = 26; i < 49; ++i) REQUIRE(saveNote(desk, noteOf(PersonId(1), secrets[i], secrets[i])));
    keepDraft(records, desk.viewer, {u"note:9"_s, u"a note"_s, secrets[49], 0, 100});
    CHECK(loadNotes(records, desk.viewer).size() == 48);
  }
  for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden)) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QString& secret : secrets) {
      CHECK_FALSE(bytes.contains(secret.toUtf8()));
      CHECK_FALSE(bytes.contains(QByteArray(reinterpret_cast<const char*>(secret.utf16()), secret.size() * 2)));
    }
    if (name == u"team.headroom") CHECK(bytes.contains("Farah Siddiqui"));  // the scan sees what is there
  }
}

TEST_CASE("the recovery sheet gives a person new keys and their notes, and leaves a trace", "[keys][reflection]") {
  Team team;
  const Secret sheet = Secret::random(kSeedBytes);
  WritableDesk priya = signedDesk(team, team.priya, kPriyas);
  WritableDesk farah = signedDesk(team, team.farah, kFarahs);
  CHECK_FALSE(loadRecoveryKey(team.records));  // no passphrase makes it
  const NoteId before = saveNote(farah, noteOf(team.farah, u"Written before"_s)).value();
  CHECK_FALSE(hasUnsealedNotes(farah));
  for (WritableDesk* one : {&farah, &priya}) CHECK_FALSE(makeRecoveryKey(*one, sheet));
  Change(team.records, u"UPDATE post SET unit_id = 1 WHERE person_id = 1").run();  // she manages the whole service now
  REQUIRE(makeRecoveryKey(priya, sheet));
  CHECK_FALSE(makeRecoveryKey(priya, Secret::random(kSeedBytes)));
  const NoteId id = saveNote(farah, noteOf(team.farah, u"Still here"_s)).value();
  REQUIRE(hasUnsealedNotes(farah));
  REQUIRE(sealOwnNotes(farah));
  CHECK_FALSE(hasUnsealedNotes(farah));
  CHECK_FALSE(recoverKeys(priya, team.farah, Secret::random(kSeedBytes), words(u"new words for her"_s)));
  REQUIRE(recoverKeys(priya, team.farah, sheet, words(u"new words for her"_s)));
  CHECK_FALSE(signIn(priya, team.farah, words(kFarahs)));
  farah.viewer.keys = signIn(farah, team.farah, words(u"new words for her"_s)).value();
  CHECK(loadNote(team.records, farah.viewer, id)->passage(u""_s) == u"Still here");
  CHECK(loadNote(team.records, farah.viewer, before)->passage(u""_s) == u"Written before");
  CHECK(team.count(u"chain_entry WHERE kind = 'recovery used'"_s) == 1);
  CHECK(loadEveryKeyOf(team.records, team.farah).size() == 2);
}

TEST_CASE("the recovery sheet gives back own words, kept typing and shared copies too, and nothing is overwritten",
          "[keys][reflection]") {
  Team team;
  const Secret sheet = Secret::random(kSeedBytes);
  WritableDesk priya = signedDesk(team, team.priya, kPriyas);
  WritableDesk farah = signedDesk(team, team.farah, kFarahs);
  Change(team.records, u"UPDATE post SET unit_id = 1 WHERE person_id = 1").run();
  const bool isLater = GENERATE(false, true);  // the sheet is made when everything is sealed already
  if (!isLater) REQUIRE(makeRecoveryKey(priya, sheet));
  const NoteId id = saveNote(farah, noteOf(team.farah, u"Still here"_s)).value();
  REQUIRE(addOwnWord(farah, u"Northmere"_s));
  keepDraft(team.records, farah.viewer, {u"note:new"_s, u"a note"_s, u"half a. sentence"_s, 0, 1});
  REQUIRE(confirmKeys(farah, team.priya));
  REQUIRE(shareNote(farah, id, team.priya));
  if (isLater) {
    REQUIRE(makeRecoveryKey(priya, sheet));
    REQUIRE(hasUnsealedNotes(farah));
    REQUIRE(sealOwnNotes(farah));
  }
  CHECK_FALSE(hasUnsealedNotes(farah));
  const QString fresh = u"new words for her"_s;
  REQUIRE(recoverKeys(priya, team.farah, sheet, words(fresh)));
  farah.viewer.keys = signIn(farah, team.farah, words(fresh)).value();
  CHECK(ownWriting(farah).words == QStringList{u"Northmere"_s});
  REQUIRE(addOwnWord(farah, u"Ashby"_s));
  CHECK(ownWriting(farah).words.size() == 2);
  REQUIRE(loadDraft(team.records, farah.viewer, u"note:new"_s));
  CHECK(loadDraft(team.records, farah.viewer, u"note:new"_s)->body == u"half a. sentence");
  REQUIRE(copiesOf(farah).size() == 1);
  CHECK(copiesOf(farah).front().isOpen);
  // Whoever was given a copy reads it again likewise.
  REQUIRE(recoverKeys(farah, team.priya, sheet, words(fresh)));
  priya.viewer.keys = signIn(priya, team.priya, words(fresh)).value();
  CHECK(copiesOf(priya).front().isOpen);
  CHECK_FALSE(hasUnsealedNotes(farah));
}

TEST_CASE("own words that no recovery key opens are not overwritten by the next one", "[keys][reflection]") {
  Team team;
  const Secret sheet = Secret::random(kSeedBytes);
  WritableDesk priya = signedDesk(team, team.priya, kPriyas);
  WritableDesk farah = signedDesk(team, team.farah, kFarahs);
  Change(team.records, u"UPDATE post SET unit_id = 1 WHERE person_id = 1").run();
  REQUIRE(addOwnWord(farah, u"Northmere"_s));
  REQUIRE(makeRecoveryKey(priya, sheet));
  REQUIRE(recoverKeys(priya, team.farah, sheet, words(u"new words for her"_s)));
  farah.viewer.keys = signIn(farah, team.farah, words(u"new words for her"_s)).value();
  const auto refused = addOwnWord(farah, u"Ashby"_s);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.contains(u"kept as they are"));
  CHECK(team.count(u"own_writing"_s) == 1);
}

TEST_CASE("without a recovery key a lost passphrase loses the notes, and nothing else opens them", "[keys]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  REQUIRE(choosePassphrase(desk, team.farah, words(kFarahs)));
  CHECK_FALSE(loadRecoveryKey(team.records));
  CHECK_FALSE(recoverKeys(desk, team.farah, Secret::random(kSeedBytes), words(u"new words for her"_s)));
}

}  // namespace sign_in_test
