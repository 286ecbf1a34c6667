// SPDX-License-Identifier: MIT
// Handing an open action to somebody else, and open actions that carry into the next session by themselves.
#include "core/supervision/action_handing.h"

#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace action_handing_test {

using namespace headroom;
using headroom::test::kToday;
using headroom::test::Team;
using namespace Qt::StringLiterals;

namespace {

QStringList openOf(Team& team, PersonId owner, QDate on = kToday) {
  QStringList codes;
  for (const OpenAction& one : loadOpenActionsOf(team.records, on, owner))
    codes << u"%1 %2 %3"_s.arg(one.what).arg(one.carried).arg(one.ageDays.value_or(-1));
  return codes;
}

}  // namespace

TEST_CASE("an action that is handed over goes on in a row of the other's, with its age and its due date", "[actions]") {
  Team team;
  const CaseId about = team.newCase(u"C-1"_s, team.farahPost, QDate(2026, 1, 1));
  const ActionId id = team.action(std::nullopt, team.farah, QDate(2026, 7, 20), about);
  auto desk = team.deskOf(team.priya);
  const auto handed = handActionOver(desk, id, team.gareth);
  REQUIRE(handed);
  CHECK(openOf(team, team.farah).isEmpty());
  const auto open = loadOpenActionsOf(team.records, kToday, team.gareth);
  REQUIRE(open.size() == 1);
  CHECK(open.front().id == *handed);
  CHECK(open.front().due == QDate(2026, 7, 20));
  CHECK(open.front().caseCode == u"C-1");
  CHECK(open.front().carried == 1);
  CHECK(team.count(u"action WHERE carried_from_id IS NOT NULL AND session_id IS NULL"_s) == 1);
  CHECK_FALSE(handActionOver(desk, id, team.dilan));  // it goes on in another row already
  REQUIRE(closeAction(desk, *handed, true));
  CHECK(team.count(u"action WHERE closed_day IS NULL"_s) == 0);  // both rows are closed with it
  CHECK_FALSE(handActionOver(desk, *handed, team.dilan));
}

TEST_CASE("who may hand over an action, and to whom", "[actions][access]") {
  Team team;
  const SessionId session = team.session(team.farah, QDate(2026, 7, 4));
  struct Row {
    std::optional<PersonId> by;
    PersonId to;
    bool may;
  };
  for (const Row& row : {
           Row{team.priya, team.gareth, true},      // both of her team
           Row{team.priya, team.priya, true},       // to herself
           Row{team.priya, team.stranger, false},   // nobody of hers
           Row{team.priya, team.farah, false},      // who has it already
           Row{team.farah, team.priya, true},       // back to who agreed it with her
           Row{team.farah, team.gareth, false},     // not hers to give work to
           Row{team.gareth, team.gareth, false},    // not his to take
           Row{team.stranger, team.gareth, false},  //
           Row{std::nullopt, team.gareth, false},
       }) {
    const ActionId id = team.action(session, team.farah, kToday);
    auto desk = team.deskOf(row.by);
    INFO((row.by ? row.by->value() : 0) << " to " << row.to.value());
    CHECK(handActionOver(desk, id, row.to).has_value() == row.may);
  }
}

TEST_CASE("what somebody owns in no session carries into their next one by itself, and not into another's",
          "[actions]") {
  Team team;
  const SessionId before = team.session(team.farah, QDate(2026, 7, 4));
  const ActionId agreed = team.action(before, team.farah, QDate(2026, 7, 20));
  auto desk = team.deskOf(team.priya);
  REQUIRE(handActionOver(desk, agreed, team.gareth));
  REQUIRE(startSession(desk, team.farah));
  CHECK(openOf(team, team.gareth) == QStringList{u"Ring the school 1 20"_s});
  const auto session = startSession(desk, team.gareth);
  REQUIRE(session);
  CHECK(openOf(team, team.gareth) == QStringList{u"Ring the school 2 20"_s});
  REQUIRE(takeBackStart(desk, *session));
  CHECK(openOf(team, team.gareth) == QStringList{u"Ring the school 1 20"_s});
}

}  // namespace action_handing_test
