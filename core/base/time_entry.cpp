// SPDX-License-Identifier: MIT
// One pattern; the rest is when an hour alone is meant to be.
#include "core/base/time_entry.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/base/day_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

Result<int> parseTimeEntry(const QString& text) {
  const auto no = [] {
    return refuse(QCoreApplication::translate("base", "This is not a time. Try 2:30pm, 14:30 or 10."));
  };
  const QString words = text.simplified().toLower();
  if (words == u"noon" || words == u"midday") return 12 * 60;
  static const QRegularExpression pattern(u"^(\\d{1,2})(?:[:.h]?([0-5]\\d))? ?(am|pm|a\\.m\\.|p\\.m\\.)?$"_s);
  const QRegularExpressionMatch read = pattern.match(words);
  if (!read.hasMatch()) return no();
  int hour = read.captured(1).toInt();
  const int minute = read.captured(2).toInt();
  const QString half = read.captured(3).remove(u'.');
  if (half.isEmpty()) {
    if (hour >= 1 && hour <= 6 && !read.captured(1).startsWith(u'0')) hour += 12;
    if (hour > 23) return no();
  } else {
    if (hour < 1 || hour > 12) return no();
    hour = hour % 12 + (half == u"pm" ? 12 : 0);
  }
  return hour * 60 + minute;
}

QString timeInWords(QTime time) {
  const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
  const QString half = time.hour() < 12 ? u"am"_s : u"pm"_s;
  if (time.minute() == 0) return QString::number(hour) + half;
  return u"%1:%2%3"_s.arg(hour).arg(time.minute(), 2, 10, QLatin1Char('0')).arg(half);
}

QString timeInWords(int minute) { return timeInWords(QTime(0, 0).addSecs(60 * minute)); }

QString momentInWords(const QDateTime& at) { return plainDate(at.date()) + u", "_s + timeInWords(at.time()); }

}  // namespace headroom
