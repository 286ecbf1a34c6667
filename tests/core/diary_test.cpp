// SPDX-License-Identifier: MIT
// The diary: one-to-ones proposed for the months to come, meetings of several people, decisions between meetings and
// days off.
#include "core/supervision/diary_actions.h"

#include <map>

#include "core/base/day_words.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/days_off_store.h"
#include "core/supervision/diary.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/group_store.h"
#include "core/supervision/proposing.h"
#include "core/supervision/reminder.h"
#include "core/supervision/session_store.h"
#include "tests/core/supervised_team.h"
#include "tests/support/catch.h"

namespace diary_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const Policy kMonthly = policyFor({}, PersonId(1), Role::SocialWorker, kToday);
const Policy kNewlyQualified = policyFor({}, PersonId(1), Role::Nqsw, kToday);

QStringList said(const std::vector<QDate>& days) {
  QStringList words;
  for (const QDate day : days) words << dayWords(day, u"ddd d MMM");
  return words;
}

ProposingFacts factsFrom(QDate start, std::optional<QDate> lastHeld, const Policy& policy = kMonthly) {
  return {start, policy, lastHeld, {}};
}

QStringList proposed(const ProposingFacts& facts, QDate earliest = QDate(2026, 7, 27)) {
  return said(proposedDays(facts, earliest, QDate(2026, 10, 24), WorkingDays()));
}

}  // namespace

TEST_CASE("the one-to-ones of three months are proposed on the days that they are due on", "[diary]") {
  CHECK(proposed(factsFrom(QDate(2021, 3, 1), QDate(2026, 7, 10))) ==
        QStringList{u"Mon 10 Aug"_s, u"Thu 10 Sept"_s, u"Fri 9 Oct"_s});
}

TEST_CASE("a day that is due on a weekend, a bank holiday or a day off goes to the working day before it", "[diary]") {
  ProposingFacts facts = factsFrom(QDate(2021, 3, 1), QDate(2026, 7, 31));  // due on Monday 31 August, a bank holiday
  CHECK(proposed(facts).first() == u"Fri 28 Aug"_s);
  facts.daysOff = {{5, {QDate(2020, 1, 1), {}}}};
  CHECK(proposed(facts).first() == u"Thu 27 Aug"_s);
  facts.daysOff.push_back({4, {QDate(2020, 1, 1), QDate(2026, 8, 27)}});  // Thursdays until the one before
  CHECK(proposed(facts).first() == u"Thu 27 Aug"_s);
}

TEST_CASE("whatever the days off, no proposed day is one, nor a weekend, a bank holiday or a day of an absence",
          "[diary]") {
  const WorkingDays days;
  for (int mask = 0; mask < 128; ++mask) {
    for (const int lastDay : {1, 13, 24}) {
      ProposingFacts facts = factsFrom(QDate(2026, 6, 1), QDate(2026, 7, lastDay), kNewlyQualified);
      facts.absences = {{QDate(2026, 8, 10), QDate(2026, 8, 24)}};
      facts.alsoAway = {{QDate(2026, 9, 7), QDate(2026, 9, 12)}};
      for (int weekday = 1; weekday <= 7; ++weekday)
        if ((mask >> (weekday - 1)) & 1) facts.daysOff.push_back({weekday, {QDate(2020, 1, 1), {}}});
      QDate before(2026, 7, 26);
      for (const QDate day : proposedDays(facts, QDate(2026, 7, 27), QDate(2026, 10, 24), days)) {
        CAPTURE(mask, dayWords(day, u"ddd d MMM").toStdString());
        CHECK(days.isWorkingDay(day));
        CHECK(!isDayOff(facts.daysOff, day));
        CHECK(!facts.absences.front().holdsOn(day));
        CHECK(!facts.alsoAway.front().holdsOn(day));
        CHECK(day > before);
        before = day;
      }
    }
  }
}

