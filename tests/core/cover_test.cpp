// SPDX-License-Identifier: MIT
// Cover for somebody who is away: what it opens, when it ends, and the alarm where people are due and nobody covers.
#include "core/supervision/cover.h"

#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/cover_store.h"
#include "core/supervision/diary_actions.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervised_team.h"
#include "tests/support/catch.h"

namespace cover_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

bool sees(Team& team, PersonId viewer, PersonId person, QDate on) {
  return accessOf(loadOrganisationOn(team.records, on), Viewer{viewer}, on).maySee(person);
}

}  // namespace

TEST_CASE("ending one cover of somebody leaves their others", "[diary]") {
  Team team;
  supervisedByPriya(team);
  WritableDesk desk = team.deskOf(team.priya);
  const Cover now{team.priya, team.gareth, {kToday, QDate(2026, 8, 10)}};
  const Cover later{team.priya, team.dilan, {QDate(2026, 8, 17), QDate(2026, 8, 24)}};
  const Cover last{team.priya, team.gareth, {QDate(2026, 9, 7), {}}};
  for (const Cover& one : {now, later, last}) REQUIRE(addCover(desk, one).has_value());
  const auto count = [&] { return team.count(u"supervision_cover"_s); };
  REQUIRE(endCover(desk, now, QDate(2026, 7, 27)).has_value());
  CHECK(count() == 3);
  CHECK(sees(team, team.dilan, team.farah, QDate(2026, 8, 17)));
  CHECK(sees(team, team.gareth, team.farah, QDate(2026, 7, 26)));
  CHECK_FALSE(sees(team, team.gareth, team.farah, QDate(2026, 7, 27)));
  REQUIRE(endCover(desk, later, QDate(2026, 8, 1)).has_value());  // it never begins
  CHECK(count() == 2);
  CHECK(sees(team, team.gareth, team.farah, QDate(2026, 9, 7)));
  CHECK_FALSE(endCover(desk, later, QDate(2026, 8, 1)).has_value());
}

TEST_CASE("cover opens the supervisees of somebody who is away from its first day to its last, and no more",
          "[diary]") {
  Team team;
  supervisedByPriya(team);
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(addCover(desk, {team.priya, team.gareth, {QDate(2026, 8, 3), QDate(2026, 8, 17)}}).has_value());
  const std::map<QDate, bool> days{
      {QDate(2026, 8, 2), false}, {QDate(2026, 8, 3), true}, {QDate(2026, 8, 16), true}, {QDate(2026, 8, 17), false}};
  for (const auto& [day, seen] : days) {
    CAPTURE(day.toString(Qt::ISODate).toStdString());
    CHECK(sees(team, team.gareth, team.farah, day) == seen);
    CHECK(!sees(team, team.gareth, team.stranger, day));
    CHECK(accessOf(loadOrganisationOn(team.records, day), Viewer{team.gareth}, day).units().empty());
    WritableDesk cover = team.deskOf(team.gareth, day);
    CHECK(startSession(cover, team.dilan).has_value() == seen);
  }
  // Who books for themselves then meets who covers.
  WritableDesk own = team.deskOf(team.farah);
  const SessionId booked = planSession(own, team.farah, QDate(2026, 8, 10)).value();
  CHECK(loadSession(team.records, booked)->supervisor == team.gareth);
  const Cover cover{team.priya, team.gareth, {QDate(2026, 8, 3), QDate(2026, 8, 17)}};
  REQUIRE(endCover(desk, cover, QDate(2026, 8, 5)).has_value());
  CHECK(!sees(team, team.gareth, team.farah, QDate(2026, 8, 5)));
  CHECK(!endCover(desk, cover, QDate(2026, 8, 5)).has_value());
}

TEST_CASE("cover is refused for oneself, twice for one day, by somebody away, and from whoever may not say it",
          "[diary]") {
  Team team;
  supervisedByPriya(team);
  team.absent(team.dilan, QDate(2026, 8, 10), QDate(2026, 8, 12));
  WritableDesk desk = team.deskOf(team.priya);
  const Period weeks{QDate(2026, 8, 3), QDate(2026, 8, 17)};
  CHECK(!addCover(desk, {team.priya, team.priya, weeks}).has_value());
  CHECK(!addCover(desk, {team.priya, team.dilan, weeks}).has_value());
  CHECK(!addCover(desk, {team.priya, team.gareth, {QDate(2026, 8, 3), QDate(2026, 8, 3)}}).has_value());
  WritableDesk worker = team.deskOf(team.gareth);
  CHECK(!addCover(worker, {team.priya, team.gareth, weeks}).has_value());
  CHECK(team.count(u"supervision_cover"_s) == 0);
  REQUIRE(addCover(desk, {team.priya, team.gareth, weeks}).has_value());
  CHECK(!addCover(desk, {team.priya, team.farah, {QDate(2026, 8, 16), {}}}).has_value());
  CHECK(addCover(desk, {team.priya, team.farah, {QDate(2026, 8, 17), {}}}).has_value());
}

TEST_CASE("an alarm says who is away while people are due and nobody covers, and is quiet otherwise", "[diary]") {
  Team team;
  supervisedByPriya(team);
  team.session(team.farah, QDate(2026, 6, 29));   // due on 29 July, within the week
  team.session(team.dilan, QDate(2026, 7, 23));   // due on 30 July
  team.session(team.gareth, QDate(2026, 7, 20));  // due on 20 August
  const auto gaps = [&] { return loadCoverGaps(team.records, loadClocks(team.records, kToday, 35), kToday); };
  CHECK(gaps().empty());
  team.absent(team.priya, QDate(2026, 7, 27), QDate(2026, 7, 30));
  REQUIRE(gaps().size() == 1);
  CHECK(gaps().front().away == team.priya);
  CHECK(gaps().front().due == std::vector<PersonId>{team.farah});  // she is back on the day that the other is due
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(addCover(desk, {team.priya, team.gareth, {QDate(2026, 7, 27), QDate(2026, 7, 29)}}).has_value());
  CHECK(gaps().size() == 1);  // it ends the day before
  REQUIRE(addCover(desk, {team.priya, team.gareth, {QDate(2026, 7, 29), QDate(2026, 7, 30)}}).has_value());
  CHECK(gaps().empty());
  // Whoever covers falls ill, or leaves: then nobody covers.
  team.absent(team.gareth, QDate(2026, 7, 29), QDate(2026, 7, 31));
  CHECK(gaps().size() == 1);
  {
    Transaction transaction(team.records);
    Change(team.records, u"DELETE FROM absence WHERE person_id = ?").bind(team.gareth).run();
    transaction.commit();
  }
  REQUIRE(gaps().empty());
  {
    Transaction transaction(team.records);
    Change(team.records, u"UPDATE post SET to_day = ? WHERE person_id = ?").bind(kToday).bind(team.gareth).run();
    transaction.commit();
  }
  CHECK(gaps().size() == 1);
  CHECK(!addCover(desk, {team.dilan, team.gareth, {QDate(2026, 8, 3), {}}}).has_value());  // without a post
}

}  // namespace cover_test
