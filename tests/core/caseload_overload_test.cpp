// SPDX-License-Identifier: MIT
// Sustained overload and the forecast (rules 5).

#include <map>
#include <random>

#include "core/caseload/forecast.h"
#include "core/caseload/overload.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace caseload_overload_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Period from(QDate day) { return {day, std::nullopt}; }
Period between(QDate day, QDate to) { return {day, to}; }

// Holds that many cases from `since` on.
void leadFrom(Council& council, PostId post, int cases, QDate since) {
  for (int i = 0; i < cases; ++i) council.hold(council.newCase(u"child in need"), post, Part::Lead, from(since));
}

// Days of the run that contains the day, 0 when there is none.
qint64 runOf(const Council& council, int threshold = 100, QDate on = kDay) {
  const auto runs = overload(council.facts, on, {threshold, 1});
  return runs.empty() ? 0 : runs.front().days();
}

// Two years of four posts in which everything that can change does: cases of families, co-work, overrides, features,
// absences, reductions, limits and weights that are followed by others, posts that begin and end.
Council twoYears(unsigned seed, Measure measure) {
  std::minstd_rand dice(seed);
  const auto below = [&dice](int most) { return static_cast<int>(dice() % static_cast<unsigned>(most)); };
  const QDate first = kDay.addDays(-730);
  const auto some = [&](int longest) {
    const QDate day = first.addDays(below(740));
    return below(5) == 0 ? from(day) : between(day, day.addDays(1 + below(longest)));
  };
  Council council;
  std::vector<PostId> posts{council.post(u"1"), council.post(u"0.6", 3), council.post(u"0.8", 2, some(700))};
  posts.push_back(council.secondPost(posts.front(), u"0.4"));
  for (const char16_t* value : {u"5", u"7", u"4"}) council.limit(measure, Operator::Below, value).period = some(600);
  council.limit(Measure::Children, Operator::AtMost, u"3").period = some(200);
  council.facts.limits.front().unit = UnitId(2);
  council.weight(std::nullopt, u"child in need", u"1.5", some(700));
  council.weight(std::nullopt, u"child protection", u"2");
  council.weight(3, u"child in need", u"1", some(400));
  council.feature(std::nullopt, u"unsettled", u"0.5");
  for (int i = 0; i < 80; ++i) {
    const CaseId id = council.newCase(below(2) ? u"child in need" : u"child protection",
                                      below(3) ? u"" : (below(2) ? u"F1" : u"F2"), some(300));
    if (below(6) == 0) council.record(id).points = exact(u"3.25");
    if (below(4) == 0) council.record(id).features = {u"unsettled"_s};
    const PostId post = posts[static_cast<std::size_t>(below(4))];
    council.hold(id, post, Part::Lead, some(200));
    if (below(4) == 0) council.hold(id, below(2) ? post : posts.back(), Part::CoWorker, some(200));
  }
  for (int i = 0; i < 5; ++i) council.absent(posts[static_cast<std::size_t>(below(4))], below(3) > 0, some(40));
  for (int i = 0; i < 4; ++i) council.reduce(posts[static_cast<std::size_t>(below(4))], u"25", below(2) == 0, some(90));
  return council;
}

// The same found by the balance of every single day.
std::vector<OverloadRun> runsDayByDay(const CaseloadFacts& facts, int days) {
  std::map<PostId, std::vector<OverloadRun>> all;
  for (QDate day = kDay.addDays(-760); day <= kDay; day = day.addDays(1)) {
    for (const PostBalance& row : balance(facts, day).posts) {
      if (!countsAsOverload(row, 100)) continue;
      std::vector<OverloadRun>& runs = all[row.post];
      if (runs.empty() || runs.back().last.addDays(1) != day)
        runs.push_back({row.post, row.postCode, row.person, day, day, *row.utilisation()});
      runs.back().last = day;
      runs.back().peak = std::max(runs.back().peak, *row.utilisation());
    }
  }
  std::vector<OverloadRun> found;
  for (const auto& [post, runs] : all)
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(found),
                 [days](const OverloadRun& run) { return run.days() >= days; });
  return found;
}