TEST_CASE("what is booked already is not proposed again, and the next one is counted from it", "[diary]") {
  ProposingFacts facts = factsFrom(QDate(2021, 3, 1), QDate(2026, 7, 10));
  facts.booked = {QDate(2026, 8, 12)};  // two days after it is due
  CHECK(proposed(facts) == QStringList{u"Fri 11 Sept"_s, u"Fri 9 Oct"_s});
  facts.booked = {QDate(2026, 8, 3), QDate(2026, 8, 31)};
  CHECK(proposed(facts) == QStringList{u"Wed 30 Sept"_s});
}

TEST_CASE("somebody who is overdue is proposed the next working day first", "[diary]") {
  CHECK(proposed(factsFrom(QDate(2021, 3, 1), QDate(2026, 5, 1))) ==
        QStringList{u"Mon 27 Jul"_s, u"Thu 27 Aug"_s, u"Fri 25 Sept"_s, u"Fri 23 Oct"_s});
}

TEST_CASE("nothing is proposed for a time without an end away, nor after somebody has left", "[diary]") {
  ProposingFacts facts = factsFrom(QDate(2021, 3, 1), QDate(2026, 7, 10));
  facts.left = QDate(2026, 9, 1);
  CHECK(proposed(facts) == QStringList{u"Mon 10 Aug"_s});
  facts.absences = {{QDate(2026, 8, 1), {}}};
  CHECK(proposed(facts).isEmpty());
}

TEST_CASE("proposed days are kept as one save, with their time and place", "[diary]") {
  Team team;
  team.session(team.farah, QDate(2026, 7, 10));
  WritableDesk desk = team.deskOf(team.priya);
  const auto days = proposedOneToOnes(desk, team.farah);
  REQUIRE(days.size() == 3);
  CHECK(keepProposed(desk, team.farah, days, {600, u"Room 2"_s}).value() == 3);
  CHECK(team.count(u"session WHERE state = 'planned' AND start_minute = 600 AND location = 'Room 2'"_s) == 3);
  CHECK(proposedOneToOnes(desk, team.farah).empty());
  CHECK(!keepProposed(desk, team.farah, {}, {}).has_value());
  CHECK(!keepProposed(desk, team.stranger, {QDate(2026, 8, 3)}, {}).has_value());
}

TEST_CASE("one wrong day among the proposed keeps none", "[diary]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  CHECK(!keepProposed(desk, team.farah, {QDate(2026, 8, 3), QDate(2026, 7, 1)}, {}).has_value());
  CHECK(team.count(u"session"_s) == 0);
}

TEST_CASE("days off are proposed around from the day on which they hold, and what was stays", "[diary]") {
  Team team;
  team.session(team.farah, QDate(2026, 7, 10));
  WritableDesk desk = team.deskOf(team.farah);
  REQUIRE(setDaysOff(desk, team.farah, {1}, QDate(2026, 1, 5)).has_value());
  REQUIRE(setDaysOff(desk, team.farah, {5}, QDate(2026, 9, 1)).has_value());
  const auto all = loadDaysOff(team.records, team.farah);
  REQUIRE(all.size() == 2);
  CHECK(all[0].period == Period{QDate(2026, 1, 5), QDate(2026, 9, 1)});
  CHECK(all[1].period == Period{QDate(2026, 9, 1), {}});
  CHECK(daysOffWords(all, QDate(2026, 8, 31)) == u"Mondays"_s);
  CHECK(daysOffWords(all, QDate(2026, 9, 1)) == u"Fridays"_s);
  WritableDesk manager = team.deskOf(team.priya);
  CHECK(said(proposedOneToOnes(manager, team.farah)) == QStringList{u"Fri 7 Aug"_s, u"Mon 7 Sept"_s, u"Wed 7 Oct"_s});
  CHECK(suggestedNextDate(manager, team.farah, QDate(2026, 7, 10)) == QDate(2026, 8, 7));
  // Nor on a day off of whoever meets them, and not in an absence without an end either.
  WritableDesk own = team.deskOf(team.priya);
  REQUIRE(setDaysOff(own, team.priya, {5}, QDate(2026, 1, 5)).has_value());
  CHECK(suggestedNextDate(manager, team.farah, QDate(2026, 7, 10)) == QDate(2026, 8, 6));
  team.absent(team.farah, QDate(2026, 8, 1), {});
  const QDate offered = suggestedNextDate(manager, team.farah, QDate(2026, 7, 10));
  CHECK(offered.dayOfWeek() != 1);
  CHECK(offered.dayOfWeek() != 5);
  CHECK(!setDaysOff(desk, team.farah, {1, 2, 3, 4, 5, 6, 7}, kToday).has_value());
  CHECK(!setDaysOff(desk, team.farah, {8}, kToday).has_value());
  CHECK(!setDaysOff(desk, team.gareth, {1}, kToday).has_value());  // somebody else's
}

