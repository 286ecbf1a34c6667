// SPDX-License-Identifier: MIT
// The supervision clock, every worked example of rules 6 and what stands between them.

#include "core/supervision/cadence.h"
#include "tests/support/catch.h"

namespace supervision_cadence_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

QDate day(int year, int month, int date) { return {year, month, date}; }

Policy policy(const QString& phases, std::optional<Role> role = {}) {
  Policy one;
  one.code = u"p"_s;
  one.role = role;
  one.phases = parsePhases(phases).value();
  one.period = {day(2020, 1, 1), {}};
  return one;
}

ClockFacts worker(std::optional<QDate> lastHeld, QDate post = day(2021, 3, 1)) {
  return {PersonId(1), u"w"_s, u"W"_s, Role::SocialWorker, {}, post, {{Role::SocialWorker, post}}, lastHeld, {}};
}

const WorkingDays kDays;

}  // namespace

TEST_CASE("phases are read and written in one spelling", "[supervision]") {
  CHECK(phasesText(parsePhases(u"7D until 42d;14d  until 6M ; 1m").value()) == u"7d until 42d; 14d until 6m; 1m");
  CHECK(phasesText(parsePhases(u"Month").value()) == u"month");
  for (const auto* wrong : {u"", u"7d until 42d", u"1m; 7d", u"0d", u"1000d", u"7d until month; 1m", u"7x", u"d",
                            u"7d until 42d;", u"7d until; 1m", u"-7d", u"+7d", u"7 d"}) {
    CAPTURE(QString::fromUtf16(wrong).toStdString());
    CHECK_FALSE(parsePhases(QString::fromUtf16(wrong)));
  }
}

TEST_CASE("the next session is due by the phase that the due date falls in", "[supervision]") {
  const Policy nqsw = policyFor({}, PersonId(1), Role::Nqsw, day(2025, 10, 6));
  CHECK(nqsw.role == Role::Nqsw);
  CHECK(nqsw.minutes == 90);
  CHECK(nextDue(day(2025, 9, 1), day(2025, 10, 6), nqsw, {}, kDays) == day(2025, 10, 20));
  CHECK(nextDue(day(2025, 9, 1), day(2025, 10, 5), nqsw, {}, kDays) == day(2025, 10, 12));
  CHECK(nextDue(day(2026, 1, 2), day(2026, 1, 9), nqsw, {}, kDays) == day(2026, 1, 16));
  // Six months after 1 September is 1 March: 14 days from 15 February reach it.
  CHECK(nextDue(day(2025, 9, 1), day(2026, 2, 14), nqsw, {}, kDays) == day(2026, 2, 28));
  CHECK(nextDue(day(2025, 9, 1), day(2026, 2, 15), nqsw, {}, kDays) == day(2026, 3, 15));
  CHECK(nextDue(day(2025, 9, 1), std::nullopt, nqsw, {}, kDays) == day(2025, 9, 8));
}

TEST_CASE("months are clamped and a calendar month ends on its last working day", "[supervision]") {
  CHECK(nextDue(day(2020, 1, 1), day(2025, 1, 31), policy(u"1m"_s), {}, kDays) == day(2025, 2, 28));
  CHECK(nextDue(day(2020, 1, 1), day(2025, 4, 2), policy(u"month"_s), {}, kDays) == day(2025, 5, 30));
  const WorkingDays own({day(2025, 5, 30)});
  CHECK(nextDue(day(2020, 1, 1), day(2025, 4, 2), policy(u"month"_s), {}, own) == day(2025, 5, 29));
}

TEST_CASE("the policy in force names the person before the role before nobody", "[supervision]") {
  Policy anybody = policy(u"2m"_s);
  Policy role = policy(u"3m"_s, Role::SocialWorker);
  Policy person = policy(u"4m"_s);
  person.person = PersonId(1);
  const auto months = [](const std::vector<Policy>& all, qint64 who, Role mainRole) {
    return policyFor(all, PersonId(who), mainRole, day(2025, 6, 2)).phases.front().interval.count;
  };
  CHECK(months({anybody, role, person}, 1, Role::SocialWorker) == 4);
  CHECK(months({person, role, anybody}, 2, Role::SocialWorker) == 3);
  CHECK(months({person, role, anybody}, 2, Role::Director) == 2);
  CHECK(months({person, role}, 2, Role::Director) == 1);

  Policy later = policy(u"5m"_s);
  later.period.from = day(2025, 1, 1);
  CHECK(months({anybody, later}, 1, Role::Director) == 5);
  CHECK(months({later, anybody}, 1, Role::Director) == 5);
  later.period.to = day(2025, 6, 2);
  CHECK(months({anybody, later}, 1, Role::Director) == 2);
  Policy twin = policy(u"6m"_s);
  twin.code = u"a"_s;
  CHECK(months({anybody, twin}, 1, Role::Director) == 6);
  CHECK(months({twin, anybody}, 1, Role::Director) == 6);
}

TEST_CASE("a policy for a role starts with the earliest post in that role", "[supervision]") {
  ClockFacts facts = worker({});
  facts.inServiceFrom = day(2018, 1, 1);
  CHECK(startOf(facts, policy(u"1m"_s, Role::SocialWorker)) == day(2021, 3, 1));
  CHECK(startOf(facts, policy(u"1m"_s)) == day(2018, 1, 1));
  facts.inServiceFrom.reset();
  CHECK(startOf(facts, policy(u"1m"_s)) == day(2021, 3, 1));
}

