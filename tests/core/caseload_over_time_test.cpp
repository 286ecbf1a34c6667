// SPDX-License-Identifier: MIT
// What months show: escalations, trends, silent growth, drafts of limits and weights, and the ledger (rules 5).

#include "core/caseload/caseload_actions.h"
#include "core/caseload/escalation_actions.h"
#include "core/caseload/escalation_store.h"
#include "core/caseload/ledger.h"
#include "core/caseload/trend.h"
#include "core/exchange/workforce_figures.h"
#include "core/organisation/organisation_actions.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace caseload_over_time_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Period from(QDate day) { return {day, std::nullopt}; }

OverloadRun run(qint64 post, QDate since, QDate last) {
  return {PostId(post), u"P%1"_s.arg(post), PersonId(post), since, last, Ratio(Decimal(11), Decimal(10))};
}

}  // namespace

TEST_CASE("an escalation stays until it is closed: those that go on first, without an owner before the others",
          "[caseload][escalation]") {
  const QDate old = kDay.addDays(-200), ended = kDay.addDays(-40);
  const std::vector<OverloadRun> runs{run(1, kDay.addDays(-30), kDay),  run(2, kDay.addDays(-100), kDay),
                                      run(3, kDay.addDays(-90), ended), run(4, old, kDay.addDays(-120)),
                                      run(5, old, kDay.addDays(-110)),  run(6, old, ended)};
  const auto decided = [](qint64 post, QDate since, std::optional<QDate> closed) {
    return Escalation{EscalationId(post), PostId(post), since, PersonId(9), u"Share two cases"_s, kDay, closed, {}};
  };
  const auto open = openEscalations(
      runs, {decided(2, kDay.addDays(-100), {}), decided(5, old, {}), decided(6, old, ended)}, {}, kDay);
  std::vector<qint64> order;
  for (const OpenEscalation& one : open) order.push_back(one.run.post.value());
  // 1 and 2 go on; 3 and 4 ended and wait for somebody, however long ago; 5 ended too, and has an owner; 6 is closed.
  CHECK(order == std::vector<qint64>{1, 2, 4, 3, 5});
  CHECK(open[1].running);
  CHECK_FALSE(open[2].running);
}

TEST_CASE("of the weeks over that ended before the file was first filled none opens", "[caseload][escalation]") {
  const QDate filled = kDay.addDays(-60);
  const std::vector<OverloadRun> runs{run(1, kDay.addDays(-200), kDay), run(2, kDay.addDays(-200), filled.addDays(-1)),
                                      run(3, kDay.addDays(-200), filled),
                                      run(4, kDay.addDays(-200), filled.addDays(-9))};
  const Escalation decision{EscalationId(1), PostId(4), kDay.addDays(-200), PersonId(9), u"Share"_s, kDay, {}, {}};
  const auto posts = [&](std::optional<QDate> day, QDate on) {
    std::vector<qint64> found;
    for (const OverloadRun& one : runsThatOpen(runs, {decision}, day, on)) found.push_back(one.post.value());
    return found;
  };
  CHECK(posts(filled, kDay) == std::vector<qint64>{1, 3, 4});
  CHECK(posts(std::nullopt, kDay) == std::vector<qint64>{1, 2, 3, 4});
  // As at a day on which they still went on, they are shown.
  CHECK(posts(filled, filled.addDays(-1)) == std::vector<qint64>{1, 2, 3, 4});
}

TEST_CASE("a late entry that moves where weeks of overload begin keeps what was decided about them",
          "[caseload][escalation]") {
  Council council;
  const PostId post = council.post(u"1");
  const QDate begun(2025, 3, 1);
  const Escalation decision{EscalationId(1), post, begun, PersonId(9), u"Share two cases"_s, kDay, {}, {}, 1};
  const auto openFor = [&](const std::vector<OverloadRun>& runs, const Escalation& one) {
    return openEscalations(runs, {one}, council.facts.organisation, kDay);
  };
  const auto weeks = [&](int from, int to) { return run(post.value(), begun.addDays(from), begun.addDays(to)); };
  for (const int moved : {-20, 0, 20, 27}) {
    const auto open = openFor({weeks(moved, 60)}, decision);
    REQUIRE(open.size() == 1);
    CHECK(open[0].stands);
    REQUIRE(open[0].hasOwner());
    Escalation closed = decision;
    closed.closed = kDay;
    CHECK(openFor({weeks(moved, 60)}, closed).empty());
  }
  // Another run, months later: what was decided stays beside it, until somebody closes it.
  const auto apart = openFor({weeks(28, 60)}, decision);
  REQUIRE(apart.size() == 2);
  CHECK_FALSE(apart[0].hasOwner());
  CHECK_FALSE(apart[1].stands);
  CHECK(apart[1].run.post == post);
  Escalation closed = decision;
  closed.closed = kDay;
  CHECK(openFor({weeks(28, 60)}, closed).size() == 1);
  CHECK(openFor({}, closed).empty());
}