TEST_CASE("days off that are said from today hold up to those that are stored for later, which stay", "[diary]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  const QDate september(2026, 9, 1);
  REQUIRE(setDaysOff(desk, team.farah, {5}, september).has_value());
  REQUIRE(setDaysOff(desk, team.farah, {1}, kToday).has_value());
  const auto words = [&](QDate on) { return daysOffWords(loadDaysOff(team.records, team.farah), on); };
  CHECK(words(kToday) == u"Mondays"_s);
  CHECK(words(september.addDays(-1)) == u"Mondays"_s);
  CHECK(words(september) == u"Fridays"_s);
  // Said again from the same day, and from a day between.
  REQUIRE(setDaysOff(desk, team.farah, {2}, kToday).has_value());
  REQUIRE(setDaysOff(desk, team.farah, {}, QDate(2026, 8, 10)).has_value());
  CHECK(words(kToday) == u"Tuesdays"_s);
  CHECK(words(QDate(2026, 8, 9)) == u"Tuesdays"_s);
  CHECK(words(QDate(2026, 8, 10)).isEmpty());
  CHECK(words(september) == u"Fridays"_s);
  CHECK(nextChange(loadDaysOff(team.records, team.farah), QDate(2026, 8, 10)) == september);
  CHECK_FALSE(nextChange(loadDaysOff(team.records, team.farah), september));
}

TEST_CASE("a group is a session for each of them, moved as one and started as one", "[diary]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const Meeting meeting{SessionKind::Group, {team.farah, team.dilan, team.gareth}, QDate(2026, 8, 3), {600, u"Hall"_s}};
  const SessionId first = planMeeting(desk, meeting).value();
  CHECK(groupOf(team.records, first).size() == 3);
  const SessionId moved = moveSession(desk, first, kToday, u"court"_s, {660, u"Hall"_s}).value();
  CHECK(team.count(u"session WHERE state = 'moved'"_s) == 3);
  const auto members = groupOf(team.records, moved);
  REQUIRE(members.size() == 3);
  CHECK(team.count(u"session WHERE state = 'planned' AND start_minute = 660"_s) == 3);
  REQUIRE(startBooked(desk, members[1]).has_value());
  CHECK(team.count(u"session WHERE state = 'held' AND was_planned = 1"_s) == 3);
  CHECK(team.count(u"session_section"_s) == 3 * 8);
  // Each has a record of their own.
  auto record = *loadRecord(team.records, members[1]);
  record.sections[4].body = u"About one of them alone"_s;
  REQUIRE(saveSession(desk, record).has_value());
  CHECK(team.count(u"session_section WHERE body <> ''"_s) == 1);
  WritableDesk other = team.deskOf(loadSession(team.records, members[0])->person);
  CHECK(!saveSession(other, *loadRecord(team.records, members[1])).has_value());
}

