// SPDX-License-Identifier: MIT
// One meeting through everything that becomes of it: what calendars are told, what a group does as one, and what a
// start gives whichever way it is started.
#include "core/supervision/diary_actions.h"

#include <map>
#include <random>

#include "core/desk/taking_back.h"
#include "core/exchange/rules_check.h"
#include "core/exchange/session_calendar.h"
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

/// A calendar program that takes in one file after the other: by uid the higher sequence wins.
class Calendar {
 public:
  void takeIn(const std::vector<CalendarEvent>& file) {
    std::map<QString, CalendarEvent> now;
    for (const CalendarEvent& event : file) {
      CHECK(now.emplace(event.uid, event).second);
      const auto before = kept_.find(event.uid);
      if (before != kept_.end()) {
        CHECK(event.sequence >= before->second.sequence);
        if (event.sequence == before->second.sequence) CHECK(wordsOf(event) == wordsOf(before->second));
      }
      kept_.insert_or_assign(event.uid, event);
    }
    // What it still shows and nobody tells it of any more would stay there for ever.
    for (const auto& [uid, event] : kept_) CHECK((event.isCancelled || now.contains(uid)));
  }

 private:
  static QString wordsOf(const CalendarEvent& one) {
    return u"%1 %2 %3 %4"_s.arg(one.day.toString(Qt::ISODate), QString::number(one.startMinute.value_or(-1)),
                                one.location, one.isCancelled ? u"off"_s : u"on"_s);
  }
  std::map<QString, CalendarEvent> kept_;
};

/// Farah, Dilan and Gareth with Priya, and whatever is done to their meetings.
struct Diary : Team {
  template <class F>
  bool doIt(F verb) {
    Transaction save(records);
    ReversalRecorder recorder(records);
    WritableDesk desk = deskOf(priya);
    if (!verb(desk)) return false;
    last = recorder.take();
    save.commit();
    return true;
  }
  bool takeBack() {
    WritableDesk desk = deskOf(priya);
    const auto reversal = std::exchange(last, std::nullopt);
    return reversal && takeBackSave(desk, *reversal).has_value();
  }
  std::vector<SessionId> all() {
    std::vector<SessionId> ids;
    Query query(records, u"SELECT id FROM session ORDER BY id");
    while (query.next()) ids.push_back(query.id<SessionId>(0));
    return ids;
  }
  SessionState stateOf(SessionId id) { return loadSession(records, id)->state; }
  std::vector<CalendarEvent> calendar() { return calendarOf(records, {}); }
  CalendarEvent eventOn(QDate day) {
    std::vector<CalendarEvent> found;
    for (const CalendarEvent& one : calendar())
      if (one.day == day) found.push_back(one);
    REQUIRE(found.size() == 1);
    return found.front();
  }

  std::optional<Reversal> last;
};

QDate dayAt(int number) { return kToday.addDays(number); }

}  // namespace

TEST_CASE("whatever becomes of meetings, a calendar that takes in every file shows what is booked",
          "[diary][calendar]") {
  for (unsigned seed = 1; seed <= 24; ++seed) {
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto draw = [&random](std::size_t below) { return static_cast<int>(random() % below); };
    Diary diary;
    Calendar shown;
    int done = 0;
    for (int step = 0; step < 60; ++step) {
      const auto ids = diary.all();
      const PersonId person(draw(3) + 2);
      const QDate day = dayAt(draw(6));
      const int verb = ids.empty() ? 0 : draw(8);
      const auto some = [&] { return ids[static_cast<std::size_t>(draw(ids.size()))]; };
      const Booking booking{draw(2) == 0 ? std::optional<int>() : std::optional(600 + draw(4) * 30), {}};
      INFO("step " << step << ", verb " << verb);
      if (verb <= 1)
        done += diary.doIt([&](WritableDesk& d) { return planSession(d, person, day, booking).has_value(); });
      else if (verb == 2)
        done += diary.doIt([&](WritableDesk& d) {
          return planMeeting(d, {SessionKind::Group, {diary.farah, diary.dilan, diary.gareth}, day, booking})
              .has_value();
        });
      else if (verb == 3)
        done +=
            diary.doIt([&](WritableDesk& d) { return moveSession(d, some(), day, u"court"_s, booking).has_value(); });
      else if (verb == 4)
        done += diary.doIt([&](WritableDesk& d) {
          return cancelSession(d, some(), SessionSide::Supervisor, u"ill"_s, day, booking).has_value();
        });
      else if (verb == 5)
        done += diary.doIt([&](WritableDesk& d) { return cancelNotNeeded(d, some()).has_value(); });
      else if (verb == 6)
        done += diary.doIt([&](WritableDesk& d) { return reopenSession(d, some()).has_value(); });
      else
        done += diary.takeBack();
      shown.takeIn(diary.calendar());
      CHECK(diary.count(u"(SELECT 1 FROM session WHERE state = 'planned' AND kind = 'formal one-to-one' GROUP BY "
                        "person_id, day HAVING count(*) > 1) AS twice"_s) == 0);
      // A group is one meeting: its sessions are all in one state.
      CHECK(diary.count(
                u"(SELECT 1 FROM group_member g JOIN session s ON s.id = g.session_id GROUP BY g.first_id "
                "HAVING count(DISTINCT s.state) > 1 OR count(DISTINCT s.day) > 1 OR count(*) <> 3) AS torn"_s) == 0);
    }
    CHECK(done > 20);
  }
}