TEST_CASE("a decision on weeks of overload needs who, what and when", "[caseload][escalation]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const UnitId unit = addUnit(desk, {u"Ashby"_s}).value();
  const AddedPerson worker =
      addPerson(desk, {u"Farah"_s, {}, {}, {}}, {unit, Role::SocialWorker, 1, {kDay.addYears(-1), {}}}).value();
  REQUIRE(setLimit(desk, {Measure::Children, Operator::AtMost, Decimal(1), kDay.addYears(-1), unit}));
  for (const QString& code : {u"C-1"_s, u"C-2"_s})
    REQUIRE(addCase(desk, {code, u"child in need"_s, kDay.addDays(-40), {}, {}, unit, {}}, worker.post));

  auto open = loadEscalations(records, kDay, unit);
  REQUIRE(open.size() == 1);
  CHECK(open[0].run.days() == 41);
  EscalationStep step{worker.post, open[0].run.since, {}, u"Move one case"_s, kDay.addDays(7), {}};
  CHECK_FALSE(decideEscalation(desk, step));
  step.owner = worker.person;
  step.due.reset();
  CHECK_FALSE(decideEscalation(desk, step));
  step.due = kDay.addDays(-1);
  CHECK(decideEscalation(desk, step).error().sentence.contains(u"has passed"));
  step.due = kDay.addDays(7);
  REQUIRE(decideEscalation(desk, step));
  // Decided on what was read before: somebody else was quicker.
  CHECK_THROWS_AS(decideEscalation(desk, step), StoreError);
  open = loadEscalations(records, kDay, std::nullopt);
  REQUIRE(open.size() == 1);
  CHECK(open[0].decided->what == u"Move one case");
  CHECK_FALSE(closeEnded(desk, open, u"It is over"_s));  // it goes on

  step.decided = open[0].decided;
  step.what = u"Move two cases"_s;
  REQUIRE(decideEscalation(desk, step));
  CHECK_THROWS_AS(decideEscalation(desk, step), StoreError);
  step.decided = loadEscalations(records, kDay, unit)[0].decided;
  step.outcome = u"One case moved to Ben"_s;
  // It goes on: until when that is accepted is a part of closing it, a day ahead and 28 at most.
  CHECK(decideEscalation(desk, step).error().sentence.contains(u"Say until when"));
  for (const int days : {-1, 0, 29}) {
    step.acceptedUntil = kDay.addDays(days);
    CHECK_FALSE(decideEscalation(desk, step));
  }
  step.acceptedUntil = kDay.addDays(10);
  REQUIRE(decideEscalation(desk, step));
  CHECK(loadEscalations(records, kDay, unit).empty());
  CHECK(loadEscalations(records, kDay.addDays(9), unit).empty());
  const auto again = loadEscalations(records, kDay.addDays(10), unit);
  REQUIRE(again.size() == 1);  // on that day it is listed again
  CHECK(again[0].isListedAgain());
  CHECK_FALSE(again[0].hasOwner());
  CHECK(again[0].decided->acceptedUntil() == kDay.addDays(10));
  // As at the day before it was not closed yet.
  CHECK(loadEscalations(records, kDay.addDays(-1), unit).size() == 1);
}

TEST_CASE("weeks of overload that ended and nobody took up are closed together", "[caseload][escalation]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const UnitId unit = addUnit(desk, {u"Ashby"_s}).value();
  REQUIRE(setLimit(desk, {Measure::Children, Operator::AtMost, Decimal(1), kDay.addYears(-3), unit}));
  for (const QString& name : {u"Farah"_s, u"Ben"_s}) {
    const AddedPerson worker =
        addPerson(desk, {name, {}, {}, {}}, {unit, Role::SocialWorker, 1, {kDay.addYears(-3), {}}}).value();
    for (const QString& code : {name + u"-1"_s, name + u"-2"_s}) {
      const auto added = addCase(desk, {code, u"child in need"_s, kDay.addYears(-2), {}, {}, unit, {}}, worker.post);
      REQUIRE(added);
      REQUIRE(closeCase(desk, *added, kDay.addYears(-1)));
    }
  }
  const auto open = loadEscalations(records, kDay, unit);
  REQUIRE(open.size() == 2);
  CHECK_FALSE(closeEnded(desk, open, u" "_s));
  CHECK(closeEnded(desk, open, u"From before Headroom"_s) == 2);
  CHECK(loadEscalations(records, kDay, unit).empty());
  CHECK(loadEscalations(records, kDay.addDays(-1), unit).size() == 2);
}