TEST_CASE("a group moves neither clock of anybody, and its meetings are refused for nobody, one, or strangers",
          "[diary]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const auto refused = [&](const Meeting& meeting) { return !planMeeting(desk, meeting).has_value(); };
  CHECK(refused({SessionKind::Group, {team.farah}, QDate(2026, 8, 3)}));
  CHECK(refused({SessionKind::Group, {}, QDate(2026, 8, 3)}));
  CHECK(refused({SessionKind::Group, {team.farah, team.stranger}, QDate(2026, 8, 3)}));
  CHECK(refused({SessionKind::Group, {team.farah, team.priya}, QDate(2026, 8, 3)}));
  CHECK(refused({SessionKind::Group, {team.farah, team.gareth}, QDate(2026, 7, 23)}));
  CHECK(refused({SessionKind::Informal, {team.farah, team.gareth}, QDate(2026, 8, 3)}));
  CHECK(team.count(u"session"_s) == 0);
  const SessionId group = planMeeting(desk, {SessionKind::Group, {team.farah, team.gareth}, kToday}).value();
  REQUIRE(startBooked(desk, group).has_value());
  CHECK(!loadClockFacts(team.records, team.farah, kToday)->lastHeld);
}

TEST_CASE("a meeting of another kind is booked and started on its day, not before", "[diary]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId seen = planMeeting(desk, {SessionKind::ObservedPractice, {team.farah}, QDate(2026, 7, 30)}).value();
  CHECK(!startBooked(desk, seen).has_value());
  WritableDesk then = team.deskOf(team.priya, QDate(2026, 7, 30));
  REQUIRE(startBooked(then, seen).has_value());
  CHECK(loadSession(team.records, seen)->state == SessionState::Held);
  WritableDesk own = team.deskOf(team.farah, QDate(2026, 7, 30));
  const SessionId informal = planMeeting(own, {SessionKind::Informal, {team.farah}, QDate(2026, 7, 30)}).value();
  CHECK(!startBooked(own, informal).has_value());
}

TEST_CASE("a decision between meetings is held with whoever leads the case, and is its last discussion", "[diary]") {
  Team team;
  const CaseId about = team.newCase(u"NM-1"_s, team.farahPost, QDate(2026, 1, 5));
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId id = decideOnCase(desk, {about, {}, u"Visit twice a week"_s, u"School is worried"_s, 5}).value();
  const auto record = *loadRecord(team.records, id);
  CHECK(record.session.person == team.farah);
  CHECK(record.session.kind == SessionKind::AdHocDecision);
  CHECK(record.session.state == SessionState::Held);
  CHECK(record.session.minutes == 5);
  REQUIRE(record.discussions.size() == 1);
  CHECK(record.discussions.front().decision == u"Visit twice a week"_s);
  CHECK(!decideOnCase(desk, {about, {}, u" "_s, u"why"_s, {}}).has_value());
  CHECK(!decideOnCase(desk, {about, {}, u"what"_s, u""_s, {}}).has_value());
  CHECK(!decideOnCase(desk, {about, {}, u"what"_s, u"why"_s, -1}).has_value());
  WritableDesk own = team.deskOf(team.farah);
  CHECK(!decideOnCase(own, {about, {}, u"what"_s, u"why"_s, {}}).has_value());
  WritableDesk before = team.deskOf(team.priya, QDate(2026, 1, 4));
  CHECK(!decideOnCase(before, {about, {}, u"what"_s, u"why"_s, {}}).has_value());  // nobody led it yet
}

TEST_CASE("observed practice is a record of its own, and moves no clock", "[diary]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId id = recordObserved(desk, team.farah, u"A home visit"_s, 45).value();
  CHECK(loadSession(team.records, id)->kind == SessionKind::ObservedPractice);
  CHECK(team.count(u"session_section WHERE body = 'A home visit' AND section = 'reflection'"_s) == 1);
  CHECK(!loadClockFacts(team.records, team.farah, kToday)->lastHeld);
  CHECK(!recordObserved(desk, team.farah, u" "_s, {}).has_value());
  CHECK(!recordObserved(desk, team.stranger, u"x"_s, {}).has_value());
}

