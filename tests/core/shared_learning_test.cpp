// SPDX-License-Identifier: MIT
// What was learnt together and who may read who came; who knows about a subject, and why each is named.

#include "core/desk/taking_back.h"
#include "core/development/development_actions.h"
#include "core/development/shared_learning_actions.h"
#include "core/development/shared_learning_store.h"
#include "core/development/subject_words.h"
#include "core/development/who_knows_store.h"
#include "core/exchange/subject_access_actions.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace shared_learning_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

SharedLearning workshop(PersonId giver, const QString& title = u"Including fathers in assessments"_s) {
  SharedLearning one;
  one.kind = SharedLearningKind::Workshop;
  one.title = title;
  one.day = kToday.addDays(-10);
  one.gave = {giver};
  return one;
}

SharedLearning group(PersonId holder, std::vector<PersonId> came) {
  SharedLearning one = workshop(holder, u"After a death"_s);
  one.kind = SharedLearningKind::SupportGroup;
  one.isPrivate = true;
  one.came = std::move(came);
  return one;
}

struct Understood {
  QString typed;
  QString text;
  bool isFound;
};

}  // namespace

TEST_CASE("a subject is found in other forms and under its other names, and only where a word begins",
          "[development][who-knows]") {
  const std::vector<Understood> cases{
      {u"fathers"_s, u"Including fathers in assessments"_s, true},
      {u"father"_s, u"Fatherhood and the state"_s, true},
      {u"dads"_s, u"Including fathers"_s, true},
      {u"Who knows about working with fathers in assessments?"_s, u"Including fathers in assessments"_s, true},
      {u"who knows about fathers"_s, u"Assessment"_s, false},
      {u"assessing"_s, u"Assessments in plain words"_s, true},
      {u"assessments"_s, u"Assessed and supported year"_s, true},
      {u"families"_s, u"Family time"_s, true},
      {u"sian"_s, u"Presented by Siân"_s, true},
      {u"INTERPRETERS"_s, u"working with an interpreter"_s, true},
      {u"court"_s, u"Witness training"_s, true},
      {u"hat"_s, u"What a child hates"_s, false},
      {u"art"_s, u"Smart starts"_s, false},
      {u"racism"_s, u"Anti-racist practice"_s, true},
      {u"o'brien"_s, u"O’Brien’s talk"_s, true},
      {u"care leavers"_s, u"Leaving care, and care leavers"_s, true},
      {u"BSL"_s, u"British Sign Language"_s, true},
      {u"coercion"_s, u"Coercive control"_s, true},
      {u"people"_s, u"People first"_s, true},
      {u"who works with people"_s, u"Something else"_s, true},  // nothing was asked for
      {u""_s, u"Anything"_s, true},
  };
  for (const Understood& one : cases) {
    INFO(one.typed.toStdString() << " in " << one.text.toStdString());
    CHECK(isAboutAll(one.typed, one.text) == one.isFound);
  }
  QStringList asked;
  for (const AskedSubject& one : askedSubjects(u"Who knows about working with fathers in assessments?"_s))
    asked << one.word;
  CHECK(asked == QStringList{u"fathers"_s, u"assessments"_s});
}

TEST_CASE(
    "those who know all of it are named before those who know a part, and a whole team is not named for the "
    "common part",
    "[development][who-knows]") {
  const PersonId gave(1), both(2), says(3), team(4), came(5);
  const QDate day(2026, 3, 3);
  const std::vector<KnowingFact> facts{
      {team, KnowsBy::Post, u"social worker\nAshby Assessment"_s, u"social worker"_s, u"Assessment"_s, day},
      {PersonId(6), KnowsBy::Post, u"social worker\nAshby Assessment"_s, u"social worker"_s, u"Assessment"_s, day},
      {both, KnowsBy::Post, u"social worker\nAshby Assessment"_s, u"social worker"_s, u"Assessment"_s, day},
      {both, KnowsBy::Says, u"Dads"_s, u"Dads"_s, {}, day},
      {gave, KnowsBy::Gave, u"Including fathers in assessments"_s, u"Including fathers"_s, {}, day},
      {says, KnowsBy::Says, u"Fathers in prison"_s, u"Fathers in prison"_s, {}, day},
      {came, KnowsBy::Came, u"Including fathers in assessments"_s, u"Including fathers"_s, {}, day},
      {team, KnowsBy::Course, u"Court skills"_s, u"Court skills"_s, {}, day},
  };
  const WhoKnows answer = whoKnows(u"who knows about working with fathers in assessments"_s, facts);
  std::vector<PersonId> order;
  for (const KnowingPerson& one : answer.people) order.push_back(one.person);
  CHECK(order == std::vector<PersonId>{gave, both, says, came});
  CHECK(answer.people[0].reasons == QStringList{u"gave “Including fathers”, 3 Mar 2026"_s});
  CHECK(answer.people[1].reasons ==
        QStringList{u"says they know about “Dads”"_s, u"social worker in Assessment since 3 Mar 2026"_s});
  CHECK(answer.people[1].covers == 2);
  // Whoever says so of a part comes before who came to something about all of it.
  CHECK(answer.people[2].covers == 1);
  CHECK(answer.people[3].covers == 2);
  CHECK(whoKnows(u"assessments"_s, facts).people.size() == 5);
  CHECK(whoKnows(u"beekeeping"_s, facts).people.empty());
  CHECK(whoKnows(u"who knows about"_s, facts).people.empty());
}

