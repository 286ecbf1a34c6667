// SPDX-License-Identifier: MIT
// Lines end with CR LF and are folded at 75 octets, never inside a character.
// The time zone is always written out: without it some programs take London's summer for an hour later.
#include "core/exchange/calendar_file.h"

#include "core/base/plain_text.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kLongestLine = 75;  // octets, without the line's end
constexpr int kMinutesADay = 24 * 60;

const char* const kLondon =
    "BEGIN:VTIMEZONE\r\n"
    "TZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\n"
    "DTSTART:19960331T010000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0000\r\n"
    "TZOFFSETTO:+0100\r\n"
    "TZNAME:BST\r\n"
    "END:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\n"
    "DTSTART:19961027T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0000\r\n"
    "TZNAME:GMT\r\n"
    "END:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

/// Folded so that no piece begins inside a character: a byte that goes on with one is 10xxxxxx.
void addLine(QByteArray& file, const QByteArray& line) {
  qsizetype from = 0;
  qsizetype room = kLongestLine;
  while (line.size() - from > room) {
    qsizetype to = from + room;
    while (to > from + 1 && (static_cast<unsigned char>(line[to]) & 0xC0U) == 0x80U) --to;
    file += line.mid(from, to - from) + "\r\n ";
    from = to;
    room = kLongestLine - 1;  // the space that begins it
  }
  file += line.mid(from) + "\r\n";
}

/// The text of a value: the four characters that mean something are escaped.
QByteArray escaped(const QString& text) {
  QString value = plainText(text);
  value.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
  value.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s).replace(u'\n', u"\\n"_s);
  return value.toUtf8();
}

QByteArray dayText(QDate day) { return day.toString(u"yyyyMMdd"_s).toLatin1(); }

QByteArray timeText(QDate day, int minute) {
  const QDate there = day.addDays(minute / kMinutesADay);
  const QTime time = QTime(0, 0).addSecs(60 * (minute % kMinutesADay));
  return dayText(there) + 'T' + time.toString(u"HHmmss"_s).toLatin1();
}

void addEvent(QByteArray& file, const CalendarEvent& event, const QByteArray& stamp, bool withOrganiser) {
  addLine(file, "BEGIN:VEVENT");
  addLine(file, "UID:" + escaped(event.uid));
  addLine(file, "DTSTAMP:" + stamp);
  addLine(file, "SEQUENCE:" + QByteArray::number(event.sequence));
  if (event.startMinute) {
    addLine(file, "DTSTART;TZID=Europe/London:" + timeText(event.day, *event.startMinute));
    addLine(file, "DTEND;TZID=Europe/London:" + timeText(event.day, *event.startMinute + event.minutes));
  } else {
    addLine(file, "DTSTART;VALUE=DATE:" + dayText(event.day));
    addLine(file, "DTEND;VALUE=DATE:" + dayText(event.day.addDays(1)));
  }
  addLine(file, "SUMMARY:" + escaped(event.summary));
  if (!event.location.isEmpty()) addLine(file, "LOCATION:" + escaped(event.location));
  // Whoever calls something off has to be named; the program knows no addresses.
  if (withOrganiser) addLine(file, "ORGANIZER:invalid:nomail");
  addLine(file, event.isCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  // A day without a time is not a day without time: nothing else is kept from being booked on it.
  addLine(file, event.startMinute && !event.isCancelled ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
  addLine(file, "END:VEVENT");
}

bool allCancelled(const std::vector<CalendarEvent>& events) {
  for (const CalendarEvent& event : events)
    if (!event.isCancelled) return false;
  return !events.empty();
}

}  // namespace

QByteArray calendarFile(const std::vector<CalendarEvent>& events, const QDateTime& written, const QString& name) {
  const QByteArray stamp = written.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
  QByteArray file;
  addLine(file, "BEGIN:VCALENDAR");
  addLine(file, "VERSION:2.0");
  addLine(file, "PRODID:-//Headroom//Supervision diary//EN");
  addLine(file, "CALSCALE:GREGORIAN");
  // A file without a method is a calendar as it stands; one that publishes would have to name an organiser.
  const bool cancels = allCancelled(events);
  if (cancels) addLine(file, "METHOD:CANCEL");
  if (!name.isEmpty()) addLine(file, "X-WR-CALNAME:" + escaped(name));
  file += kLondon;
  for (const CalendarEvent& event : events) addEvent(file, event, stamp, cancels);
  addLine(file, "END:VCALENDAR");
  return file;
}

}  // namespace headroom
