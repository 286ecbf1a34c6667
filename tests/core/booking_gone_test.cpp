// SPDX-License-Identifier: MIT
// A booking that is taken back is off in every calendar that was given it, whatever had made it; and what is booked
// again stands there again.
#include "core/supervision/booking_gone_actions.h"

#include <algorithm>
#include <map>

#include "core/exchange/session_calendar.h"
#include "core/supervision/booking_gone_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace booking_gone_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kFirst(2026, 8, 3);
const QDate kThen(2026, 8, 5);

struct Booked : Team {
  WritableDesk desk = deskOf(priya);

  /// A verb as the window does it: with how it is put back.
  template <class F>
  Reversal did(F verb) {
    Transaction save(records);
    ReversalRecorder recorder(records);
    REQUIRE(verb(desk).has_value());
    auto taken = recorder.take();
    REQUIRE(taken);
    save.commit();
    return *taken;
  }
  /// What a calendar program would show that is given each file in turn: the newest of each uid, unless it is off.
  struct Calendar {
    std::map<QString, CalendarEvent> known;
    void read(const std::vector<CalendarEvent>& file) {
      for (const CalendarEvent& one : file) {
        const auto before = known.find(one.uid);
        if (before == known.end() || one.sequence > before->second.sequence) known.insert_or_assign(one.uid, one);
      }
    }
    std::vector<QDate> days() const {
      std::vector<QDate> shown;
      for (const auto& [uid, one] : known)
        if (!one.isCancelled) shown.push_back(one.day);
      std::sort(shown.begin(), shown.end());
      return shown;
    }
  };
  std::vector<CalendarEvent> file() const { return calendarOf(records, {priya, {}, {}, {}, {}}); }
};

}  // namespace

TEST_CASE("whatever booked a session, taking it back after a file was written takes it out of the calendar",
          "[diary][calendar]") {
  Booked team;
  Booked::Calendar calendar;
  const auto book = [](WritableDesk& desk) { return planSession(desk, PersonId(2), kFirst); };
  SECTION("a booking") {
    const Reversal back = team.did(book);
    calendar.read(team.file());
    REQUIRE(calendar.days() == std::vector{kFirst});
    REQUIRE(takeBackWithBookings(team.desk, back));
    calendar.read(team.file());
    CHECK(calendar.days().empty());
    CHECK(team.file().size() == 1);  // as cancelled, and no more
  }
  SECTION("a session that was cancelled for another") {
    const SessionId id = book(team.desk).value();
    const Reversal back = team.did(
        [id](WritableDesk& desk) { return cancelSession(desk, id, SessionSide::Supervisor, u"court"_s, kThen); });
    calendar.read(team.file());
    REQUIRE(calendar.days() == std::vector{kThen});
    REQUIRE(takeBackWithBookings(team.desk, back));
    calendar.read(team.file());
    CHECK(calendar.days() == std::vector{kFirst});
  }
  SECTION("a session that was moved") {
    const SessionId id = book(team.desk).value();
    const Reversal back = team.did([id](WritableDesk& desk) { return moveSession(desk, id, kThen, u"court"_s); });
    calendar.read(team.file());
    REQUIRE(calendar.days() == std::vector{kThen});
    REQUIRE(takeBackWithBookings(team.desk, back));
    calendar.read(team.file());
    CHECK(calendar.days() == std::vector{kFirst});
    CHECK(team.file().size() == 1);  // it is one meeting all along
  }
  SECTION("a session that was planned again by hand in place of the one it was cancelled for") {
    const SessionId id = book(team.desk).value();
    REQUIRE(cancelSession(team.desk, id, SessionSide::Supervisor, u"court"_s, kThen));
    calendar.read(team.file());
    REQUIRE(calendar.days() == std::vector{kThen});
    REQUIRE(reopenSession(team.desk, id));
    calendar.read(team.file());
    CHECK(calendar.days() == std::vector{kFirst});
  }
}

TEST_CASE("what is booked again after it was taken back is in the calendar again, and can be taken back again",
          "[diary][calendar]") {
  Booked team;
  Booked::Calendar calendar;
  for (int round = 0; round < 3; ++round) {
    const Reversal back = team.did([](WritableDesk& desk) { return planSession(desk, PersonId(2), kFirst); });
    calendar.read(team.file());
    REQUIRE(calendar.days() == std::vector{kFirst});
    REQUIRE(takeBackWithBookings(team.desk, back));
    calendar.read(team.file());
    REQUIRE(calendar.days().empty());
  }
  CHECK(calendar.known.size() == 1);  // under one name all along
}

TEST_CASE("a booking that is off is told to those alone whose it was, of the days that were asked for",
          "[diary][calendar]") {
  Booked team;
  const Reversal back = team.did([](WritableDesk& desk) {
    return planSession(desk, PersonId(2), kFirst, {600, u"Room 2"_s});
  });
  REQUIRE(takeBackWithBookings(team.desk, back));
  const auto events = calendarOf(team.records, {team.farah, {}, {}, {}, {}});
  REQUIRE(events.size() == 1);
  CHECK(events.front().isCancelled);
  CHECK(events.front().startMinute == 600);
  CHECK(calendarOf(team.records, {team.dilan, {}, {}, {}, {}}).empty());
  CHECK(calendarOf(team.records, {team.farah, {}, kThen, {}, {}}).empty());
  CHECK(calendarOf(team.records, {{}, {}, {}, {}, std::set{team.dilan}}).empty());
  CHECK(calendarOf(team.records, {{}, {}, {}, {}, std::set{team.farah}}).size() == 1);
}

TEST_CASE("what was put back without a booking in it leaves nothing behind", "[diary][calendar]") {
  Booked team;
  const ActionId id = team.action(std::nullopt, team.farah, kThen);
  const Reversal back = team.did([id](WritableDesk& desk) { return closeAction(desk, id, true); });
  REQUIRE(takeBackWithBookings(team.desk, back));
  CHECK(loadGoneBookings(team.records).empty());
  // Refused as a whole where somebody was there since.
  const Reversal booking = team.did([](WritableDesk& desk) { return planSession(desk, PersonId(2), kFirst); });
  const auto planned = plannedFor(team.records, team.farah, kToday);
  REQUIRE(planned);
  REQUIRE(moveSession(team.desk, planned->id, kThen, u"court"_s));
  CHECK_FALSE(takeBackWithBookings(team.desk, booking));
  CHECK(loadGoneBookings(team.records).empty());
}

}  // namespace booking_gone_test