TEST_CASE("a due date in an absence waits for the fifth working day after the return", "[supervision]") {
  const auto joined = joinedAbsences({{day(2025, 4, 10), day(2025, 4, 17)}, {day(2025, 4, 1), day(2025, 4, 10)}});
  REQUIRE(joined.size() == 1);
  CHECK(aroundAbsences(day(2025, 4, 3), joined, kDays) == day(2025, 4, 28));  // Easter lies between
  CHECK(aroundAbsences(day(2025, 4, 17), joined, kDays) == day(2025, 4, 17));
  const auto twice = joinedAbsences({{day(2025, 4, 1), day(2025, 4, 17)}, {day(2025, 4, 28), day(2025, 5, 6)}});
  CHECK(aroundAbsences(day(2025, 4, 3), twice, kDays) == day(2025, 5, 13));
  const auto open = joinedAbsences({{day(2025, 4, 1), {}}, {day(2025, 5, 1), day(2025, 5, 2)}});
  REQUIRE(open.size() == 1);
  CHECK_FALSE(aroundAbsences(day(2026, 4, 3), open, kDays));
}

TEST_CASE("labels go by weeks from Monday to Sunday", "[supervision]") {
  const auto label = [](int date, int on) { return token(labelOf(day(2023, 6, date), day(2023, 6, on))); };
  CHECK(label(11, 11) == u"today");
  CHECK(label(12, 11) == u"next week");
  CHECK(label(7, 6) == u"tomorrow");
  CHECK(label(8, 6) == u"this week");
  CHECK(label(11, 6) == u"this week");
  CHECK(label(12, 6) == u"next week");
  CHECK(label(13, 6) == u"next week");
  CHECK(label(18, 6) == u"next week");
  CHECK(label(19, 6) == u"later");
  CHECK(label(5, 6) == u"overdue");
}

TEST_CASE("scope and the window look back from the day, both ends in", "[supervision]") {
  const QDate on = day(2025, 6, 30);
  const auto clock = [&](ClockFacts facts) { return clockOf(facts, {}, on, 30, kDays); };
  CHECK(clock(worker(day(2025, 6, 1))).supervisedInWindow);
  CHECK_FALSE(clock(worker(day(2025, 5, 31))).supervisedInWindow);
  CHECK(clock(worker(day(2025, 5, 29))).daysOverdue == 1);
  CHECK(clock(worker(day(2025, 5, 30))).daysOverdue == 0);

  CHECK_FALSE(clock(worker({}, day(2025, 6, 2))).inScope);  // first due after the day
  CHECK(clock(worker({}, day(2025, 5, 30))).inScope);       // due on the day
  ClockFacts away = worker(day(2025, 4, 1));
  away.absences = {{day(2025, 6, 1), {}}};
  CHECK_FALSE(clock(away).inScope);
  CHECK(clock(away).due == day(2025, 5, 1));
  away.absences = {{day(2025, 6, 2), {}}};
  CHECK(clock(away).inScope);
  away.absences = {{day(2025, 6, 1), day(2025, 6, 30)}};
  CHECK(clock(away).inScope);
}

TEST_CASE("due dates order the list, none last, and totals count people in scope", "[supervision]") {
  std::vector<PersonClock> clocks(4, clockOf(worker({}), {}, day(2025, 6, 2), 35, kDays));
  const auto set = [&](std::size_t at, const QString& code, std::optional<QDate> due, bool inScope) {
    clocks[at].personCode = code;
    clocks[at].due = due;
    if (due) clocks[at].label = labelOf(*due, day(2025, 6, 2));
    if (!due) clocks[at].label.reset();
    clocks[at].inScope = inScope;
  };
  set(0, u"b"_s, {}, true);
  set(1, u"z"_s, day(2025, 6, 1), true);
  set(2, u"B"_s, day(2025, 6, 3), false);
  set(3, u"a"_s, day(2025, 6, 1), false);
  orderByDue(clocks);
  QStringList codes;
  for (const PersonClock& one : clocks) codes << one.personCode;
  CHECK(codes == QStringList{u"a"_s, u"z"_s, u"B"_s, u"b"_s});
  const SupervisionTotals totals = totalsOf(clocks);
  CHECK(totals.inScope == 2);
  CHECK(totals.overdue == 1);
  CHECK(totals.never == 2);
}

TEST_CASE("a meeting is suggested on the last working day up to the due date when neither is away", "[supervision]") {
  const QDate monday = day(2026, 8, 3);
  CHECK(meetingDay(day(2026, 8, 23), monday, {}, kDays) == day(2026, 8, 21));  // a Sunday
  CHECK(meetingDay(day(2026, 8, 20), monday, {{day(2026, 8, 17), day(2026, 8, 21)}}, kDays) == day(2026, 8, 14));
  CHECK(meetingDay(day(2026, 7, 1), monday, {}, kDays) == monday);
  CHECK(meetingDay(day(2026, 8, 4), monday, {{monday, day(2026, 8, 10)}}, kDays) == day(2026, 8, 10));
}

TEST_CASE("nothing is due after a leaver's last day", "[supervision]") {
  const QDate on = day(2025, 6, 30);
  const auto clock = [&](std::optional<QDate> left) {
    ClockFacts facts = worker(day(2025, 6, 10));  // the next is due on 10 July
    facts.left = left;
    return clockOf(facts, {}, on, 35, kDays);
  };
  CHECK(clock({}).due == day(2025, 7, 10));
  CHECK(clock(day(2025, 7, 11)).due == day(2025, 7, 10));
  CHECK_FALSE(clock(day(2025, 7, 11)).leavesOn);
  for (const QDate left : {day(2025, 7, 10), day(2025, 7, 1), day(2025, 6, 15)}) {
    CHECK_FALSE(clock(left).due);
    CHECK_FALSE(clock(left).label);
    CHECK(clock(left).daysOverdue == 0);
    CHECK(clock(left).leavesOn == left.addDays(-1));
    CHECK(clock(left).inScope);
  }
}

}  // namespace supervision_cadence_test