TEST_CASE("what is shared needs a title and a giver, and only a support group can stay private",
          "[development][shared]") {
  const PersonId one(1), two(2);
  CHECK(checked(workshop(one)));
  CHECK_FALSE(checked(workshop(one, u" "_s)));
  SharedLearning nobody = workshop(one);
  nobody.gave.clear();
  CHECK_FALSE(checked(nobody));
  SharedLearning closed = workshop(one);
  closed.isPrivate = true;
  CHECK_FALSE(checked(closed));
  SharedLearning twice = workshop(one);
  twice.came = {two, one, two};
  CHECK(checked(twice)->came == std::vector<PersonId>{two});
}

TEST_CASE("who came to a private group is read by those who met there and by nobody else, whatever they manage",
          "[development][shared]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  // Nobody keeps a private group that they do not belong to.
  CHECK_FALSE(saveSharedLearning(farah, group(team.gareth, {team.dilan})));
  const SharedLearningId id = saveSharedLearning(farah, group(team.farah, {team.dilan})).value();
  const auto seenBy = [&](std::optional<PersonId> viewer) {
    const auto all = sharedLearningOf(team.deskOf(viewer));
    REQUIRE(all.size() == 1);
    return all.front();
  };
  CHECK(seenBy(team.farah).came == std::vector<PersonId>{team.dilan});
  CHECK(seenBy(team.dilan).came == std::vector<PersonId>{team.dilan});
  CHECK(sharedLearningOf(team.deskOf(std::nullopt)).empty());
  for (const PersonId viewer : {team.priya, team.gareth}) {
    CHECK(seenBy(viewer).came.empty());
    CHECK(seenBy(viewer).gave == std::vector<PersonId>{team.farah});
    WritableDesk desk = team.deskOf(viewer);
    CHECK_FALSE(sayIWasThere(desk, id));
    CHECK_FALSE(removeSharedLearning(desk, id));
    SharedLearning typed = seenBy(viewer);
    typed.title = u"Mine now"_s;
    CHECK_FALSE(saveSharedLearning(desk, typed));
  }
  // Nor does it speak for anybody who came, and nothing of it is among what is exchanged.
  for (const KnowingFact& fact : loadKnowingFacts(team.records, kToday))
    CHECK((fact.person != team.dilan || fact.by == KnowsBy::Post));
  CHECK(team.count(u"shared_learning_person"_s) == 1);
  CHECK(team.count(u"private_group_member"_s) == 1);
}

TEST_CASE("a group that is opened or closed takes its names along", "[development][shared]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  REQUIRE(saveSharedLearning(farah, group(team.farah, {team.dilan, team.gareth})));
  SharedLearning stored = sharedLearningOf(farah).front();
  stored.isPrivate = false;
  REQUIRE(saveSharedLearning(farah, stored));
  CHECK(team.count(u"private_group_member"_s) == 0);
  CHECK(sharedLearningOf(team.deskOf(team.priya)).front().came.size() == 2);
  stored = sharedLearningOf(farah).front();
  stored.isPrivate = true;
  REQUIRE(saveSharedLearning(farah, stored));
  CHECK(team.count(u"private_group_member"_s) == 2);
  CHECK(sharedLearningOf(team.deskOf(team.priya)).front().came.empty());
}

TEST_CASE("whoever was there says so once, and those who took part may change it", "[development][shared]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  const SharedLearningId id = saveSharedLearning(farah, workshop(team.farah)).value();
  WritableDesk gareth = team.deskOf(team.gareth);
  SharedLearning typed = sharedLearningOf(gareth).front();
  typed.taken = u"Both parents in the first letter"_s;
  CHECK_FALSE(saveSharedLearning(gareth, typed));
  REQUIRE(sayIWasThere(gareth, id));
  CHECK_FALSE(sayIWasThere(gareth, id));
  CHECK_THROWS_AS(saveSharedLearning(gareth, typed), StoreError);  // it was changed since
  typed.rowVersion = sharedLearningOf(gareth).front().rowVersion;
  typed.came = {team.gareth};
  REQUIRE(saveSharedLearning(gareth, typed));
  CHECK(sharedLearningOf(farah).front().taken == u"Both parents in the first letter");
  WritableDesk stranger = team.deskOf(team.stranger);
  CHECK_FALSE(removeSharedLearning(stranger, id));
  REQUIRE(removeSharedLearning(farah, id));
  CHECK(team.count(u"shared_learning_person"_s) == 0);
}

