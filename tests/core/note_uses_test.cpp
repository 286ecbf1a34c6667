// SPDX-License-Identifier: MIT
// What becomes of a note: a goal that it is tied to, a piece of CPD, and a quotation in a signed record.

#include "core/reflection/note_uses.h"

#include "core/development/goal_store.h"
#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_uses_store.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/statement_log.h"

namespace note_uses_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Used {
  Team team;
  WritableDesk farah = signedIn(team.farah, u"heron on the lock"_s);
  WritableDesk priya = signedIn(team.priya, u"nine blue kettles"_s);
  NoteId note =
      saveNote(farah, {{}, team.farah, kToday, u"Salt marsh"_s, u"free"_s, {}, false, {{u""_s, u"I went quiet."_s}}})
          .value();

  WritableDesk signedIn(PersonId person, const QString& passphrase) {
    WritableDesk desk = team.deskOf(person);
    desk.viewer.keys = *choosePassphrase(desk, person, Secret::fromPassphrase(passphrase));
    return desk;
  }
  CopyId share() {
    REQUIRE(confirmKeys(farah, team.priya));
    return shareNote(farah, note, team.priya).value();
  }
  SessionId held() {
    const SessionId id = team.session(team.farah, kToday);
    Transaction save(team.records);
    Change(team.records, u"UPDATE session SET supervisor_id = ? WHERE id = ?").bind(team.priya).bind(id).run();
    save.commit();
    return id;
  }
  void setState(SessionId id, const QString& state) {
    Transaction save(team.records);
    Change(team.records, u"UPDATE session SET state = ? WHERE id = ?").bind(state).bind(id).run();
    save.commit();
  }
  QString reflection(SessionId id) { return written(id, u"reflection"_s); }
  QString written(SessionId id, const QString& key) {
    const auto record = loadRecord(team.records, id);
    for (const Section& one : record->sections) {
      if (one.key == key) return one.body;
    }
    return {};
  }
  /// Words of the quotation stand in that section alone then.
  void rewrite(SessionId id, const QString& key, const QString& words) {
    Transaction save(team.records);
    auto sections = loadRecord(team.records, id)->sections;
    std::erase_if(sections, [&key](const Section& one) { return one.key == key || one.key == u"reflection"; });
    sections.push_back({key, words, false});
    replaceSections(team.records, id, sections);
    save.commit();
  }
  SharedCopy copy(const Desk& desk) { return copiesOf(desk).front(); }
};

}  // namespace

TEST_CASE("a note is tied to a goal of its author, and to nobody else's", "[reflection]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  const auto goalOf = [&team](PersonId person) {
    Transaction save(team.records);
    Goal goal{{}, person, {}, u"Staying with discomfort"_s, {}, {}, {}};
    const GoalId id = writeGoal(team.records, goal);
    save.commit();
    return id;
  };
  const GoalId own = goalOf(team.farah);
  const GoalId other = goalOf(team.priya);
  Note note{{}, team.farah, kToday, u"The visit"_s};
  note.goal = own;
  const NoteId id = saveNote(farah, note).value();
  CHECK(ownNote(farah, id)->goal == own);
  REQUIRE(ownNotesOfGoal(farah, own).size() == 1);
  CHECK(ownNotesOfGoal(farah, other).empty());
  CHECK(ownNotesOfGoal(team.deskOf(team.priya), own).empty());
  CHECK(ownNotesOfGoal(team.deskOf(std::nullopt), own).empty());
  farah.viewer.keys = *choosePassphrase(farah, team.farah, Secret::fromPassphrase(u"heron on the lock"_s));
  REQUIRE(sealOwnNotes(farah));
  CHECK(ownNotesOfGoal(farah, own).front().title == u"The visit");
  CHECK(ownNotesOfGoal(team.deskOf(team.farah), own).empty());  // not signed in: sealed
  REQUIRE(ownGoals(farah).size() == 1);
  CHECK(ownGoals(farah).front().what == u"Staying with discomfort");
  note.goal = other;
  CHECK_FALSE(saveNote(farah, note));
  Note free = *ownNote(farah, id);
  free.goal.reset();
  REQUIRE(saveNote(farah, free));
  CHECK_FALSE(ownNote(farah, id)->goal);
}

