// SPDX-License-Identifier: MIT
// What a group does as one, and what a start gives whichever way it is started.
#include "core/supervision/diary_actions.h"

#include "core/exchange/rules_check.h"
#include "core/store/query.h"
#include "core/supervision/group_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace meetings_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Farah, Dilan and Gareth with Priya, and whatever is done to their meetings.
struct Diary : Team {
  SessionState stateOf(SessionId id) { return loadSession(records, id)->state; }
};

QDate dayAt(int number) { return kToday.addDays(number); }

}  // namespace

TEST_CASE("of a group that was cancelled or moved everybody is planned again, and nobody is left behind", "[diary]") {
  Diary diary;
  WritableDesk desk = diary.deskOf(diary.priya);
  const SessionId group =
      planMeeting(desk, {SessionKind::Group, {diary.farah, diary.dilan, diary.gareth}, dayAt(3), {}}).value();
  const auto planned = [&](QDate day) {
    return diary.count(u"session WHERE state = 'planned' AND day = %1"_s.arg(day.toJulianDay()));
  };
  REQUIRE(cancelSession(desk, group, SessionSide::Supervisor, u"ill"_s, dayAt(5)));
  CHECK(planned(dayAt(5)) == 3);
  REQUIRE(reopenSession(desk, groupOf(diary.records, group).back()));
  CHECK(planned(dayAt(3)) == 3);
  CHECK(planned(dayAt(5)) == 0);
  CHECK(groupOf(diary.records, group).size() == 3);
  // Not needed beside another, as a whole; and planned again beside it.
  REQUIRE(planMeeting(desk, {SessionKind::Group, {diary.farah, diary.dilan, diary.gareth}, dayAt(9), {}}));
  REQUIRE(cancelNotNeeded(desk, group));
  CHECK(planned(dayAt(3)) == 0);
  CHECK(planned(dayAt(9)) == 3);
  REQUIRE(reopenSession(desk, group));
  CHECK(planned(dayAt(3)) == 3);
  CHECK(planned(dayAt(9)) == 3);
  WritableDesk then = diary.deskOf(diary.priya, dayAt(4));
  REQUIRE(markMissed(then, group));
  CHECK(diary.count(u"session WHERE state = 'missed'"_s) == 3);
  REQUIRE(reopenSession(then, group));
  CHECK(diary.count(u"session WHERE state = 'missed'"_s) == 0);
}

TEST_CASE("a group in which one was planned anew since is not planned again by halves", "[diary]") {
  Diary diary;
  WritableDesk desk = diary.deskOf(diary.priya);
  const SessionId group = planMeeting(desk, {SessionKind::Group, {diary.farah, diary.dilan}, dayAt(3), {}}).value();
  const SessionId next = moveSession(desk, group, dayAt(5), u"court"_s).value();
  Transaction change(diary.records);
  Session one = *loadSession(diary.records, groupOf(diary.records, next).back());
  one.state = SessionState::Held;
  updateSession(diary.records, one);
  change.commit();
  CHECK_FALSE(reopenSession(desk, group));
  CHECK(diary.count(u"session WHERE state = 'moved'"_s) == 2);
}

TEST_CASE("a booked one-to-one whose day has passed starts as every other: snapshot, actions and preparation",
          "[diary]") {
  for (const int daysAgo : {0, 1, 20}) {
    INFO(daysAgo << " days ago");
    Diary diary;
    diary.newCase(u"HR-1"_s, diary.farahPost, kToday.addDays(-60));
    diary.newCase(u"HR-2"_s, diary.farahPost, kToday.addDays(-5));
    const SessionId before = diary.session(diary.farah, kToday.addDays(-50));
    diary.action(before, diary.farah, kToday);
    WritableDesk desk = diary.deskOf(diary.priya);
    REQUIRE(addPreparation(desk, diary.farah, u"A word"_s));
    const SessionId booked = diary.session(diary.farah, dayAt(-daysAgo), u"planned"_s);
    CHECK(startBooked(desk, booked).value() == booked);
    const SessionRecord record = *loadRecord(diary.records, booked);
    CHECK(record.session.state == SessionState::Held);
    CHECK(record.session.wasPlanned);
    CHECK(record.session.day == dayAt(-daysAgo));
    CHECK(record.session.startedMinute.has_value() == (daysAgo == 0));
    CHECK(record.sections.size() == agenda().size());
    REQUIRE(record.actions.size() == 1);
    CHECK(record.actions.front().carried);
    CHECK(diary.count(u"preparation WHERE session_id = %1"_s.arg(booked.value())) == 1);
    const auto snapshot = loadSnapshot(diary.records, booked);
    REQUIRE(snapshot.size() == 1);
    CHECK(snapshot.front().load == (daysAgo == 20 ? u"1"_s : u"2"_s));  // the caseload of its day
    // Taken back, it waits again with everything that it took up.
    REQUIRE(takeBackStart(desk, booked));
    CHECK(diary.stateOf(booked) == SessionState::Planned);
    CHECK(diary.count(u"preparation WHERE session_id IS NULL"_s) == 1);
    CHECK(diary.count(u"action"_s) == 1);
  }
  Diary diary;
  WritableDesk desk = diary.deskOf(diary.priya);
  CHECK_FALSE(startBooked(desk, diary.session(diary.farah, dayAt(1), u"planned"_s)));
}

TEST_CASE(
    "a row in which somebody supervises themselves is named by verify and refused by every verb but what mends it",
    "[diary][access]") {
  Diary diary;
  const auto row = [&](QDate day, const QString& state) {
    const SessionId id = diary.session(diary.farah, day, state);
    Transaction change(diary.records);
    Change(diary.records, u"UPDATE session SET supervisor_id = person_id WHERE id = ?").bind(id).run();
    change.commit();
    return id;
  };
  const SessionId held = row(dayAt(-3), u"held"_s);
  const auto broken = firstBrokenRule(diary.records);
  REQUIRE(broken);
  CHECK(*broken == u"sessions, session 's1', column supervisor: nobody supervises themselves"_s);
  WritableDesk own = diary.deskOf(diary.farah);
  SessionRecord record = *loadRecord(diary.records, held);
  record.sections = {{u"reflection"_s, u"Mine"_s, true}};
  CHECK_FALSE(saveSession(own, record));
  CHECK_FALSE(takeBackStart(own, held));
  CHECK_FALSE(shareRecord(own, held));
  const SessionId planned = row(kToday, u"planned"_s);
  CHECK_FALSE(startBooked(own, planned));
  WritableDesk desk = diary.deskOf(diary.priya);
  CHECK_FALSE(startBooked(desk, planned));
  CHECK_FALSE(startSession(desk, diary.farah));
  // Moved by her manager it is with her manager.
  const SessionId moved = moveSession(desk, planned, dayAt(1), u"court"_s).value();
  CHECK(loadSession(diary.records, moved)->supervisor == diary.priya);
}

}  // namespace meetings_test