bool isSame(const OverloadRun& a, const OverloadRun& b) {
  return a.post == b.post && a.since == b.since && a.last == b.last && a.peak == b.peak;
}

}  // namespace

TEST_CASE("the runs of two years are those that every single day gives", "[caseload][overload]") {
  const unsigned seed = GENERATE(range(1U, 7U));
  const Measure measure = GENERATE(Measure::Children, Measure::Families, Measure::Points);
  const Council council = twoYears(seed, measure);
  INFO(seed << " " << token(measure).toStdString());
  for (const int days : {1, 9, 28}) {
    const auto expected = runsDayByDay(council.facts, days);
    const auto found = overloadBetween(council.facts, kEarliestDate, kDay, {100, days});
    REQUIRE(std::equal(found.begin(), found.end(), expected.begin(), expected.end(), isSame));
    // From any day on the same runs go on, or are said to be longer.
    for (const int back : {30, 91, 400}) {
      const HeldPast held(council.facts);
      const auto since = overloadSince(FactsOverTime(council.facts, held), kDay.addDays(-back), kDay, {100, days});
      for (const OverloadRun& run : expected) {
        if (run.last != kDay) continue;
        const bool isLonger = run.since < kDay.addDays(-back);
        CHECK(std::any_of(since.longer.begin(), since.longer.end(),
                          [&run](const OverloadRun& one) { return one.post == run.post; }) == isLonger);
        CHECK(std::count_if(since.runs.begin(), since.runs.end(),
                            [&run](const OverloadRun& one) { return isSame(one, run); }) == (isLonger ? 0 : 1));
      }
    }
  }
}

TEST_CASE("every Monday of a forecast is the balance of that day", "[caseload][forecast]") {
  const unsigned seed = GENERATE(range(1U, 7U));
  const Measure measure = GENERATE(Measure::Children, Measure::Points);
  const Council council = twoYears(seed, measure);
  const auto unit = GENERATE(std::optional<UnitId>(), std::optional(UnitId(2)));
  for (const Balance& week : forecast(council.facts, kDay.addDays(-400), 60, unit)) {
    const Balance day = balance(council.facts, week.on, unit);
    REQUIRE(week.posts.size() == day.posts.size());
    for (std::size_t i = 0; i < day.posts.size(); ++i) {
      const PostBalance &found = week.posts[i], &asked = day.posts[i];
      REQUIRE(found.post == asked.post);
      CHECK(found.load == asked.load);
      CHECK(found.carried.points == asked.carried.points);
      CHECK(found.carried.unweighted == asked.carried.unweighted);
      CHECK(found.status() == asked.status());
      CHECK(found.utilisation() == asked.utilisation());
      CHECK(found.isAway == asked.isAway);
    }
    CHECK(week.totals.gini == day.totals.gini);
    CHECK(week.totals.over == day.totals.over);
  }
}

TEST_CASE("a run is counted from its first day, the day asked about included", "[caseload]") {
  Council council;
  const PostId post = council.post(u"1");
  council.limit(Measure::Children, Operator::Below, u"3");
  council.lead(post, 2);
  leadFrom(council, post, 1, kDay.addDays(-27));
  const auto runs = overload(council.facts, kDay, {});
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].since == kDay.addDays(-27));
  CHECK(runs[0].days() == 28);
  CHECK(runs[0].peak.toString() == u"1");
  CHECK(overload(council.facts, kDay.addDays(-1), {}).empty());
  CHECK(overload(council.facts, kDay, {100, 29}).empty());
}

TEST_CASE("a day at exactly 100% counts when it is in breach, and only at the threshold of 100", "[caseload]") {
  struct Row {
    Operator op;
    int cases;
    int threshold;
    bool counts;
  };
  const Row row = GENERATE(values<Row>({{Operator::Below, 10, 100, true},
                                        {Operator::AtMost, 10, 100, false},
                                        {Operator::AtMost, 11, 100, true},
                                        {Operator::Below, 10, 101, false},
                                        {Operator::Below, 11, 110, false},
                                        {Operator::Below, 12, 110, true},
                                        {Operator::AtMost, 9, 85, true},
                                        {Operator::AtMost, 8, 80, false}}));
  Council council;
  const PostId post = council.post(u"1");
  council.limit(Measure::Children, row.op, u"10");
  council.lead(post, row.cases);
  CHECK(countsAsOverload(council.row(post), row.threshold) == row.counts);
}

