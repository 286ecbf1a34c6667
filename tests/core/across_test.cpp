// SPDX-License-Identifier: MIT
// Looking across supervision by rule: why sessions did not happen, how long they take, how old actions are and which
// cases nobody discusses; and the sessions of a unit out of a file.
#include "core/store/query.h"
#include "core/supervision/action_ageing.h"
#include "core/supervision/not_discussed_store.h"
#include "core/supervision/not_held.h"
#include "core/supervision/past_session_store.h"
#include "core/supervision/session_length.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace across_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

PastSession past(SessionState state, const QString& reason = {}, std::optional<SessionSide> side = {}) {
  static int number = 0;
  ++number;
  PastSession one{SessionId(number), u"s%1"_s.arg(number),        PersonId(1), u"p"_s, u"P"_s, PersonId(2),
                  u"Boss"_s,         SessionKind::FormalOneToOne, kToday};
  one.state = state;
  one.reason = reason;
  one.side = side;
  return one;
}

PastSession lasting(std::optional<int> minutes, bool interrupted = false, PersonId by = PersonId(2)) {
  PastSession one = past(SessionState::Agreed);
  one.minutes = minutes;
  one.interrupted = interrupted;
  one.supervisor = by;
  one.supervisorName = by == PersonId(2) ? u"Boss"_s : u"Another"_s;
  return one;
}

QStringList lines(const std::vector<NotHeldCount>& counts) {
  QStringList found;
  for (const NotHeldCount& one : counts) {
    found << u"%1 %2: %3 %4 %5"_s.arg(one.side ? token(*one.side) : u"-"_s, one.reason)
                 .arg(one.moved)
                 .arg(one.cancelled)
                 .arg(one.missed);
  }
  return found;
}

}  // namespace

TEST_CASE("sessions that did not happen are counted by side and by reason", "[supervision]") {
  const std::vector<PastSession> sessions{past(SessionState::Agreed, u"late"_s),
                                          past(SessionState::Planned),
                                          past(SessionState::Moved, u"Court"_s, SessionSide::Supervisor),
                                          past(SessionState::Cancelled, u" court "_s, SessionSide::Supervisee),
                                          past(SessionState::Cancelled, u"court"_s, SessionSide::Supervisor),
                                          past(SessionState::Cancelled, u"court"_s, SessionSide::Organisation),
                                          past(SessionState::Moved, u"Ill"_s),
                                          past(SessionState::Missed)};
  CHECK(notHeld(sessions).size() == 6);
  CHECK(lines(notHeldBySide(sessions)) ==
        QStringList{u"supervisee : 0 1 0"_s, u"supervisor : 1 1 0"_s, u"organisation : 0 1 0"_s, u"- : 1 0 1"_s});
  CHECK(lines(notHeldByReason(sessions)) == QStringList{u"- court: 1 3 0"_s, u"- : 0 0 1"_s, u"- Ill: 1 0 0"_s});
  // The rows behind a reason are as many as it says.
  const auto behind = [&](const QString& reason) {
    return std::count_if(sessions.begin(), sessions.end(),
                         [&](const PastSession& one) { return wasNotHeldFor(one, reason); });
  };
  CHECK(behind(u"court"_s) == 4);
  CHECK(behind({}) == 1);
}

TEST_CASE("a report tells the reasons that three people share, and of the others only how many", "[supervision]") {
  std::vector<PastSession> sessions;
  const auto add = [&sessions](int person, const QString& reason, SessionState state = SessionState::Cancelled) {
    sessions.push_back(past(state, reason, SessionSide::Supervisor));
    sessions.back().person = PersonId(person);
  };
  for (const int person : {1, 2, 3}) add(person, u"Court"_s);
  add(1, u"court "_s, SessionState::Moved);
  for (int times = 0; times < 5; ++times) add(4, u"my operation"_s);  // often, but of one person
  for (const int person : {5, 6}) add(person, u"ill"_s);
  add(7, {}, SessionState::Missed);
  const ReasonsTold reasons = reasonsTold(sessions);
  CHECK(lines(reasons.told) == QStringList{u"- Court: 1 3 0"_s});
  CHECK(reasons.told.front().people == 3);
  CHECK(lines({reasons.rare, reasons.unsaid}) == QStringList{u"- : 0 7 0"_s, u"- : 0 0 1"_s});
  CHECK(reasons.told.front().all() + reasons.rare.all() + reasons.unsaid.all() ==
        static_cast<int>(notHeld(sessions).size()));
}