TEST_CASE("a trend is the balance of the first of each month", "[caseload][trend]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"2");
  const PostId post = council.post(u"1"), agency = council.post(u"0.5");
  council.facts.organisation.posts.back().contract = Contract::Agency;
  council.lead(post, 2);
  council.hold(council.newCase(u"child in need"), post, Part::Lead, from(QDate(2025, 4, 1)));
  const auto days = monthsUpTo(kDay, 4);
  CHECK(days == std::vector<QDate>{{2025, 3, 1}, {2025, 4, 1}, {2025, 5, 1}, {2025, 6, 1}});
  const auto months = trend(council.facts, days);
  std::vector<int> over;
  for (const TrendMonth& month : months) {
    over.push_back(month.totals.over);
    CHECK(month.totals.cases == balance(council.facts, month.on).totals.cases);
  }
  CHECK(over == std::vector<int>{0, 1, 1, 1});
  CHECK(months[0].agencyShare()->toString() == u"0.3333");
  CHECK(council.row(agency).fte == months[0].agencyFte);
  // Students are left out of it, as in the published figures.
  council.post(u"1");
  council.facts.organisation.posts.back().contract = Contract::Student;
  const TrendMonth with = trend(council.facts, {days[0]}).front();
  CHECK(with.totals.fte == months[0].totals.fte + Decimal(1));
  CHECK(with.agencyShare()->toString() == u"0.3333");
}

TEST_CASE("growth is found in whoever has other hours since, and has one post then and one now", "[caseload][trend]") {
  Council council;
  council.weight(std::nullopt, u"child in need", u"4");
  council.weight(std::nullopt, u"court proceedings", u"10");
  const QDate change = kDay.addDays(-3);
  const PostId before = council.post(u"1", 2, {kAlways.from, change});
  const PostId after = council.secondPost(before, u"0.8");
  council.facts.organisation.posts.back().period = from(change);
  council.hold(council.newCase(u"child in need"), before, Part::Lead, {kAlways.from, change});
  council.hold(council.newCase(u"court proceedings"), after, Part::Lead, from(change));
  const auto grown = silentGrowth(council.facts, kDay.addYears(-1), kDay);
  REQUIRE(grown.size() == 1);
  CHECK(grown[0].now.post == after);
  CHECK(grown[0].morePoints() == Decimal(6));
  council.secondPost(before, u"0.2");
  CHECK(silentGrowth(council.facts, kDay.addYears(-1), kDay).empty());
}

TEST_CASE("growth is silent when the children are no more and the points are", "[caseload][trend]") {
  Council council;
  council.weight(std::nullopt, u"child in need", u"4");
  council.weight(std::nullopt, u"court proceedings", u"10");
  const PostId swapped = council.post(u"1"), steady = council.post(u"1"), more = council.post(u"1");
  const QDate then = kDay.addYears(-1);
  for (const PostId post : {swapped, steady, more}) council.lead(post, 2);
  council.facts.allocations[0].period.to = kDay.addDays(-5);
  council.hold(council.newCase(u"court proceedings"), swapped, Part::Lead, from(kDay.addDays(-5)));
  council.hold(council.newCase(u"court proceedings"), more, Part::Lead, from(kDay.addDays(-5)));
  const auto grown = silentGrowth(council.facts, then, kDay);
  REQUIRE(grown.size() == 1);
  CHECK(grown[0].now.post == swapped);
  CHECK(grown[0].morePoints() == Decimal(6));
}

