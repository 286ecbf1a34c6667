// SPDX-License-Identifier: MIT
// The reader of typed dates: each form is one small function that answers a date, or nothing when the text is not of
// that form.
#include "core/base/date_entry.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cstdlib>
#include <optional>

#include "core/base/day_words.h"
#include "core/base/say.h"

namespace headroom {
namespace {

using namespace Qt::StringLiterals;
using Match = QRegularExpressionMatch;

Match whole(const QString& text, const QRegularExpression& expression) { return expression.match(text); }

// 1 to 12 or 1 to 7 for a name or a part of it of at least three letters; 0 for none.
int namedPart(const QString& word, const QStringList& names) {
  if (word.size() < 3) return 0;
  for (int i = 0; i < names.size(); ++i)
    if (names[i].startsWith(word)) return i + 1;
  return 0;
}

int monthOf(const QString& word) {
  static const QStringList names = {u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                    u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                    u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
  return word == u"sept"_s ? 9 : namedPart(word, names);
}

int weekdayOf(const QString& word) {
  static const QStringList names = {u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                    u"friday"_s, u"saturday"_s, u"sunday"_s};
  return namedPart(word, names);
}

// The year within fifty of today's whose last two digits are these.
int fullYear(int year, QDate today) {
  if (year >= 100) return year;
  int best = today.year() - today.year() % 100 + year;
  if (best - today.year() > 50) best -= 100;
  if (today.year() - best >= 50) best += 100;
  return best;
}

QDate nearestDay(int day, int month, QDate today) {
  QDate best;
  // Eight years reach the next 29 February even across a century that skips one.
  for (int away = 0; away <= 8 && !best.isValid(); ++away) {
    for (const int year :
         {today.year() - away - 1, today.year() - away, today.year() + away, today.year() + away + 1}) {
      const QDate each(year, month, day);
      if (!each.isValid()) continue;
      if (!best.isValid() || std::llabs(today.daysTo(each)) < std::llabs(today.daysTo(best))) best = each;
    }
  }
  return best;
}

std::optional<QDate> dayMonthYear(int day, int month, const QString& year, QDate today) {
  if (year.isEmpty()) return nearestDay(day, month, today);
  if (year.size() == 3) return QDate();
  return QDate(fullYear(year.toInt(), today), month, day);
}

std::optional<QDate> asNumbers(const QString& text, QDate today) {
  static const QRegularExpression iso(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$"_s);
  if (const Match m = whole(text, iso); m.hasMatch())
    return QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
  static const QRegularExpression parts(u"^(\\d{1,2})[-/. ](\\d{1,2})(?:[-/. ](\\d{2,4}))?$"_s);
  if (const Match m = whole(text, parts); m.hasMatch())
    return dayMonthYear(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3), today);
  static const QRegularExpression joined(u"^(\\d{2})(\\d{2})(\\d{2}|\\d{4})$"_s);
  if (const Match m = whole(text, joined); m.hasMatch())
    return dayMonthYear(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3), today);
  return std::nullopt;
}

std::optional<QDate> asMonthName(const QString& text, QDate today) {
  static const QRegularExpression dayFirst(u"^(\\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]+)\\.?[ ,-]*(\\d{2,4})?$"_s);
  static const QRegularExpression monthFirst(u"^([a-z]+)\\.?[ -]?(\\d{1,2})(?:st|nd|rd|th)?(?:[ ,-]+(\\d{2,4}))?$"_s);
  if (const Match m = whole(text, dayFirst); m.hasMatch())
    if (const int month = monthOf(m.captured(2)))
      return dayMonthYear(m.captured(1).toInt(), month, m.captured(3), today);
  if (const Match m = whole(text, monthFirst); m.hasMatch())
    if (const int month = monthOf(m.captured(1)))
      return dayMonthYear(m.captured(2).toInt(), month, m.captured(3), today);
  return std::nullopt;
}

std::optional<QDate> asWord(const QString& text, QDate today) {
  if (text == u"today"_s || text == u"now"_s) return today;
  if (text == u"tomorrow"_s || text == u"tom"_s) return today.addDays(1);
  if (text == u"yesterday"_s) return today.addDays(-1);
  if (text == u"next week"_s) return today.addDays(7);
  if (text == u"last week"_s) return today.addDays(-7);
  if (text == u"next month"_s) return today.addMonths(1);
  if (text == u"last month"_s) return today.addMonths(-1);
  static const QRegularExpression weekday(u"^(?:(next|last|this) )?([a-z]+)$"_s);
  const Match m = whole(text, weekday);
  const int wanted = m.hasMatch() ? weekdayOf(m.captured(2)) : 0;
  if (wanted == 0) return std::nullopt;
  if (m.captured(1) == u"next"_s) return today.addDays(8 - today.dayOfWeek() + wanted - 1);
  if (m.captured(1) == u"last"_s) return today.addDays(-((today.dayOfWeek() - wanted + 6) % 7 + 1));
  return today.addDays((wanted - today.dayOfWeek() + 6) % 7 + 1);
}

// 'friday week' and 'a week on friday' are a week after the coming Friday, 'a fortnight today' is in two weeks.
std::optional<QDate> asWeekAfter(const QString& text, QDate today) {
  if (text == u"fortnight"_s || text == u"a fortnight"_s) return today.addDays(14);
  static const QRegularExpression behind(u"^([a-z]+) (week|fortnight)$"_s);
  static const QRegularExpression before(u"^(?:a |one )?(week|fortnight) (?:on |from )?([a-z]+)$"_s);
  const Match after = whole(text, behind);
  const Match first = whole(text, before);
  const QString day = after.hasMatch() ? after.captured(1) : first.captured(2);
  const QString length = after.hasMatch() ? after.captured(2) : first.captured(1);
  if (day != u"today"_s && day != u"tomorrow"_s && weekdayOf(day) == 0) return std::nullopt;
  return asWord(day, today)->addDays(length == u"week"_s ? 7 : 14);
}

// 'in a week' is in 1 week, 'two months ago' 2 months ago.
QString withFigures(const QString& text) {
  static const QStringList names = {u"one"_s,   u"two"_s,   u"three"_s, u"four"_s, u"five"_s,   u"six"_s,
                                    u"seven"_s, u"eight"_s, u"nine"_s,  u"ten"_s,  u"eleven"_s, u"twelve"_s};
  QStringList words = text.split(u' ');
  for (QString& word : words) {
    const qsizetype at = word == u"a"_s || word == u"an"_s ? 0 : names.indexOf(word);
    if (at >= 0) word = QString::number(at + 1);
  }
  return words.join(u' ');
}

std::optional<QDate> asDistance(const QString& text, QDate today) {
  static const QRegularExpression distance(
      u"^(\\+|-|in )? ?(\\d{1,4}) ?(d|days?|w|wks?|weeks?|fortnights?|m|months?|y|years?)?( ago)?$"_s);
  const Match m = whole(withFigures(text), distance);
  if (!m.hasMatch()) return std::nullopt;
  const QString sign = m.captured(1);
  const QString unit = m.captured(3);
  const bool ago = !m.captured(4).isEmpty();
  // A bare number is not a date, and "2 weeks" must say which way.
  if (sign.isEmpty() && !ago) return std::nullopt;
  if ((ago || sign == u"in "_s) && unit.isEmpty()) return std::nullopt;
  const int count = m.captured(2).toInt() * (sign == u"-"_s || ago ? -1 : 1);
  if (unit.startsWith(u'f')) return today.addDays(qint64{14} * count);
  if (unit.startsWith(u'w')) return today.addDays(qint64{7} * count);
  if (unit.startsWith(u'm')) return today.addMonths(count);
  if (unit.startsWith(u'y')) return today.addYears(count);
  return today.addDays(count);
}

// "fri 24 july": the weekday in front is a check on the rest.
std::optional<QDate> asChecked(const QString& text, QDate today) {
  static const QRegularExpression led(u"^([a-z]+),? (\\d.*)$"_s);
  const Match m = whole(text, led);
  const int wanted = m.hasMatch() ? weekdayOf(m.captured(1)) : 0;
  if (wanted == 0) return std::nullopt;
  for (const auto& read : {asNumbers, asMonthName})
    if (const auto date = read(m.captured(2), today)) return date->dayOfWeek() == wanted ? *date : QDate();
  return std::nullopt;
}

}  // namespace

Result<QDate> parseDateEntry(const QString& text, QDate today) {
  Q_ASSERT(today.isValid());
  QString plain = text.simplified().toLower();
  if (plain.startsWith(u"on "_s)) plain.remove(0, 3);
  const QString advice = say("Try 24/7, 24 jul, next fri or +2w.");
  if (plain.isEmpty()) return refuse(u"Type a date. "_s + advice);
  // Long text is never a date; the first of it is enough to say so.
  const QString shown = text.simplified().left(30);
  if (plain.size() > 40) return refuse(say("\u201c%1\u2026\u201d is not a date. %2").arg(shown, advice));
  for (const auto& read : {asNumbers, asWord, asWeekAfter, asDistance, asMonthName, asChecked}) {
    const std::optional<QDate> date = read(plain, today);
    if (!date) continue;
    if (!date->isValid()) return refuse(say("There is no such day as \u201c%1\u201d. %2").arg(shown, advice));
    if (date->year() < 1900 || date->year() > 2199)
      return refuse(say("The year of \u201c%1\u201d is outside 1900 to 2199.").arg(shown));
    return *date;
  }
  return refuse(say("\u201c%1\u201d is not a date. %2").arg(shown, advice));
}

Result<void> stillToCome(std::optional<QDate> by, std::optional<QDate> before, QDate today) {
  if (!by || *by >= today || by == before) return {};
  return refuse(say("%1 has passed. Say by when, from today on.").arg(dateInWords(*by)));
}

QString dateInWords(QDate date) { return dayWords(date, u"dddd d MMMM yyyy"); }

}  // namespace headroom