TEST_CASE("one day that does not count ends a run", "[caseload]") {
  Council council;
  const PostId post = council.post(u"1");
  council.limit(Measure::Children, Operator::Below, u"3");
  council.lead(post, 2);
  const QDate broke = kDay.addDays(-10);
  SECTION("a case that was handed over for a day") {
    const CaseId third = council.newCase(u"child in need");
    council.hold(third, post, Part::Lead, between(kDay.addDays(-100), broke));
    council.hold(third, post, Part::Lead, from(broke.addDays(1)));
  }
  SECTION("an absence, which leaves no ceiling") {
    leadFrom(council, post, 1, kDay.addDays(-100));
    council.absent(post, true, between(broke, broke.addDays(1)));
  }
  SECTION("no limit on that day") {
    leadFrom(council, post, 1, kDay.addDays(-100));
    Limit again = council.facts.limits.front();
    council.facts.limits.front().period.to = broke;
    again.period = from(broke.addDays(1));
    council.facts.limits.push_back(again);
  }
  CHECK(runOf(council) == 10);
}

TEST_CASE("a run begins with the post and remembers its worst day", "[caseload]") {
  Council council;
  const PostId post = council.post(u"1", 2, from(kDay.addDays(-40)));
  council.limit(Measure::Children, Operator::AtMost, u"2");
  council.lead(post, 3);
  council.reduce(post, u"25", false, between(kDay.addDays(-20), kDay.addDays(-18)));
  const auto runs = overload(council.facts, kDay, {});
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].since == kDay.addDays(-40));
  CHECK(runs[0].peak.toString() == u"2");
}

TEST_CASE("the longest run stands first, then the smaller code", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"1");
  const PostId a = council.post(u"1"), b = council.post(u"1"), c = council.post(u"1");
  leadFrom(council, a, 2, kDay.addDays(-30));
  leadFrom(council, b, 2, kDay.addDays(-50));
  leadFrom(council, c, 2, kDay.addDays(-30));
  std::vector<PostId> order;
  for (const OverloadRun& run : overload(council.facts, kDay, {})) order.push_back(run.post);
  CHECK(order == std::vector{b, a, c});
}

TEST_CASE("runs between two days are followed to both ends", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"1");
  const PostId post = council.post(u"1");
  council.lead(post, 1);
  const CaseId second = council.newCase(u"child in need");
  council.hold(second, post, Part::Lead, between(kDay.addDays(-100), kDay.addDays(-60)));
  council.hold(second, post, Part::Lead, from(kDay.addDays(-40)));
  const auto runs = overloadBetween(council.facts, kDay.addDays(-65), kDay, {});
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].since == kDay.addDays(-100));
  CHECK(runs[0].last == kDay.addDays(-61));
  CHECK(runs[1].last == kDay);
  CHECK(overloadBetween(council.facts, kDay.addDays(-60), kDay, {}).size() == 1);
}

