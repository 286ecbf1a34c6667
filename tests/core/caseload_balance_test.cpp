// SPDX-License-Identifier: MIT
// Limits, ceilings, status and the figures of many posts (rules 4 and 5).

#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace caseload_balance_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("the worked examples of ceiling, status and headroom", "[caseload]") {
  struct Row {
    Measure measure;
    Operator op;
    const char16_t* value;
    const char16_t* fte;
    const char16_t* taken;
    const char16_t* ceiling;
    const char16_t* load;
    Status status;
    const char16_t* headroom;
    int percent;  // -1: none
  };
  constexpr auto C = Measure::Children, P = Measure::Points;
  constexpr auto B = Operator::Below, M = Operator::AtMost;
  const Row row = GENERATE_COPY(values<Row>({
      // The table of rules 4.
      {C, B, u"15", u"1.0", u"0", u"15", u"14", Status::Full, u"0", 93},
      {C, B, u"15", u"1.0", u"0", u"15", u"15", Status::Over, u"-1", 100},
      {C, M, u"15", u"1.0", u"0", u"15", u"15", Status::Full, u"0", 100},
      {C, B, u"15", u"0.6", u"0", u"9", u"8", Status::Full, u"0", 89},
      {C, B, u"15", u"1.0", u"10", u"13.5", u"13", Status::Full, u"0", 96},
      {C, B, u"15", u"0.8", u"10", u"10.8", u"11", Status::Over, u"-1", 102},
      {C, B, u"15", u"0.8", u"10", u"10.8", u"9", Status::Room, u"1", 83},
      {P, M, u"20", u"1.0", u"0", u"20", u"23.5", Status::Over, u"-3.5", 118},
      {C, B, u"15", u"0", u"0", u"0", u"3", Status::NoCapacity, u"-3", -1},
      {C, B, u"15", u"1.0", u"100", u"0", u"0", Status::Full, u"0", -1},
      // Edges: a load of 0 is never a breach; 85% exactly is near; thirds of FTE stay exact.
      {C, B, u"0.4", u"1.0", u"0", u"0.4", u"0", Status::Full, u"0", 0},
      {C, M, u"20", u"1.0", u"0", u"20", u"17", Status::Near, u"3", 85},
      {C, M, u"20.0001", u"1.0", u"0", u"20.0001", u"17", Status::Room, u"3", 85},
      {C, M, u"15", u"0.333333", u"0.0001", u"4.999990000005", u"4", Status::Full, u"0", 80},
      {P, B, u"20", u"1.0", u"0", u"20", u"20", Status::Over, u"0", 100},
      {P, B, u"20", u"1.0", u"0", u"20", u"19.9999", Status::Near, u"0.0001", 100},
  }));
  const Decimal ceiling = ceilingOf(exact(row.value), exact(row.fte), exact(row.taken));
  CHECK(ceiling == *Decimal::parse(row.ceiling, 16));
  const Judgement judged = judge(row.measure, row.op, ceiling, exact(row.load), std::nullopt);
  CHECK(token(judged.status) == token(row.status));
  CHECK(judged.headroom == exact(row.headroom));
  CHECK((judged.utilisation ? judged.utilisation->wholePercent() : -1) == row.percent);
}

TEST_CASE("under points full means that the lightest kind no longer fits", "[caseload]") {
  const auto status = [](const char16_t* load, std::optional<Decimal> smallest) {
    return judge(Measure::Points, Operator::AtMost, Decimal(20), exact(load), smallest).status;
  };
  REQUIRE(status(u"18", Decimal(2)) == Status::Near);
  REQUIRE(status(u"18.5", Decimal(2)) == Status::Full);
  REQUIRE(status(u"18.5", std::nullopt) == Status::Near);
  REQUIRE(status(u"20", std::nullopt) == Status::Full);
  REQUIRE(status(u"20.1", Decimal(2)) == Status::Over);
}

TEST_CASE("the smallest kind weight is that of the post's own scheme, above 0, features left out", "[caseload]") {
  Council council;
  council.limit(Measure::Points, Operator::AtMost, u"20");
  council.weight({}, u"adult review", u"1");
  council.weight(2, u"child in need", u"4");
  council.weight(2, u"other", u"0");
  council.feature(2, u"unsettled", u"0.5");
  const PostId inTeam = council.post(u"1", 2), elsewhere = council.post(u"1", 3);
  for (const PostId post : {inTeam, elsewhere}) {
    const CaseId id = council.newCase(u"other");
    council.record(id).points = Decimal(17);
    council.hold(id, post);
  }
  REQUIRE(council.row(inTeam).status() == Status::Full);
  REQUIRE(council.row(elsewhere).status() == Status::Near);
}

