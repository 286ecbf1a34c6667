// SPDX-License-Identifier: MIT
// Calendar files: what they hold, what becomes of a meeting that is moved or cancelled, and how libical reads them.
#include <libical/ical.h>

#include <QRegularExpression>
#include <QTimeZone>

#include <memory>

#include "core/exchange/session_calendar.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace calendar_file_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kWritten(QDate(2026, 7, 24), QTime(9, 30), QTimeZone::utc());

/// A calendar as libical reads it; a parse error makes it fail.
class ReadByLibical {
 public:
  explicit ReadByLibical(const QByteArray& file) : all_(icalparser_parse_string(file.constData()), icalcomponent_free) {
    REQUIRE(all_ != nullptr);
    REQUIRE(icalcomponent_count_errors(all_.get()) == 0);
    // What RFC 5546 asks of a file with that method, or without one. It writes what it finds into the calendar.
    REQUIRE(icalrestriction_check(all_.get()) == 1);
    for (icalcomponent* at = icalcomponent_get_first_component(all_.get(), ICAL_VEVENT_COMPONENT); at != nullptr;
         at = icalcomponent_get_next_component(all_.get(), ICAL_VEVENT_COMPONENT))
      events_.push_back(at);
  }
  std::size_t size() const { return events_.size(); }
  icalcomponent* event(std::size_t at) const { return events_.at(at); }
  QString summary(std::size_t at) const { return QString::fromUtf8(icalcomponent_get_summary(events_.at(at))); }
  QString location(std::size_t at) const { return QString::fromUtf8(icalcomponent_get_location(events_.at(at))); }
  /// The beginning in UTC by the VTIMEZONE of the file itself, none of libical's own.
  QString beginUtc(std::size_t at) const {
    icaltimetype begin = icalcomponent_get_dtstart(events_.at(at));
    icaltimezone* zone = icalcomponent_get_timezone(all_.get(), "Europe/London");
    REQUIRE(zone != nullptr);
    const icaltimetype utc =
        icaltime_convert_to_zone(icaltime_set_timezone(&begin, zone), icaltimezone_get_utc_timezone());
    return QString::fromLatin1(icaltime_as_ical_string(utc));
  }

 private:
  std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> all_;
  std::vector<icalcomponent*> events_;
};

CalendarEvent eventOn(QDate day, std::optional<int> minute, const QString& summary) {
  return {u"a@headroom"_s, 0, day, minute, 90, summary};
}

CalendarEvent only(const Team& team, PersonId person) {
  const auto events = calendarOf(team.records, {.person = person});
  REQUIRE(events.size() == 1);
  return events.front();
}

SessionId booked(Team& team, PersonId person, QDate day, std::optional<int> minute = std::nullopt) {
  WritableDesk desk = team.deskOf(team.priya);
  return planSession(desk, person, day, {minute, u"Room 2"_s}).value();
}

}  // namespace

TEST_CASE("eleven o'clock in London is ten o'clock UTC in summer and eleven in winter, for any year", "[calendar]") {
  struct Moment {
    QDate day;
    const char* utc;
  };
  const std::vector<Moment> moments{
      {QDate(2026, 7, 24), "20260724T100000Z"},  {QDate(2026, 12, 4), "20261204T110000Z"},
      {QDate(2026, 3, 28), "20260328T110000Z"},  {QDate(2026, 3, 29), "20260329T100000Z"},
      {QDate(2026, 10, 24), "20261024T100000Z"}, {QDate(2026, 10, 25), "20261025T110000Z"},
      {QDate(2041, 7, 5), "20410705T100000Z"},   {QDate(2041, 1, 4), "20410104T110000Z"}};
  for (const Moment& moment : moments) {
    const ReadByLibical read(calendarFile({eventOn(moment.day, 11 * 60, u"Supervision"_s)}, kWritten));
    CHECK(read.beginUtc(0) == QString::fromLatin1(moment.utc));
  }
}

TEST_CASE("words of any kind come back from libical as they were typed", "[calendar]") {
  const QStringList words{u"Supervision: Farah, with; a \\ and a \\n that is no line"_s,
                          u"two\nlines"_s,
                          u"Siân Łukasz 李 👩‍👧 "_s + QString(80, u'é'),
                          QString(300, u'x'),
                          u"a:b \"quoted\" 'n' ^ %41"_s,
                          u"BEGIN:VEVENT"_s};
  for (const QString& one : words) {
    CalendarEvent event = eventOn(QDate(2026, 7, 24), 11 * 60, one);
    event.location = one;
    const ReadByLibical read(calendarFile({event}, kWritten, one));
    REQUIRE(read.size() == 1);
    CHECK(read.summary(0) == one);
    CHECK(read.location(0) == one);
  }
}