TEST_CASE("the days between two changes are like the first of them", "[caseload]") {
  // Every day asked by itself, against the days on which PostOverTime says that something can change.
  Council council;
  const PostId post = council.post(u"0.8", 2, from(kDay.addDays(-200)));
  const Measure measure = GENERATE(Measure::Children, Measure::Families, Measure::Points);
  council.limit(measure, Operator::AtMost, u"12");
  council.weight(std::nullopt, u"child in need", u"4");
  for (int i = 0; i < 6; ++i) {
    const QDate opened = kDay.addDays(-190 + 17 * i);
    council.hold(council.newCase(u"child in need", i % 2 ? u"F1" : u"", between(opened, opened.addDays(90))), post,
                 i == 4 ? Part::CoWorker : Part::Lead, from(opened.addDays(i)));
  }
  council.reduce(post, u"20", true, between(kDay.addDays(-120), kDay.addDays(-33)));
  council.absent(post, true, between(kDay.addDays(-60), kDay.addDays(-55)));
  const HeldPast held(council.facts);
  const FactsOverTime past(council.facts, held);
  const PostOverTime overTime(past, *council.facts.organisation.post(post));
  const QDate first = kDay.addDays(-200);
  auto changes = overTime.changes(first, kDay);
  changes.push_back(kDay.addDays(1));
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    for (QDate day = changes[i]; day < changes[i + 1]; day = day.addDays(1)) {
      const PostBalance asked = council.row(post, {}, day);
      for (const DayFigures& known : {overTime.figuresOn(day), overTime.figuresOn(changes[i])}) {
        REQUIRE(asked.load == known.load);
        REQUIRE(asked.judged->ceiling == known.judged->ceiling);
        REQUIRE(asked.status() == known.judged->status);
      }
    }
  }
}

TEST_CASE("a threshold with decimals is compared in full width", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::Below, u"15.3333");
  const PostId post = council.post(u"0.333333");
  council.reduce(post, u"33.3333", true);
  council.lead(post, 4);  // 4 / 3.40740...: 117.39%
  const PostBalance row = council.row(post);
  const auto threshold = [](const char16_t* text) { return *Decimal::parse(text, 4); };
  CHECK(countsAsOverload(row, threshold(u"110.5")));
  CHECK(countsAsOverload(row, threshold(u"117.39")));
  CHECK_FALSE(countsAsOverload(row, threshold(u"117.4001")));
  CHECK(overload(council.facts, kDay, {threshold(u"110.5"), 28}).size() == 1);
}

TEST_CASE("the first Monday is the day itself or the next one", "[caseload]") {
  CHECK(mondayFrom(QDate(2025, 6, 2)) == QDate(2025, 6, 2));
  CHECK(mondayFrom(QDate(2025, 6, 3)) == QDate(2025, 6, 9));
  CHECK(mondayFrom(QDate(2025, 6, 8)) == QDate(2025, 6, 9));
}

TEST_CASE("a forecast knows what is dated and nothing else", "[caseload]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  const PostId stays = council.post(u"1"), leaves = council.post(u"1", 2, between(kAlways.from, kDay.addDays(8)));
  council.lead(stays, 5);
  council.hold(council.newCase(u"child in need", u"", between(kAlways.from, kDay.addDays(7))), stays);
  council.absent(stays, true, between(kDay.addDays(13), kDay.addDays(21)));
  const auto weeks = forecast(council.facts, kDay, 4);
  REQUIRE(weeks.size() == 4);
  std::vector<QString> seen;
  for (const PostWeek& one : byPost(weeks)) {
    seen.push_back(one.monday.toString(u"d/M") + u' ' + one.row->load.toString() + u' ' + token(one.row->status()) +
                   (one.row->post == leaves ? u" leaves"_s : QString()));
  }
  CHECK(seen == std::vector<QString>{u"2/6 6 room"_s, u"9/6 5 room"_s, u"16/6 5 no capacity"_s, u"23/6 5 room"_s,
                                     u"2/6 0 room leaves"_s, u"9/6 0 room leaves"_s});
}

TEST_CASE("no run is missed however it lies between the days looked at", "[caseload]") {
  // A run of 28 days that ends on each of 120 days, against the question whether the last 90 days have one.
  for (int ended = 0; ended < 120; ++ended) {
    Council council;
    council.limit(Measure::Children, Operator::AtMost, u"1");
    const PostId post = council.post(u"1");
    const QDate last = kDay.addDays(-ended);
    council.lead(post, 1);
    council.hold(council.newCase(u"child in need"), post, Part::Lead, between(last.addDays(-27), last.addDays(1)));
    INFO(ended);
    CHECK(overloadBetween(council.facts, kDay.addDays(-90), kDay, {}).size() == (ended <= 90 ? 1U : 0U));
    CHECK(overloadBetween(council.facts, kDay.addDays(-90), kDay, {100, 29}).empty());
  }
}

}  // namespace caseload_overload_test