TEST_CASE("of the limits that match, the one in force is chosen by person, unit, role, from and code", "[caseload]") {
  Council council;
  const PostId post = council.post(u"1");
  // Each goes before all that stand above it.
  const auto add = [&council](const char16_t* value) -> Limit& {
    return council.limit(Measure::Children, Operator::Below, value);
  };
  const int most = GENERATE(1, 2, 3, 4, 5, 6, 7, 8, 9);
  int made = 0;
  if (++made <= most) add(u"1").code = u"b"_s;
  if (++made <= most) add(u"2").code = u"a"_s;
  if (++made <= most) add(u"3").period.from = QDate(2021, 1, 1);
  if (++made <= most) add(u"4").role = Role::SocialWorker;
  if (++made <= most) add(u"5").unit = UnitId(1);
  if (++made <= most) {
    Limit& limit = add(u"6");
    limit.unit = UnitId(1);
    limit.role = Role::SocialWorker;
  }
  if (++made <= most) add(u"7").unit = UnitId(2);
  if (++made <= most) add(u"8").person = council.personOf(post);
  if (++made <= most) {
    Limit& limit = add(u"9");
    limit.person = council.personOf(post);
    limit.role = Role::SocialWorker;
  }
  // None of these match: other person, unit, role, or not in force.
  add(u"20").person = PersonId(99);
  add(u"21").unit = UnitId(3);
  add(u"22").role = Role::Nqsw;
  add(u"23").period = {QDate(2024, 1, 1), kDay};
  add(u"24").period = {kDay.addDays(1), {}};
  std::reverse(council.facts.limits.begin(), council.facts.limits.end());
  REQUIRE(council.row(post).limit->value == Decimal(most));
}

TEST_CASE("with a measure only limits of that measure are looked at", "[caseload]") {
  Council council;
  council.weight({}, u"child in need", u"4");
  Limit& own = council.limit(Measure::Children, Operator::Below, u"15");
  const PostId post = council.post(u"1");
  own.person = council.personOf(post);
  council.limit(Measure::Points, Operator::AtMost, u"20");
  council.lead(post, 3);
  REQUIRE(council.row(post).measure == Measure::Children);
  REQUIRE(council.row(post).load == Decimal(3));
  REQUIRE(council.row(post, Measure::Points).load == Decimal(12));
  REQUIRE(council.row(post, Measure::Points).judged->headroom == Decimal(8));
  const PostBalance families = council.row(post, Measure::Families);
  REQUIRE(families.status() == Status::NoLimit);
  REQUIRE(families.measure == Measure::Families);
  REQUIRE(families.load == Decimal(3));
}

TEST_CASE("reductions of a post and of the person add up, to all of it at most", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::Below, u"15");
  const PostId post = council.post(u"0.6"), second = council.secondPost(post, u"0.4"), other = council.post(u"1");
  const auto percent = [&council](PostId id) { return council.row(id).taken.percent.toString(); };
  council.reduce(post, u"10", false);
  council.reduce(post, u"20.5", true);
  council.reduce(post, u"50", false, {QDate(2025, 1, 1), kDay});
  council.reduce(post, u"50", false, {kDay.addDays(1), {}});
  REQUIRE(percent(post) == u"30.5");
  REQUIRE(percent(second) == u"10");
  REQUIRE(percent(other) == u"0");
  council.absent(post, false);
  REQUIRE(percent(post) == u"30.5");
  council.absent(post, true);
  REQUIRE(percent(post) == u"100");
  REQUIRE(percent(second) == u"100");
  REQUIRE(council.row(post).judged->ceiling.isZero());
  REQUIRE(council.row(post).taken.rows.size() == 3);
}

TEST_CASE("a post with FTE 0 appears only when it leads or carries something", "[caseload]") {
  Council council;
  council.weight({}, u"child in need", u"4");
  const PostId post = council.post(u"0");
  council.hold(council.newCase(u"child in need"), post, Part::CoWorker);
  REQUIRE(balance(council.facts, kDay).posts.empty());
  REQUIRE(balance(council.facts, kDay, {}, Measure::Points).posts.size() == 1);
  council.hold(council.newCase(u"other"), post);
  REQUIRE(balance(council.facts, kDay).posts.size() == 1);
}

TEST_CASE("posts stand in the order of the contract", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::Below, u"10").unit = UnitId(2);
  const PostId room = council.post(u"1"), full = council.post(u"1"), over = council.post(u"1"),
               more = council.post(u"1"), empty = council.post(u"1"), idle = council.post(u"1"),
               none = council.post(u"1", 3), noCapacity = council.post(u"1"), sameRoom = council.post(u"1");
  council.lead(room, 5);
  council.lead(sameRoom, 5);
  council.lead(full, 9);
  council.lead(over, 10);
  council.lead(more, 11);
  council.lead(none, 20);
  council.lead(noCapacity, 1);
  council.absent(idle, true);
  council.absent(noCapacity, true);
  const Balance answered = balance(council.facts, kDay);
  std::vector<PostId> order;
  for (const PostBalance& row : answered.posts) order.push_back(row.post);
  REQUIRE(order == std::vector<PostId>{noCapacity, more, over, full, room, sameRoom, empty, idle, none});

  const BalanceTotals& totals = answered.totals;
  CHECK(totals.posts == 9);
  CHECK(totals.over == 2);
  CHECK(totals.full == 2);
  CHECK(totals.near == 0);
  CHECK(totals.room == 3);
  CHECK(totals.noCapacity == 1);
  CHECK(totals.noLimit == 1);
  CHECK(totals.load == Decimal(41));
  CHECK(totals.ceiling == Decimal(60));
  CHECK(totals.utilisation->toString() == u"0.6833");
  CHECK(totals.highest->toString() == u"1.1");
  CHECK(totals.lowest->toString() == u"0");
  CHECK(totals.cases == 61);
  CHECK(totals.caseHolderFte == Decimal(7));
  CHECK(totals.averageCaseload->toString() == u"8.7143");
}