TEST_CASE("a shared copy is quoted in a record of the two, and stays once that is signed", "[reflection][sharing]") {
  Used used;
  const CopyId copy = used.share();
  CHECK_FALSE(citeCopy(used.priya, copy));  // no supervision is being written
  const SessionId session = used.held();
  CHECK_FALSE(recordToCiteIn(used.farah, used.copy(used.farah)));  // the supervisor writes it
  CHECK(recordToCiteIn(used.priya, used.copy(used.priya)) == session);
  REQUIRE(citeCopy(used.priya, copy));
  CHECK(used.reflection(session) == citationOf(used.copy(used.priya)));
  CHECK(used.reflection(session).contains(u"I went quiet."));
  CHECK_FALSE(citeCopy(used.priya, copy));
  CHECK_FALSE(recordToCiteIn(used.priya, used.copy(used.priya)));

  SECTION("taken back before anybody signed, it leaves the record too") {
    CHECK_FALSE(withdrawCopy(used.priya, copy));
    REQUIRE(withdrawCopy(used.farah, copy));
    CHECK(used.reflection(session).isEmpty());
    CHECK(copiesOf(used.priya).empty());
    CHECK(used.team.count(u"cited_copy"_s) == 0);
    CHECK(deleteNote(used.farah, used.note));
  }
  SECTION("signed, neither the copy nor its note can be taken away") {
    for (const QString& state : {u"shared"_s, u"disputed"_s}) {
      used.setState(session, state);
      const auto refused = withdrawCopy(used.farah, copy);
      REQUIRE_FALSE(refused);
      CHECK(refused.error().sentence.contains(u"signed record"));
      CHECK_FALSE(deleteNote(used.farah, used.note));
      CHECK(copiesOf(used.priya).size() == 1);
    }
  }
  SECTION("deleted before anybody signed, the note goes with its copy and what was quoted of it") {
    const auto left = deleteNote(used.farah, used.note);
    REQUIRE(left);
    CHECK(left->isEmpty());
    CHECK(used.reflection(session).isEmpty());
    CHECK(used.team.count(u"cited_copy"_s) == 0);
  }
  SECTION("moved to another section, it leaves that one") {
    used.rewrite(session, u"learning"_s, u"Before.\n\n"_s + used.reflection(session));
    REQUIRE(withdrawCopy(used.farah, copy)->isEmpty());
    CHECK(used.written(session, u"learning"_s) == u"Before.");
    CHECK(used.reflection(session).isEmpty());
  }
  SECTION("edited there, its author is told where and asks who writes the record to take the rest out") {
    used.rewrite(session, u"reflection"_s, used.reflection(session).replace(u"quiet"_s, u"silent"_s));
    const bool deletes = GENERATE(false, true);
    const auto left = deletes ? deleteNote(used.farah, used.note) : withdrawCopy(used.farah, copy);
    REQUIRE(left);
    REQUIRE(left->size() == 1);
    CHECK(left->front().contains(u": ask "));
    CHECK(left->front().contains(u"under Reflection"));
    CHECK(used.reflection(session).contains(u"silent"));
  }
  SECTION("the author sees that it is quoted, and takes nothing back that cannot be read") {
    REQUIRE(used.copy(used.farah).quoted);
    CHECK(used.copy(used.farah).quoted->day == kToday);
    CHECK_FALSE(used.copy(used.farah).quoted->isSigned);
    WritableDesk chosen = used.team.deskOf(used.team.farah);
    CHECK_FALSE(withdrawCopy(chosen, copy));
    CHECK(used.reflection(session).contains(u"quiet"));
    used.setState(session, u"agreed"_s);
    CHECK(used.copy(used.farah).quoted->isSigned);
  }
}

TEST_CASE("which copies can be quoted is asked once for all of them", "[reflection][sharing][file]") {
  Used used;
  const CopyId copy = used.share();
  const auto runs = [&] {
    const auto copies = copiesOf(used.priya);
    int all = 0;
    const StatementLog log(used.team.records, [&] { copiesToCite(used.priya, copies); });
    for (const StatementCost& one : log.statements()) all += one.runs;
    for (const SharedCopy& one : copies)
      CHECK(copiesToCite(used.priya, copies).contains(one.id) == recordToCiteIn(used.priya, one).has_value());
    return all;
  };
  CHECK(copiesToCite(used.priya, copiesOf(used.priya)).empty());
  used.held();
  CHECK(copiesToCite(used.priya, copiesOf(used.priya)).contains(copy));
  CHECK(copiesToCite(used.farah, copiesOf(used.farah)).empty());
  const int few = runs();
  for (int i = 0; i < 5; ++i) REQUIRE(shareNote(used.farah, used.note, used.team.priya));
  CHECK(runs() == few);
  REQUIRE(citeCopy(used.priya, copy));
  CHECK_FALSE(copiesToCite(used.priya, copiesOf(used.priya)).contains(copy));
}

TEST_CASE("what was shared since somebody looked last is counted for the reader alone", "[reflection][sharing]") {
  Used used;
  CHECK(copiesSince(used.priya, 0) == 0);
  used.share();
  CHECK(copiesSince(used.priya, 0) == 1);
  CHECK(copiesSince(used.farah, 0) == 0);
  CHECK(copiesSince(used.priya, used.copy(used.priya).at.toMSecsSinceEpoch()) == 0);
  CHECK(ownSupervisorName(used.farah).isEmpty() == ownSupervisorName(used.team.deskOf(std::nullopt)).isEmpty());
}

}  // namespace note_uses_test
