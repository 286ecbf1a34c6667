// SPDX-License-Identifier: MIT
// A stable workforce by hand: who counts as started, left or moved, how long people have been here, what agency work is
// of it, and which cases changed hands because their lead left.
#include "core/caseload/workforce_store.h"

#include "core/exchange/workforce_report.h"
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/statement_log.h"

namespace workforce_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kFirst(2025, 7, 25), kLast(2026, 7, 24);

/// A council of two teams, 2 and 3, and posts that a test adds.
struct Staff {
  Organisation organisation{UnitTree({{UnitId(1), u"c"_s, {}, u"authority"_s, u"County"_s, {}},
                                      {UnitId(2), u"a"_s, UnitId(1), u"team"_s, u"Ashby"_s, {}},
                                      {UnitId(3), u"b"_s, UnitId(1), u"team"_s, u"Brook"_s, {}}}),
                            {},
                            {},
                            {}};

  PersonId person(std::optional<QDate> left = {}) {
    const auto id = PersonId(static_cast<qint64>(organisation.people.size()) + 1);
    organisation.people.push_back({id, u"p%1"_s.arg(id.value()), u"P"_s, {}, {}, left});
    return id;
  }
  PostId post(PersonId person, qint64 unit, QDate from, std::optional<QDate> to = {}, const char16_t* fte = u"1",
              Contract contract = Contract::Permanent) {
    const auto id = PostId(static_cast<qint64>(organisation.posts.size()) + 1);
    organisation.posts.push_back({id,
                                  u"t%1"_s.arg(id.value()),
                                  person,
                                  UnitId(unit),
                                  Role::SocialWorker,
                                  *Decimal::parse(fte, 6),
                                  contract,
                                  PostKind::Substantive,
                                  {from, to}});
    return id;
  }
  StayFigures year(std::optional<qint64> unit, const std::vector<LeadGivenUp>& givenUp = {}) const {
    return Workforce(organisation, givenUp).of(kFirst, kLast, [unit](const Post& post) {
      return !unit || post.unit == UnitId(*unit);
    });
  }
};

}  // namespace

TEST_CASE("started, left and moved: each by hand", "[workforce]") {
  Staff staff;
  staff.post(staff.person(), 2, QDate(2020, 1, 1));                             // stays
  staff.post(staff.person(), 2, QDate(2020, 1, 1), QDate(2026, 3, 1), u"0.6");  // left
  const PersonId mover = staff.person();
  staff.post(mover, 2, QDate(2024, 1, 1), QDate(2026, 1, 5));  // moved to Brook
  staff.post(mover, 3, QDate(2026, 1, 5));
  staff.post(staff.person(), 2, QDate(2025, 10, 1));  // started
  const PersonId hours = staff.person();              // fewer hours, no move
  staff.post(hours, 2, QDate(2022, 7, 24), QDate(2026, 2, 1));
  staff.post(hours, 2, QDate(2026, 2, 1), {}, u"0.5");
  staff.post(staff.person(), 2, QDate(2025, 1, 1), {}, u"1", Contract::Agency);
  staff.post(staff.person(), 2, QDate(2026, 1, 1), QDate(2026, 2, 1), u"1", Contract::Agency);
  staff.post(staff.person(), 2, QDate(2026, 1, 1), {}, u"1", Contract::Student);

  const StayFigures ashby = staff.year(2);
  CHECK(ashby.inPost == 3);
  CHECK(ashby.fte == *Decimal::parse(u"2.5", 1));
  CHECK(ashby.starters == 1);
  CHECK(ashby.leavers == 1);
  CHECK(ashby.leaversFte == *Decimal::parse(u"0.6", 1));
  CHECK(ashby.movedIn == 0);
  CHECK(ashby.movedOut == 1);
  CHECK(ashby.turnover()->wholePercent() == 24);
  CHECK(ashby.agencyFte == Decimal(1));
  CHECK(ashby.agencyShare()->wholePercent() == 29);  // 1 of 3.5
  CHECK(ashby.agencyPosts == 1);
  CHECK(ashby.postsHeld == 3);
  CHECK(ashby.daysInPost == 4 * 365 + 1);  // 24 July 2022 is the one in the middle
  const StayFigures brook = staff.year(3);
  CHECK(brook.inPost == 1);
  CHECK(brook.movedIn == 1);
  CHECK(brook.starters + brook.leavers + brook.movedOut == 0);
  const StayFigures all = staff.year({});
  CHECK(all.inPost == 4);
  CHECK(all.starters == 1);
  CHECK(all.leavers == 1);
  CHECK(all.movedIn + all.movedOut == 0);
}

