// SPDX-License-Identifier: MIT
// Goals: what makes one, whose they are, and that a save keeps or refuses all of it.

#include "core/development/development_actions.h"
#include "core/development/goal_store.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace development_goal_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Goal goalOf(PersonId person, const QString& what = u"Confident in court"_s) {
  Goal goal{{}, person, {}, what, {}, u"shadowing"_s, QDate(2026, 10, 1)};
  goal.steps = {{u"Watch a hearing"_s, kToday}, {u" "_s, {}}, {u"Give evidence"_s, {}}};
  return goal;
}

}  // namespace

TEST_CASE("a goal is saved with its steps and read back in their order", "[development]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  Goal goal = goalOf(team.farah);
  goal.session = team.session(team.farah, kToday);
  REQUIRE(saveGoal(desk, goal));
  Goal stored = loadGoals(team.records, team.farah).at(0);
  CHECK(stored.what == u"Confident in court");
  CHECK(stored.session == goal.session);
  CHECK(stored.opportunity == u"shadowing");
  REQUIRE(stored.steps.size() == 2);
  CHECK(stored.steps[0].what == u"Watch a hearing");
  CHECK(stored.stepsDone() == 1);
  stored.steps[1].done = kToday;
  REQUIRE(saveGoal(desk, stored));
  CHECK(loadGoals(team.records, team.farah).at(0).stepsDone() == 2);
}

TEST_CASE("a goal without words, with an unknown status or ended without an outcome is refused", "[development]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  CHECK_FALSE(saveGoal(desk, goalOf(team.farah, u"  "_s)));
  Goal ended = goalOf(team.farah);
  ended.status = u"met"_s;
  CHECK_FALSE(saveGoal(desk, ended));
  ended.outcome = u"Gave evidence on 3 July"_s;
  CHECK(saveGoal(desk, ended));
  ended.status = u"forgotten"_s;
  CHECK_FALSE(saveGoal(desk, ended));
  CHECK(team.count(u"goal"_s) == 1);
}

TEST_CASE("a goal is named for no day that has passed, and one that has passed since stays", "[development]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  Goal goal = goalOf(team.farah);
  goal.target = kToday.addDays(-1);
  CHECK(saveGoal(desk, goal).error().sentence.contains(u"has passed"));
  goal.target = kToday;
  goal.reviews = {{kToday.addDays(-1)}};
  CHECK(saveGoal(desk, goal).error().sentence.contains(u"has passed"));
  goal.reviews.clear();
  REQUIRE(saveGoal(desk, goal));
  Goal stored = loadGoals(team.records, team.farah).at(0);
  stored.what = u"Calm in court"_s;
  WritableDesk later{team.records, Viewer{team.farah}, Clock::fixed(QDateTime(kToday.addDays(3), QTime(9, 0)))};
  REQUIRE(saveGoal(later, stored));
  stored = loadGoals(team.records, team.farah).at(0);
  stored.target = kToday.addDays(1);
  CHECK_FALSE(saveGoal(later, stored));
}

TEST_CASE("open goals stand first by their target, ended ones behind", "[development]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  Goal ended = goalOf(team.farah, u"Ended"_s);
  ended.status = u"partly met"_s;
  ended.outcome = u"Half"_s;
  Goal late = goalOf(team.farah, u"Late"_s);
  late.target = QDate(2026, 12, 1);
  Goal some = goalOf(team.farah, u"Some time"_s);
  some.target.reset();
  for (const Goal& goal : {ended, some, late, goalOf(team.farah, u"Soon"_s)}) REQUIRE(saveGoal(desk, goal));
  QStringList order;
  for (const Goal& goal : loadGoals(team.records, team.farah)) order << goal.what;
  CHECK(order == QStringList{u"Soon"_s, u"Late"_s, u"Some time"_s, u"Ended"_s});
}

TEST_CASE("goals are written by their owner and those who see the owner", "[development]") {
  Team team;
  for (const auto viewer : {std::optional<PersonId>(), std::optional(team.gareth), std::optional(team.stranger)}) {
    WritableDesk desk = team.deskOf(viewer);
    CHECK_FALSE(saveGoal(desk, goalOf(team.farah)));
  }
  WritableDesk manager = team.deskOf(team.priya);
  const GoalId id = saveGoal(manager, goalOf(team.farah)).value();
  // Nor does naming oneself as the owner open a goal of somebody else.
  Goal taken = goalOf(team.gareth);
  taken.id = id;
  taken.rowVersion = 1;
  WritableDesk other = team.deskOf(team.gareth);
  CHECK_THROWS_AS(saveGoal(other, taken), StoreError);
  CHECK(loadGoals(team.records, team.farah).at(0).what == u"Confident in court");
}

TEST_CASE("a goal that somebody else saved meanwhile is a conflict", "[development]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  REQUIRE(saveGoal(desk, goalOf(team.farah)));
  const Goal mine = loadGoals(team.records, team.farah).at(0);
  Goal late = mine;
  REQUIRE(saveGoal(desk, mine));
  late.steps.clear();
  CHECK_THROWS_AS(saveGoal(desk, late), StoreError);
  CHECK(loadGoals(team.records, team.farah).at(0).steps.size() == 2);
}

}  // namespace development_goal_test
