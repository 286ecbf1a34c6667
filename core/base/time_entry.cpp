// SPDX-License-Identifier: MIT
// One pattern; the rest is when an hour alone is meant to be.
#include "core/base/time_entry.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

}  // namespace headroom