TEST_CASE("the first and the last day of a year are in it, and no others", "[workforce]") {
  Staff staff;
  for (const QDate day : {kFirst.addDays(-1), kFirst, kLast, kLast.addDays(1)}) {
    staff.post(staff.person(), 2, day);
    staff.post(staff.person(), 3, QDate(2020, 1, 1), day);
  }
  CHECK(staff.year(2).starters == 2);
  CHECK(staff.year(3).leavers == 2);
  CHECK(staff.year(2).inPost == 3);
  CHECK(staff.year(3).inPost == 1);
  const auto years = workforceYears(kLast, 3);
  CHECK(years.front() == Period{kFirst, kLast.addDays(1)});
  CHECK(years[1].to == years[0].from);
  CHECK(years[2].to == years[1].from);
  CHECK(workforceYears(QDate(2028, 2, 29), 2)[1].from == QDate(2026, 3, 1));
}

TEST_CASE("who left the service left their post, whatever its end says", "[workforce]") {
  Staff staff;
  staff.post(staff.person(QDate(2026, 3, 1)), 2, QDate(2020, 1, 1));
  CHECK(staff.year(2).leavers == 1);
  CHECK(staff.year(2).inPost == 0);
  CHECK_FALSE(staff.year(2).turnover());
  CHECK_FALSE(staff.year(2).agencyShare());
  CHECK_FALSE(staff.year(2).daysInPost);
}

TEST_CASE("who came back after a break has left and started", "[workforce]") {
  Staff staff;
  const PersonId person = staff.person();
  staff.post(person, 2, QDate(2020, 1, 1), QDate(2025, 9, 1));
  staff.post(person, 2, QDate(2025, 9, 2), QDate(2026, 1, 1));
  staff.post(person, 2, QDate(2026, 1, 1));
  CHECK(staff.year(2).leavers == 1);
  CHECK(staff.year(2).starters == 1);
  CHECK(staff.year(2).inPost == 1);
  CHECK(staff.year(2).daysInPost == QDate(2025, 9, 2).daysTo(kLast));
}

TEST_CASE("two posts at once are one person, who leaves with the second", "[workforce]") {
  Staff staff;
  const PersonId person = staff.person();
  staff.post(person, 2, QDate(2020, 1, 1), QDate(2026, 1, 1), u"0.5");
  staff.post(person, 3, QDate(2020, 1, 1), QDate(2026, 2, 1), u"0.5");
  CHECK(staff.year(2).movedOut == 1);
  CHECK(staff.year(2).leavers == 0);
  CHECK(staff.year(3).leavers == 1);
  CHECK(staff.year({}).leavers == 1);
  CHECK(staff.year({}).leaversFte == *Decimal::parse(u"0.5", 1));
}

TEST_CASE("cases changed hands because their lead left the team, and for no other reason", "[workforce]") {
  Staff staff;
  const QDate gone(2026, 3, 1);
  const PersonId leaver = staff.person(), other = staff.person();
  const PostId left = staff.post(leaver, 2, QDate(2020, 1, 1), gone);
  const PostId next = staff.post(other, 2, QDate(2020, 1, 1));
  const auto given = [&](QDate day, std::optional<PostId> to, bool says = false) {
    return staff.year(2, {{left, CaseId(1), day, to, says}}).changedHands;
  };
  CHECK(given(gone, next) == 1);
  CHECK(given(gone, {}) == 1);  // and nobody has it yet
  CHECK(given(gone.addDays(-28), next) == 1);
  CHECK(given(gone.addDays(-29), next) == 0);
  CHECK(given(gone.addDays(-29), next, true) == 1);
  CHECK(given(gone.addDays(-183), next, true) == 0);
  // They went on in the team: fewer hours, another post, the case with them or not.
  const PostId again = staff.post(leaver, 2, gone, {}, u"0.5");
  CHECK(given(gone, again) == 0);
  CHECK(given(gone, next) == 0);
  // They went to another team, and took it with them or not.
  staff.organisation.posts.back().unit = UnitId(3);
  CHECK(given(gone, again) == 0);
  CHECK(given(gone, next) == 1);
  CHECK(staff.year(3, {{left, CaseId(1), gone, next}}).changedHands == 0);
  CHECK(staff.year({}, {{left, CaseId(1), gone, next}}).changedHands == 1);
}