TEST_CASE("the laboratory asks what last year would have been", "[caseload][trend]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  council.lead(council.post(u"1"), 5);
  const auto over = [&](const DraftScheme& draft) {
    return trend(underDraft(council.facts, draft), monthsUpTo(kDay, 1)).front().totals.over;
  };
  CHECK(over({}) == 0);
  Limit tighter = council.facts.limits.front();
  tighter.value = Decimal(4);
  CHECK(over({tighter, {}}) == 1);
  tighter.measure = Measure::Points;
  tighter.value = Decimal(20);
  CHECK(over({tighter, {{u"draft"_s, {}, {kDay, {}}, u"child in need"_s, {}, Decimal(4)}}}) == 0);
  CHECK(over({tighter, {{u"draft"_s, {}, {kDay, {}}, u"child in need"_s, {}, Decimal(5)}}}) == 1);
}

TEST_CASE("the ledger counts days promised, kept and broken", "[caseload][ledger]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  const PostId post = council.post(u"1");
  council.lead(post, 8);
  council.reduce(post, u"20", false, {kDay.addDays(-30), kDay.addDays(30)});
  council.facts.reductions.back().reason = u"Protected caseload"_s;
  council.hold(council.newCase(u"child in need"), post, Part::Lead, {kDay.addDays(-10), kDay.addDays(-4)});
  const auto lines = ledger(council.facts, kDay);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].promised == 31);
  CHECK(lines[0].broken == 6);
  CHECK(lines[0].kept == 25);
  CHECK(lines[0].worstExcess == Decimal(1));
  // The same, one day after the other.
  int broken = 0;
  for (QDate day = kDay.addDays(-30); day <= kDay; day = day.addDays(1))
    broken += council.row(post, {}, day).judged->breach ? 1 : 0;
  CHECK(broken == lines[0].broken);
  // The days behind the figure: six in a row, with what was carried against what was promised.
  REQUIRE(lines[0].brokenDays.size() == 1);
  const BrokenDays& row = lines[0].brokenDays[0];
  CHECK(row.from == kDay.addDays(-10));
  CHECK(row.days() == 6);
  CHECK(row.post == post);
  CHECK(row.load == Decimal(9));
  CHECK(row.ceiling == Decimal(8));
  // Another child for a day is another row, and a second post further above it is the one that is named.
  council.hold(council.newCase(u"child in need"), post, Part::Lead, {kDay.addDays(-8), kDay.addDays(-7)});
  const auto worse = ledger(council.facts, kDay)[0];
  CHECK(worse.broken == 6);
  CHECK(worse.worstExcess == Decimal(2));
  REQUIRE(worse.brokenDays.size() == 3);
  qint64 days = 0;
  for (const BrokenDays& one : worse.brokenDays) days += one.days();
  CHECK(days == worse.broken);
  CHECK(worse.brokenDays[1].excess() == Decimal(2));

  council.facts.reductions.back().reason = u"study days"_s;
  CHECK(ledger(council.facts, kDay).empty());
}

TEST_CASE("the published figures are those of the rules", "[caseload][exchange]") {
  const auto beside = besideCouncil(u"Essex"_s);
  REQUIRE(beside.size() == 3);
  CHECK(beside[0].year == 2025);
  CHECK(beside[0].caseload == 13.6);
  CHECK(beside[1].name == u"East of England");
  CHECK(beside[2].caseload == 15.2);
  CHECK(workforceFigures().size() == 1463);
  CHECK(besideCouncil(u"Nowhere"_s).empty());
  CHECK(councilNames().contains(u"Essex"_s));
}

TEST_CASE("weeks that were accepted for a time are listed again on that day, and not where they ended",
          "[caseload][escalation]") {
  const QDate since = kDay.addDays(-60);
  struct Row {
    int closed;                ///< days from the day
    std::optional<int> until;  ///< likewise
    bool runs;
    bool listed;
  };
  for (const Row& row :
       {Row{-10, -1, true, true}, Row{-10, 0, true, true}, Row{-10, 1, true, false}, Row{-10, -1, false, false},
        Row{-27, {}, true, false}, Row{-28, {}, true, true}, Row{-28, 90, true, true}, Row{-5, -20, true, false}}) {
    Escalation decision{EscalationId(1),          PostId(1), since, PersonId(9), u"Share"_s, {},
                        kDay.addDays(row.closed), {},        1};
    if (row.until) decision.due = kDay.addDays(*row.until);
    const auto open = openEscalations({run(1, since, row.runs ? kDay : kDay.addDays(-3))}, {decision}, {}, kDay);
    CAPTURE(row.closed, row.until.value_or(999), row.runs);
    CHECK(open.size() == (row.listed ? 1 : 0));
  }
}

}  // namespace caseload_over_time_test