TEST_CASE("what is planned again after two moves counts upwards, and goes back to its first day", "[diary][calendar]") {
  Diary diary;
  WritableDesk desk = diary.deskOf(diary.priya);
  const SessionId first = planSession(desk, diary.farah, dayAt(4)).value();
  const SessionId second = moveSession(desk, first, dayAt(6), u"court"_s).value();
  REQUIRE(moveSession(desk, second, dayAt(7), u"court"_s));
  const CalendarEvent away = diary.eventOn(dayAt(7));
  REQUIRE(reopenSession(desk, second));
  const CalendarEvent between = diary.eventOn(dayAt(6));
  REQUIRE(reopenSession(desk, first));
  const CalendarEvent back = diary.eventOn(dayAt(4));
  CHECK(back.uid == away.uid);
  CHECK(between.sequence > away.sequence);
  CHECK(back.sequence > between.sequence);
  CHECK(diary.calendar().size() == 1);
}

TEST_CASE("nothing is moved, cancelled or planned again to a day on which the two meet already", "[diary]") {
  Diary diary;
  WritableDesk desk = diary.deskOf(diary.priya);
  const SessionId first = planSession(desk, diary.gareth, dayAt(4), {600, {}}).value();
  const SessionId other = planSession(desk, diary.gareth, dayAt(12), {660, {}}).value();
  const auto before = diary.calendar();
  const auto moved = moveSession(desk, first, dayAt(12), u"court"_s, {900, {}});
  REQUIRE_FALSE(moved);
  CHECK(moved.error().sentence.startsWith(u"A one-to-one is booked for that day already."));
  CHECK_FALSE(cancelSession(desk, first, SessionSide::Supervisor, u"ill"_s, dayAt(12)));
  CHECK(diary.count(u"session WHERE state = 'planned'"_s) == 2);
  CHECK(diary.calendar().size() == before.size());
  CHECK(moveSession(desk, first, dayAt(4), u"later that day"_s, {900, {}}));  // its own day is free to it
  CHECK(cancelNotNeeded(desk, other).value() == dayAt(4));
  REQUIRE(planSession(desk, diary.gareth, dayAt(12)));
  CHECK_FALSE(reopenSession(desk, other));
  // A group and a one-to-one on one day are two meetings.
  const SessionId group = planMeeting(desk, {SessionKind::Group, {diary.gareth, diary.farah}, dayAt(5), {}}).value();
  CHECK(moveSession(desk, group, dayAt(12), u"room"_s));
}

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