TEST_CASE("the cases of those who left are read: given up, held to the end, closed and taken along", "[workforce]") {
  Team team;
  const QDate gone = kToday.addDays(-10);
  Change(team.records, u"UPDATE post SET to_day = ? WHERE id = 4").bind(gone).run();
  Change(team.records,
         u"INSERT INTO post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day) "
         "VALUES (9, 'new', 4, 3, 'social worker', 1000000, 'permanent', 'substantive', ?)")
      .bind(gone)
      .run();
  int code = 0;
  const auto lead = [&](std::optional<QDate> to, qint64 next, const QString& reason = {}) {
    const CaseId id = team.newCase(u"C-%1"_s.arg(++code), PostId(4), kToday.addDays(-300));
    Change(team.records, u"UPDATE allocation SET to_day = ? WHERE case_id = ?").bind(to).bind(id).run();
    if (next > 0)
      Change(team.records,
             u"INSERT INTO allocation (code, case_id, post_id, part, from_day, reason) VALUES (?, ?, ?, 'lead', ?, ?)")
          .bind(u"n%1"_s.arg(code))
          .bind(id)
          .bind(next)
          .bind(*to)
          .bindText(reason)
          .run();
    return id;
  };
  lead(gone, 2);                            // counts
  lead(gone.addDays(-20), 2);               // counts
  lead(gone.addDays(-60), 2, u"LEFTRL"_s);  // counts
  lead(gone.addDays(-60), 2, u"MANAGE"_s);  // long before
  lead({}, 0);                              // counts: held to the end
  lead(gone, 9);                            // taken along
  const CaseId closed = lead(gone, 0);      // closed with it
  Change(team.records, u"UPDATE case_file SET closed_day = ? WHERE id = ?").bind(gone).bind(closed).run();
  const auto given = loadLeadsGivenUp(team.records, kFirst, kLast);
  CHECK(given.size() == 6);
  const Workforce workforce(loadOrganisation(team.records), given);
  CHECK(workforce.of(kFirst, kLast, [](const Post&) { return true; }).changedHands == 4);
  CHECK(workforce.of(gone.addDays(1), kLast, [](const Post&) { return true; }).changedHands == 0);
  CHECK(loadLeadsGivenUp(team.records, gone.addDays(1), kLast).empty());
  // What the person left with ends the post that has no end.
  Change(team.records, u"UPDATE post SET to_day = NULL WHERE id = 4").run();
  Change(team.records, u"UPDATE person SET left_day = ? WHERE id = 4").bind(gone).run();
  CHECK(loadLeadsGivenUp(team.records, kFirst, kLast).size() == 6);
}

TEST_CASE("cases of those who stay cost nothing to count those of who left", "[workforce][file]") {
  const auto steps = [](int years) {
    Team team;
    Transaction transaction(team.records);
    Change(team.records, u"UPDATE post SET to_day = ? WHERE id = 4").bind(kToday.addDays(-10)).run();
    for (int i = 0; i < 40 * years; ++i) {
      const CaseId id = team.newCase(u"C-%1"_s.arg(i), team.farahPost, kToday.addDays(-3000));
      Change(team.records, u"UPDATE allocation SET to_day = ? WHERE case_id = ?")
          .bind(kToday.addDays(-i % 900))
          .bind(id)
          .run();
    }
    transaction.commit();
    const StatementLog log(team.records, [&] { CHECK(loadLeadsGivenUp(team.records, kFirst, kLast).empty()); });
    CHECK(log.unwantedPlans({u"allocation"_s, u"case_file"_s}).empty());
    CHECK(log.statements().size() <= 4);
    return log.steps();
  };
  CHECK(steps(10) == steps(1));
}

TEST_CASE("the report stands the service beside its council, region and England", "[workforce]") {
  Team team;
  const Report report = workforceReport(team.records, {kToday, UnitId(2)}, u"Essex"_s, u"today"_s);
  REQUIRE(report.parts.size() == 2);
  const auto& beside = report.parts[1].tables.front().rows;
  QStringList places;
  for (const auto& row : beside) places << row[0].words + u' ' + row[1].words;
  REQUIRE(beside.size() == 6);
  CHECK(places[0] == u"Ashby year to 24 Jul 2026");
  CHECK(places[3] == u"Essex year to 30 Sep 2025");
  CHECK(places[4] == u"East of England year to 30 Sep 2025");
  CHECK(beside[5][2].words == u"11.8%");  // England 2025, as published
  CHECK(beside[5][3].words == u"13.0%");
  const auto& years = report.parts[0].tables.front().rows;
  CHECK(years.size() == 3);
  CHECK(years.front()[0].words == u"24 Jul 2026");
  CHECK(years.front()[1].words == u"4");  // Priya, Farah, Dilan and Gareth
  CHECK(years.front()[3].words == u"1");  // Dilan started
  CHECK(years[1][1].words == u"3");
  CHECK(report.parts[0].tables[1].rows.empty());  // the team has none below it
  const Report whole = workforceReport(team.records, {kToday, {}}, u"Essex"_s, u"today"_s);
  const auto& teams = whole.parts[0].tables[1].rows;
  REQUIRE(teams.size() == 6);
  CHECK(teams.front()[0].words == u"Ashby");
  CHECK(teams.back()[0].words == u"Brook");
  CHECK(whole.parts[0].tables[2].rows.size() == 36);
  CHECK(workforceReport(team.records, {kToday, {}}, u"Nowhere"_s, {}).parts[1].tables.front().rows.size() == 3);
}

}  // namespace workforce_test