TEST_CASE("a unit means that unit and all below it", "[caseload]") {
  Council council;
  const PostId top = council.post(u"1", 1), team = council.post(u"1", 2), other = council.post(u"1", 3);
  const auto posts = [&council](qint64 unit) {
    std::vector<PostId> ids;
    for (const PostBalance& row : balance(council.facts, kDay, UnitId(unit)).posts) ids.push_back(row.post);
    return ids;
  };
  REQUIRE(posts(1) == std::vector<PostId>{top, team, other});
  REQUIRE(posts(2) == std::vector<PostId>{team});
}

TEST_CASE("the units of a balance add up to it", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::Below, u"15");
  council.lead(council.post(u"1", 1), 1);
  council.lead(council.post(u"1", 2), 2);
  council.lead(council.post(u"0.5", 3), 4);
  const Balance answered = balance(council.facts, kDay);
  std::vector<Balance> parts;
  for (const qint64 unit : {1, 2, 3}) parts.push_back(balance(council.facts, kDay, UnitId(unit)));
  REQUIRE(parts[0].totals.load == answered.totals.load);
  REQUIRE(parts[1].totals.load == Decimal(2));
  REQUIRE(parts[2].totals.averageCaseload->toString() == u"8");
  REQUIRE(parts[2].posts.size() == 1);
}

TEST_CASE("totals are nothing when posts count different measures, and 0 without a limit", "[caseload]") {
  Council council;
  council.post(u"1", 2);
  council.post(u"1", 3);
  const BalanceTotals without = balance(council.facts, kDay).totals;
  REQUIRE(without.load == Decimal(0));
  REQUIRE(without.ceiling == Decimal(0));
  REQUIRE_FALSE(without.utilisation);
  REQUIRE_FALSE(without.highest);
  REQUIRE_FALSE(without.lowest);
  REQUIRE_FALSE(without.averageCaseload);
  REQUIRE(without.gini == Decimal(0));
  council.limit(Measure::Children, Operator::Below, u"15").unit = UnitId(2);
  council.limit(Measure::Points, Operator::Below, u"15").unit = UnitId(3);
  const BalanceTotals mixed = balance(council.facts, kDay).totals;
  REQUIRE_FALSE(mixed.load);
  REQUIRE_FALSE(mixed.ceiling);
  REQUIRE_FALSE(mixed.utilisation);
  REQUIRE(mixed.highest);
}

TEST_CASE("the average caseload leaves out posts with FTE 0 and posts that lead nothing", "[caseload]") {
  Council council;
  const PostId one = council.post(u"0.5"), zero = council.post(u"0");
  council.post(u"1");
  council.lead(one, 7);
  council.lead(zero, 5);
  council.reduce(one, u"50", true);
  const BalanceTotals totals = balance(council.facts, kDay).totals;
  REQUIRE(totals.cases == 7);
  REQUIRE(totals.caseHolderFte.toString() == u"0.5");
  REQUIRE(totals.averageCaseload->toString() == u"14");
}

TEST_CASE("the published averages round as published", "[caseload]") {
  REQUIRE(Ratio(Decimal(5696), exact(u"419.8")).toString(1) == u"13.6");
  REQUIRE(Ratio(Decimal(321661), exact(u"21105.4")).toString(1) == u"15.2");
}

TEST_CASE("Gini is the mean difference over twice the mean", "[caseload]") {
  const auto gini = [](std::initializer_list<int> loads) {
    Council council;
    council.limit(Measure::Children, Operator::AtMost, u"10");
    for (const int load : loads) council.lead(council.post(u"1"), load);
    return balance(council.facts, kDay).totals.gini.toString(4);
  };
  REQUIRE(gini({}) == u"0");
  REQUIRE(gini({7}) == u"0");
  REQUIRE(gini({0, 0}) == u"0");
  REQUIRE(gini({5, 5, 5}) == u"0");
  REQUIRE(gini({0, 10}) == u"0.5");
  REQUIRE(gini({2, 4, 6}) == u"0.2222");
  // 3/32 = 0.09375 exactly half way at the fifth decimal: away from zero.
  REQUIRE(gini({13, 19}) == u"0.0938");
}

}  // namespace caseload_balance_test