TEST_CASE("a booking that is taken back is cancelled in calendars, and one under its code counts on",
          "[diary][calendar][takingback]") {
  Diary diary;
  const auto book = [&] {
    return diary.doIt([&](WritableDesk& d) { return planSession(d, diary.farah, dayAt(4), {600, {}}).has_value(); });
  };
  REQUIRE(book());
  const CalendarEvent told = diary.eventOn(dayAt(4));
  REQUIRE(diary.takeBack());
  CHECK(diary.count(u"session"_s) == 0);
  const CalendarEvent gone = diary.eventOn(dayAt(4));
  CHECK(gone.uid == told.uid);
  CHECK(gone.isCancelled);
  CHECK(gone.sequence > told.sequence);
  CHECK(gone.startMinute == 600);
  CHECK(gone.summary == told.summary);
  REQUIRE(book());
  const CalendarEvent again = diary.eventOn(dayAt(4));
  CHECK(again.uid == told.uid);
  CHECK_FALSE(again.isCancelled);
  CHECK(again.sequence > gone.sequence);
  // Of whom it is told: the two, and whoever sees them.
  REQUIRE(diary.takeBack());
  const auto count = [&](const CalendarAsked& asked) { return calendarOf(diary.records, asked).size(); };
  CHECK(count({.person = diary.farah}) == 1);
  CHECK(count({.person = diary.priya}) == 1);
  CHECK(count({.person = diary.dilan}) == 0);
  CHECK(count({.seen = std::set<PersonId>{diary.dilan}}) == 0);
  CHECK(count({.unit = UnitId(3)}) == 0);
  CHECK(count({.to = dayAt(4)}) == 0);
}

TEST_CASE("what was booked for a cancelled one, and goes when that is planned again, is cancelled in calendars",
          "[diary][calendar]") {
  Diary diary;
  WritableDesk desk = diary.deskOf(diary.priya);
  const SessionId first = planSession(desk, diary.farah, dayAt(4)).value();
  // The words of one that is not needed, typed by hand: they decide nothing.
  REQUIRE(cancelSession(desk, first, SessionSide::Supervisee, notNeededReason(), dayAt(6)));
  const CalendarEvent instead = diary.eventOn(dayAt(6));
  REQUIRE(diary.doIt([&](WritableDesk& d) { return reopenSession(d, first).has_value(); }));
  CHECK(diary.count(u"session"_s) == 1);
  const CalendarEvent gone = diary.eventOn(dayAt(6));
  CHECK(gone.uid == instead.uid);
  CHECK(gone.isCancelled);
  CHECK(gone.sequence > instead.sequence);
  REQUIRE(diary.takeBack());
  CHECK_FALSE(diary.eventOn(dayAt(6)).isCancelled);
  CHECK(diary.eventOn(dayAt(6)).sequence > gone.sequence);
}

TEST_CASE("rows from elsewhere that were cancelled are planned again and take nothing with them", "[diary]") {
  Diary diary;
  const SessionId first = diary.session(diary.farah, dayAt(4), u"planned"_s);
  diary.session(diary.farah, dayAt(9), u"planned"_s);
  Transaction change(diary.records);
  Change(diary.records,
         u"UPDATE session SET state = 'cancelled', reason = 'Nid oes ei angen', side = 'supervisor', new_day = ? "
         u"WHERE id = ?")
      .bind(dayAt(9))
      .bind(first)
      .run();
  change.commit();
  WritableDesk desk = diary.deskOf(diary.priya);
  REQUIRE(reopenSession(desk, first));
  CHECK(diary.count(u"session WHERE state = 'planned'"_s) == 2);
}

TEST_CASE("what was not needed is planned again whatever became of the other, and in whatever words it was said",
          "[diary]") {
  Diary diary;
  WritableDesk desk = diary.deskOf(diary.priya);
  const SessionId first = planSession(desk, diary.farah, dayAt(4)).value();
  REQUIRE(planSession(desk, diary.farah, kToday));
  REQUIRE(cancelNotNeeded(desk, first));
  Transaction change(diary.records);
  Change(diary.records, u"UPDATE session SET reason = 'Nid oes ei angen' WHERE id = ?").bind(first).run();
  change.commit();
  REQUIRE(startSession(desk, diary.farah));
  REQUIRE(reopenSession(desk, first));
  CHECK(diary.stateOf(first) == SessionState::Planned);
  // Cancelled anew for a new date, something stands in its place again.
  REQUIRE(cancelSession(desk, first, SessionSide::Supervisor, u"ill"_s, dayAt(6)));
  REQUIRE(reopenSession(desk, first));
  CHECK(diary.count(u"session WHERE state = 'planned'"_s) == 1);
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