TEST_CASE("a reminder says times and numbers, and nothing where there is nothing", "[diary]") {
  CHECK(remindingWords({}, 0).isEmpty());
  CHECK(remindingWords({{780, 810}, 1, 1, 6}, 780) ==
        u"Supervision today at 1pm and 1:30pm. 1 person is overdue. 6 actions of yours are late."_s);
  CHECK(remindingWords({{0, 540, 725}, 0, 2, 1}, 0) ==
        u"Supervision today at 12am, 9am and 12:05pm. 2 people are overdue. 1 action of yours is late."_s);
  CHECK(remindingWords({{}, 2, 0, 0}, 700) == u"Supervision today."_s);
  // Late in the evening nobody is told of what is over.
  CHECK(remindingWords({{780, 810}, 0, 0, 1}, 781) == u"Supervision today at 1:30pm. 1 action of yours is late."_s);
  CHECK(remindingWords({{780, 810}, 0, 0, 1}, 1380) == u"1 action of yours is late."_s);
  CHECK(remindingWords({{780, 810}, 0, 0, 0}, 1380).isEmpty());
  CHECK(reminderWords(870) == u"Supervision at 2:30pm"_s);
}

TEST_CASE("the next reminder is of the first session that is more than a quarter of an hour away", "[diary]") {
  const Reminding what{{600, 780}};
  CHECK(nextReminder(what, 500) == 600);
  CHECK(nextReminder(what, 584) == 600);
  CHECK(nextReminder(what, 585) == 780);
  CHECK(!nextReminder(what, 765));
}

TEST_CASE("somebody is reminded of their own sessions, people and actions alone", "[diary]") {
  Team team;
  supervisedByPriya(team);
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(planSession(desk, team.farah, kToday, {600, {}}).has_value());
  REQUIRE(planMeeting(desk, {SessionKind::Group, {team.dilan, team.gareth}, kToday, {720, {}}}).has_value());
  team.session(team.stranger, kToday);
  team.action(std::nullopt, team.priya, kToday.addDays(-1));
  team.action(std::nullopt, team.farah, kToday.addDays(-1));
  const Reminding mine = readReminding(desk);
  CHECK(mine.times == std::vector<int>{600, 720});  // the group is one meeting
  CHECK(mine.late == 1);
  CHECK(readReminding(team.deskOf(team.farah)).times == std::vector<int>{600});
  CHECK(readReminding(team.deskOf(std::nullopt)).times.empty());
}

TEST_CASE("two meetings that begin less than an hour apart are at one time, but not those of one group", "[diary]") {
  const QDate day = kToday.addDays(7);
  int number = 0;
  const auto booked = [&](std::optional<int> minute, SessionKind kind = SessionKind::FormalOneToOne) {
    Session one{SessionId(++number), u"s"_s, PersonId(1), u"P"_s, PersonId(2), u"Boss"_s, kind, day};
    one.state = SessionState::Planned;
    one.startMinute = minute;
    return one;
  };
  const std::vector<Session> all{booked(600),
                                 booked(659),
                                 booked(540),
                                 booked(std::nullopt),
                                 booked(615, SessionKind::Group),
                                 booked(615, SessionKind::Group)};
  CHECK(atThatTime(all, day, 600).size() == 4);
  CHECK(atThatTime(all, day, 600, &all[0]).size() == 3);
  CHECK(atThatTime(all, day, 600, &all[4]).size() == 2);  // the others of its group move with it
  CHECK(atThatTime(all, day, 480).empty());
  CHECK(atThatTime(all, day.addDays(1), 600).empty());
  std::vector<Session> off = all;
  for (Session& one : off) one.state = SessionState::Moved;
  CHECK(atThatTime(off, day, 600).empty());
}

}  // namespace diary_test
