// SPDX-License-Identifier: MIT
// The figures that stand on several pages: free places, cases led, whom limits hold for, and the children's social
// workers who stand beside the published figures (rules 4 and 5).
#include "core/caseload/childrens_workforce.h"
#include "core/caseload/limit_reach.h"
#include "core/caseload/room.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace caseload_figures_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

void setRole(Council& council, PostId post, Role role) {
  council.facts.organisation.posts[static_cast<std::size_t>(post.value() - 1)].role = role;
}

LimitReach reachOf(const std::vector<LimitReach>& all, const QString& code) {
  for (const LimitReach& one : all)
    if (one.limit.code == code) return one;
  FAIL("no limit " << code.toStdString());
  std::abort();
}

}  // namespace

TEST_CASE("free places are the headroom above nought of the posts with a limit, and of no other", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::Below, u"15").role = Role::SocialWorker;
  const PostId free = council.post(u"1"), over = council.post(u"1"), half = council.post(u"0.5");
  const PostId manager = council.post(u"1"), gone = council.post(u"0");
  setRole(council, manager, Role::TeamManager);
  council.lead(free, 10);
  council.lead(over, 17);
  council.lead(half, 7);
  council.lead(gone, 2);
  const Balance figures = balance(council.facts, kDay);
  const RoomFigure room = roomOf(figures.posts);
  REQUIRE(room.measure == Measure::Children);
  CHECK(room.free == Decimal(4));  // 14 - 10; the half post is full at 7; a manager without a limit has no places
  CHECK(room.overBy == Decimal(3));
  CHECK(room.over == 1);
  CHECK(room.noCapacity == 1);
  CHECK(casesLed(figures.posts) == 36);
  CHECK(figures.totals.cases == 34);  // the average leaves out the post with FTE 0, the count of cases does not
}

TEST_CASE("free places of different measures are said apart and not added up", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10").unit = UnitId(2);
  council.limit(Measure::Families, Operator::AtMost, u"8").unit = UnitId(3);
  council.lead(council.post(u"1"), 4);
  council.lead(council.post(u"1", 3), 3);
  const RoomFigure room = roomOf(balance(council.facts, kDay).posts);
  CHECK_FALSE(room.measure);
  CHECK(room.freeBy == std::vector<std::pair<Measure, Decimal>>{{Measure::Children, 6}, {Measure::Families, 5}});
  CHECK(roomOf({}).freeBy.empty());
}

TEST_CASE("a limit says whom it holds for, what it gives, and which nearer one wins elsewhere", "[caseload][limit]") {
  Council council;
  council.limit(Measure::Children, Operator::Below, u"15").code = u"everywhere"_s;
  council.limit(Measure::Children, Operator::AtMost, u"10").code = u"team"_s;
  council.facts.limits.back().unit = UnitId(2);
  council.limit(Measure::Children, Operator::AtMost, u"8").code = u"students"_s;
  council.facts.limits.back().role = Role::Student;
  council.limit(Measure::Children, Operator::AtMost, u"3").code = u"later"_s;
  council.facts.limits.back().period = {kDay.addDays(1), {}};
  council.post(u"1");
  council.post(u"0.5");
  const Balance figures = balance(council.facts, kDay);
  auto all = limitReach(council.facts, figures);
  REQUIRE(all.size() == 3);  // one that begins tomorrow is not in force
  CHECK(all.front().limit.code == u"team");
  CHECK(reachOf(all, u"team"_s).holdsFor == 2);
  CHECK(reachOf(all, u"team"_s).ceiling == Decimal(15));
  CHECK(reachOf(all, u"team"_s).nearer == 0);
  const LimitReach wide = reachOf(all, u"everywhere"_s);
  CHECK(wide.holdsFor == 0);
  CHECK(wide.nearer == 2);
  REQUIRE(wide.nearerOnes.size() == 1);
  CHECK(wide.nearerOnes.front().code == u"team");
  CHECK(reachOf(all, u"students"_s).holdsFor == 0);
  CHECK(reachOf(all, u"students"_s).nearer == 0);

  council.post(u"1", 3);  // another team, where nothing is nearer
  all = limitReach(council.facts, balance(council.facts, kDay));
  CHECK(reachOf(all, u"everywhere"_s).holdsFor == 1);
  CHECK(reachOf(all, u"everywhere"_s).nearer == 2);
}

TEST_CASE("beside the published figures stand the children's social workers alone", "[caseload]") {
  Council council;
  council.facts.organisation.units = UnitTree({{UnitId(1), u"authority"_s, {}, u"authority"_s, u"Authority"_s, {}},
                                               {UnitId(2), u"team"_s, UnitId(1), u"team"_s, u"Team"_s, u"children"_s},
                                               {UnitId(3), u"other"_s, UnitId(1), u"team"_s, u"Other"_s, u"adults"_s}});
  const PostId worker = council.post(u"1"), agency = council.post(u"0.5"), support = council.post(u"1");
  const PostId adults = council.post(u"1", 3), other = council.post(u"1"), above = council.post(u"1", 1);
  setRole(council, support, Role::FamilySupportWorker);
  setRole(council, other, Role::Other);
  council.facts.organisation.posts[static_cast<std::size_t>(agency.value() - 1)].contract = Contract::Agency;
  council.lead(worker, 16);
  council.lead(agency, 5);
  council.lead(support, 30);
  council.lead(adults, 40);
  council.lead(above, 1);
  const std::vector<Vacancy> vacancies{{VacancyId(1), UnitId(2), Role::SocialWorker, Decimal(1), kAlways},
                                       {VacancyId(2), UnitId(3), Role::SocialWorker, Decimal(1), kAlways},
                                       {VacancyId(3), UnitId(2), Role::Student, Decimal(1), kAlways}};
  const auto counted = [&] {
    return childrensWorkforce(council.facts.organisation, balance(council.facts, kDay), vacancies);
  };
  CHECK(counted().averageCaseload->toString() == u"14");  // 21 / 1.5
  CHECK(counted().fte == exact(u"1.5"));
  CHECK(counted().agencyFte == exact(u"0.5"));
  CHECK(counted().vacantFte == Decimal(1));
  council.facts.organisation.people[static_cast<std::size_t>(other.value() - 1)].registration = u"SW1"_s;
  CHECK(counted().fte == exact(u"2.5"));  // a registered social worker in another role
  // Where no unit is said to be adults', what is not said is children's.
  council.facts.organisation.units = Council().facts.organisation.units;
  CHECK(counted().posts == 5);
}

}  // namespace caseload_figures_test