TEST_CASE("a session is brief under 60 minutes, and flagged when brief or interrupted", "[supervision]") {
  std::vector<PastSession> sessions{lasting(59),       lasting(60), lasting(90, true),
                                    lasting(45, true), lasting({}), lasting(100, false, PersonId(3))};
  sessions.push_back(lasting(30));
  sessions.back().kind = SessionKind::CaseSupervision;
  sessions.push_back(lasting(30));
  sessions.back().state = SessionState::Cancelled;
  const SessionLengths all = lengthsOf(sessions);
  CHECK(all.held == 6);
  CHECK(all.timed == 5);
  CHECK(all.median == 60);
  CHECK(all.brief == 2);
  CHECK(all.interrupted == 2);
  CHECK(all.flagged == 3);
  const auto rows = lengthsBySupervisor(sessions);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].name == u"Boss");
  CHECK(rows[0].held == 5);
  CHECK(rows[0].median == 60);  // of 45, 59, 60 and 90 the mean of the middle two, halves up
  CHECK(rows[1].median == 100);
  CHECK_FALSE(lengthsOf({}).median);
}

TEST_CASE("an action is as old as its band says, to the day", "[supervision]") {
  CHECK(ageBandOf(0) == AgeBand::FourWeeks);
  CHECK(ageBandOf(28) == AgeBand::FourWeeks);
  CHECK(ageBandOf(29) == AgeBand::EightWeeks);
  CHECK(ageBandOf(56) == AgeBand::EightWeeks);
  CHECK(ageBandOf(57) == AgeBand::TwelveWeeks);
  CHECK(ageBandOf(84) == AgeBand::TwelveWeeks);
  CHECK(ageBandOf(85) == AgeBand::Older);
  CHECK(ageBandOf({}) == AgeBand::Undated);
}