TEST_CASE("no line is longer than 75 octets, every line ends with CR LF, and none is cut inside a character",
          "[calendar]") {
  for (int length = 60; length < 90; ++length) {
    CalendarEvent event = eventOn(QDate(2026, 7, 24), 11 * 60, QString(length, u'a') + QString(200, u'é'));
    event.location = QString(length, u'b') + u"👩"_s.repeated(60);
    const QByteArray file = calendarFile({event}, kWritten);
    CHECK(file.endsWith("END:VCALENDAR\r\n"));
    CHECK(file.count('\n') == file.count("\r\n"));
    for (const QByteArray& line : file.split('\n')) {
      CHECK(line.size() <= 76);  // with the CR
      CHECK(QString::fromUtf8(line).toUtf8() == line);
      CHECK(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
  }
}

TEST_CASE("a calendar without a session is one all the same", "[calendar]") {
  const ReadByLibical read(calendarFile({}, kWritten));
  CHECK(read.size() == 0);
}

TEST_CASE("a booking without a time is a day that keeps nothing else away", "[calendar]") {
  const ReadByLibical read(calendarFile({eventOn(QDate(2026, 12, 31), std::nullopt, u"Supervision"_s)}, kWritten));
  const icaltimetype begin = icalcomponent_get_dtstart(read.event(0));
  const icaltimetype end = icalcomponent_get_dtend(read.event(0));
  CHECK(icaltime_is_date(begin));
  CHECK(QString::fromLatin1(icaltime_as_ical_string(end)) == u"20270101"_s);
  icalproperty* shown = icalcomponent_get_first_property(read.event(0), ICAL_TRANSP_PROPERTY);
  CHECK(icalproperty_get_transp(shown) == ICAL_TRANSP_TRANSPARENT);
}

TEST_CASE("a meeting late in the evening ends on the day after", "[calendar]") {
  const QByteArray file = calendarFile({eventOn(QDate(2026, 12, 31), 23 * 60, u"Supervision"_s)}, kWritten);
  CHECK(file.contains("DTEND;TZID=Europe/London:20270101T003000\r\n"));
}

TEST_CASE("a meeting keeps its name in the calendar when it is moved, and each change counts upwards", "[calendar]") {
  Team team;
  const SessionId first = booked(team, team.farah, QDate(2026, 8, 3), 10 * 60);
  const CalendarEvent before = only(team, team.farah);
  CHECK(before.sequence == 0);
  CHECK(before.minutes == 90);
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId second = moveSession(desk, first, QDate(2026, 8, 10), u"court"_s, {11 * 60, u"Room 4"_s}).value();
  const CalendarEvent after = only(team, team.farah);
  CHECK(after.uid == before.uid);
  CHECK(after.sequence > before.sequence);
  CHECK(after.day == QDate(2026, 8, 10));
  CHECK(after.startMinute == 11 * 60);
  CHECK(after.location == u"Room 4"_s);
  REQUIRE(moveSession(desk, second, QDate(2026, 8, 12), u"court again"_s).has_value());
  const CalendarEvent twice = only(team, team.farah);
  CHECK(twice.uid == before.uid);
  CHECK(twice.sequence > after.sequence);
  CHECK(!twice.startMinute);
  CHECK(calendarEventOf(team.records, first)->day == QDate(2026, 8, 12));
}

TEST_CASE("what takes a move back counts upwards too", "[calendar]") {
  Team team;
  const SessionId first = booked(team, team.farah, QDate(2026, 8, 3));
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(moveSession(desk, first, QDate(2026, 8, 10), u"court"_s).has_value());
  const CalendarEvent moved = only(team, team.farah);
  REQUIRE(reopenSession(desk, first).has_value());
  const CalendarEvent back = only(team, team.farah);
  CHECK(back.uid == moved.uid);
  CHECK(back.day == QDate(2026, 8, 3));
  CHECK(back.sequence > moved.sequence);
}

TEST_CASE("a cancelled meeting goes, and the one with the new date is another", "[calendar]") {
  Team team;
  const SessionId first = booked(team, team.farah, QDate(2026, 8, 3), 10 * 60);
  const CalendarEvent before = only(team, team.farah);
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(cancelSession(desk, first, SessionSide::Supervisee, u"was at the doctor's"_s, QDate(2026, 8, 7)).has_value());
  const auto events = calendarOf(team.records, {.person = team.farah});
  REQUIRE(events.size() == 2);
  CHECK(events[0].uid == before.uid);
  CHECK(events[0].isCancelled);
  CHECK(events[0].sequence > before.sequence);
  CHECK(events[1].uid != before.uid);
  CHECK(!events[1].isCancelled);
  const QByteArray file = calendarFile(events, kWritten);
  CHECK_FALSE(file.contains("METHOD:"));
  CHECK(!file.contains("doctor"));
  const QByteArray cancels = calendarFile({events[0]}, kWritten);
  CHECK(cancels.contains("METHOD:CANCEL\r\n"));
  CHECK(ReadByLibical(cancels).size() == 1);
  const ReadByLibical read(file);
  REQUIRE(read.size() == 2);
  CHECK(icalcomponent_get_status(read.event(0)) == ICAL_STATUS_CANCELLED);
  CHECK(icalcomponent_get_status(read.event(1)) == ICAL_STATUS_CONFIRMED);
}

TEST_CASE("rows from elsewhere that say where they were moved are followed, in whatever order they came",
          "[calendar]") {
  Team team;
  const auto row = [&](QDate day, const QString& state, std::optional<QDate> to) {
    const SessionId id = team.session(team.farah, day, u"planned"_s);
    Transaction change(team.records);
    Session session = *loadSession(team.records, id);
    session.state = *sessionStateFrom(state);
    session.newDay = to;
    if (to) session.reason = u"leave"_s;
    updateSession(team.records, session);
    change.commit();
  };
  SECTION("the later one first") {
    row(QDate(2026, 8, 10), u"planned"_s, {});
    row(QDate(2026, 8, 3), u"moved"_s, QDate(2026, 8, 10));
    const CalendarEvent one = only(team, team.farah);
    CHECK(one.day == QDate(2026, 8, 10));
  }
  SECTION("two that point at each other end, with one meeting each at most") {
    row(QDate(2026, 8, 3), u"moved"_s, QDate(2026, 8, 10));
    row(QDate(2026, 8, 10), u"moved"_s, QDate(2026, 8, 3));
    CHECK(calendarOf(team.records, {.person = team.farah}).size() == 1);
  }
  SECTION("moved to a day of which nothing is known") {
    row(QDate(2026, 8, 3), u"moved"_s, QDate(2026, 8, 10));
    const CalendarEvent one = only(team, team.farah);
    CHECK(one.day == QDate(2026, 8, 10));
    CHECK(one.sequence >= 1);
    CHECK(!one.isCancelled);
  }
  SECTION("two moved to one day are one meeting, and the other goes") {
    row(QDate(2026, 8, 3), u"moved"_s, QDate(2026, 8, 10));
    row(QDate(2026, 8, 5), u"moved"_s, QDate(2026, 8, 10));
    row(QDate(2026, 8, 10), u"planned"_s, {});
    const auto events = calendarOf(team.records, {.person = team.farah});
    REQUIRE(events.size() == 2);
    CHECK(std::count_if(events.begin(), events.end(), [](const CalendarEvent& e) { return e.isCancelled; }) == 1);
  }
}

TEST_CASE("a calendar holds whom and what it was asked for", "[calendar]") {
  Team team;
  booked(team, team.farah, QDate(2026, 8, 3));
  booked(team, team.gareth, QDate(2026, 9, 1));
  team.session(team.farah, QDate(2026, 6, 1), u"held"_s);
  team.session(team.stranger, QDate(2026, 8, 4), u"planned"_s);
  const auto count = [&](const CalendarAsked& asked) { return calendarOf(team.records, asked).size(); };
  CHECK(count({}) == 3);
  CHECK(count({.person = team.farah}) == 1);
  CHECK(count({.person = team.priya}) == 3);  // who supervises has them in their diary too
  CHECK(count({.unit = UnitId(2)}) == 2);
  CHECK(count({.unit = UnitId(1)}) == 3);
  CHECK(count({.from = QDate(2026, 8, 4)}) == 2);
  CHECK(count({.to = QDate(2026, 8, 4)}) == 1);  // half-open
  CHECK(count({.from = QDate(2026, 8, 3), .to = QDate(2026, 9, 1)}) == 2);
  CHECK(count({.seen = std::set<PersonId>{team.farah}}) == 1);
}

TEST_CASE("a name in the calendar says nothing of who it is", "[calendar]") {
  Team team;
  booked(team, team.farah, QDate(2026, 8, 3));
  const CalendarEvent one = only(team, team.farah);
  static const QRegularExpression hash(u"^[0-9a-f]{32}@headroom$"_s);
  CHECK(hash.match(one.uid).hasMatch());
}

}  // namespace calendar_file_test