TEST_CASE("what somebody knows about they say themselves, change and take out", "[development][who-knows]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  const Specialism court{{}, team.farah, u"Court"_s, u"Twenty hearings"_s, kToday};
  WritableDesk priya = team.deskOf(team.priya);
  CHECK_FALSE(saveSpecialism(priya, court));
  CHECK_FALSE(saveSpecialism(farah, {{}, team.farah, u"  "_s, {}, kToday}));
  REQUIRE(saveSpecialism(farah, court));
  Specialism stored = loadSpecialisms(team.records, team.farah).front();
  CHECK_FALSE(removeSpecialism(priya, stored));
  stored.subject = u"Court and contact"_s;
  REQUIRE(saveSpecialism(farah, stored));
  stored = loadSpecialisms(team.records, team.farah).front();
  CHECK(stored.subject == u"Court and contact");
  REQUIRE(removeSpecialism(farah, stored));
  CHECK(loadSpecialisms(team.records, std::nullopt).empty());
}

TEST_CASE("everybody is named with why: by what they say, gave, came to and went to, and by their posts",
          "[development][who-knows]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  REQUIRE(saveSpecialism(farah, {{}, team.farah, u"Life story work"_s, {}, kToday.addDays(-2)}));
  SharedLearning shown = workshop(team.gareth, u"Life story work that a child keeps"_s);
  shown.came = {team.dilan};
  WritableDesk gareth = team.deskOf(team.gareth);
  REQUIRE(saveSharedLearning(gareth, shown));
  Change(team.records,
         u"INSERT INTO training_request (code, person_id, course, requested_day, state) VALUES ('T1', 1, "
         "'Life story', 2461000, 'evaluated'), ('T2', 5, 'Life story', 2461000, 'requested')")
      .run();
  const WhoKnows answer = whoKnows(u"who has done life stories?"_s, loadKnowingFacts(team.records, kToday));
  std::map<PersonId, QString> why;
  for (const KnowingPerson& one : answer.people) why[one.person] = one.reasons.join(u"; "_s);
  CHECK(why[team.farah] == u"says they know about “Life story work”");
  CHECK(why[team.gareth] == u"gave “Life story work that a child keeps”, 14 Jul 2026");
  CHECK(why[team.dilan] == u"came to “Life story work that a child keeps”, 14 Jul 2026");
  CHECK(why[team.priya].startsWith(u"went to the course “Life story”"));
  CHECK(why.size() == 4);
  // What is to come speaks for nobody yet, nor does anything of somebody who holds no post.
  CHECK(loadKnowingFacts(team.records, QDate(1990, 1, 1)).empty());
}

TEST_CASE("what is gathered about somebody tells what they gave and came to, and no private group that they came to",
          "[development][shared]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  SharedLearning shown = workshop(team.farah);
  shown.came = {team.dilan};
  REQUIRE(saveSharedLearning(farah, shown));
  REQUIRE(saveSharedLearning(farah, group(team.farah, {team.dilan})));
  REQUIRE(saveSpecialism(farah, {{}, team.farah, u"Court statements"_s, {}, kToday}));
  const QString hers = heldText(gatherHeldAbout(farah, team.farah).value(), kToday);
  CHECK(hers.contains(u"Court statements"));
  CHECK(hers.count(u"Shared learning that they gave or came to"_s) == 2);
  const QString his = heldText(gatherHeldAbout(team.deskOf(team.dilan), team.dilan).value(), kToday);
  CHECK(his.count(u"Shared learning that they gave or came to"_s) == 1);
  CHECK_FALSE(his.contains(u"After a death", Qt::CaseInsensitive));
  CHECK_FALSE(his.contains(u"after-a-death"));
}

TEST_CASE("what was shared, with its names, and what stands behind a goal are taken back as one",
          "[development][shared]") {
  Team team;
  WritableDesk farah = team.deskOf(team.farah);
  REQUIRE(saveSharedLearning(farah, group(team.farah, {team.dilan})));
  const SharedLearning before = sharedLearningOf(farah).front();
  const auto kept = [&](const std::function<bool()>& verb) {
    Transaction save(team.records);
    ReversalRecorder recorder(team.records);
    REQUIRE(verb());
    auto reversal = recorder.take();
    save.commit();
    REQUIRE(reversal);
    return *reversal;
  };
  const Reversal removal = kept([&] { return removeSharedLearning(farah, *before.id).has_value(); });
  CHECK(sharedLearningOf(farah).empty());
  REQUIRE(takeBackSave(farah, removal));
  CHECK(sharedLearningOf(farah).front().came == before.came);
  Goal goal{{}, team.farah, {}, u"Court"_s, {}, {}, {}};
  goal.reviews = {{kToday}};
  goal.evidence = {{GoalEvidenceKind::Words, u"A hearing"_s}};
  const Reversal naming = kept([&] { return saveGoal(farah, goal).has_value(); });
  REQUIRE(takeBackSave(farah, naming));
  CHECK(team.count(u"goal"_s) + team.count(u"goal_review"_s) + team.count(u"goal_evidence"_s) == 0);
}

}  // namespace shared_learning_test