TEST_CASE("open actions are counted by the line supervisor of their owner on the day", "[supervision]") {
  Organisation organisation;
  for (int id = 1; id <= 3; ++id)
    organisation.people.push_back({PersonId(id), u"p%1"_s.arg(id), u"P%1"_s.arg(id), {}, {}, {}});
  organisation.supervisors = {{PersonId(2), PersonId(1), SupervisorKind::Line, {kToday, {}}},
                              {PersonId(2), PersonId(3), SupervisorKind::Line, {kToday.addYears(-1), kToday}},
                              {PersonId(3), PersonId(1), SupervisorKind::Professional, {kToday.addYears(-1), {}}}};
  const auto action = [](int owner, std::optional<int> age, std::optional<DueLabel> label, int carried) {
    OpenAction one{ActionId(1), u"a"_s, PersonId(owner), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    one.ageDays = age;
    one.label = label;
    if (label) one.due = kToday;
    one.carried = carried;
    return one;
  };
  const std::vector<OpenAction> open{action(2, 10, DueLabel::Overdue, 0), action(2, 90, DueLabel::Today, 3),
                                     action(3, {}, {}, 1)};
  const auto now = actionAgeing(open, organisation, kToday);
  REQUIRE(now.size() == 2);
  CHECK(now[0].name == u"P1");
  CHECK(now[0].open == 2);
  CHECK(now[0].byAge == std::array<int, kAgeBands>{1, 0, 0, 1, 0});
  CHECK(now[0].overdue == 1);
  CHECK(now[0].stuck == 1);
  CHECK(now[0].oldest == 90);
  CHECK_FALSE(now[1].supervisor);  // a professional supervisor is none of the line
  CHECK(now[1].undue == 1);
  CHECK(now[1].byAge.back() == 1);
  CHECK(actionAgeing(open, organisation, kToday.addDays(-1)).front().name == u"P3");
}

TEST_CASE("a case waits from its last discussion, or from its first day, the heaviest first", "[supervision]") {
  Team team;
  const QDate opened = kToday.addDays(-100);
  const CaseId light = team.newCase(u"LIGHT"_s, team.farahPost, opened);
  const CaseId heavy = team.newCase(u"HEAVY"_s, team.farahPost, opened);
  const CaseId fresh = team.newCase(u"FRESH"_s, team.farahPost, opened);
  team.newCase(u"NEW"_s, team.farahPost, kToday.addDays(-41));
  {
    Transaction saving(team.records);
    Change(team.records, u"UPDATE case_file SET points_e4 = 90000 WHERE id = ?").bind(heavy).run();
    Change(team.records, u"UPDATE case_file SET points_e4 = 10000 WHERE id = ?").bind(light).run();
    saving.commit();
  }
  team.discussed(team.session(team.farah, kToday.addDays(-42)), light);
  team.discussed(team.session(team.farah, kToday.addDays(-41)), fresh);
  team.discussed(team.session(team.farah, kToday.addDays(-3), u"held"_s, u"informal"_s), heavy);
  team.discussed(team.session(team.farah, kToday.addDays(3)), heavy);
  auto found = loadNotDiscussed(team.records, kToday);
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == u"HEAVY");
  CHECK(found[0].days == 100);
  CHECK_FALSE(found[0].lastDiscussed);
  CHECK(found[1].days == 42);
  CHECK(found[1].weeks() == 6);
  orderHeaviest(found);
  CHECK(found[0].code == u"HEAVY");
  // All four are open; by worker two wait, of which one was never discussed.
  const auto every = loadNotDiscussed(team.records, kToday, 0);
  CHECK(every.size() == 4);
  const auto counts = notDiscussedByWorker(every, kNotDiscussedDays);
  REQUIRE(counts.size() == 2);
  for (const NotDiscussedCount& one : counts) {
    CHECK(one.open == 4);
    CHECK(one.waiting == 2);
    CHECK(one.never == 2);
    CHECK(one.longest == 100);
  }
  CHECK_FALSE(counts[0].person);
  CHECK(counts[1].person == team.farah);
  CHECK(loadNotDiscussed(team.records, kToday, 42, UnitId(3)).empty());
  CHECK(loadNotDiscussed(team.records, kToday, 42, UnitId(2)).size() == 2);
}

TEST_CASE("the sessions of a unit are those of people with a post there on the day", "[supervision]") {
  Team team;
  team.session(team.farah, kToday.addDays(-10));
  team.session(team.stranger, kToday.addDays(-10));
  team.session(team.dilan, QDate(2026, 5, 31));  // before the post
  team.session(team.dilan, QDate(2026, 6, 1), u"planned"_s);
  team.session(team.farah, kToday, u"planned"_s);
  team.session(team.farah, kToday.addDays(1), u"planned"_s);
  const auto found = loadPastSessions(team.records, QDate(2026, 5, 1), kToday, UnitId(2));
  REQUIRE(found.size() == 3);
  CHECK(found[0].person == team.dilan);
  CHECK(found[0].state == SessionState::Missed);  // its day has passed
  CHECK(found[1].wasHeld());
  CHECK(found[2].state == SessionState::Planned);
  CHECK(loadPastSessions(team.records, QDate(2026, 5, 1), kToday).size() == 5);
  CHECK(loadPastSessions(team.records, kToday, kToday).size() == 1);
}

}  // namespace across_test
