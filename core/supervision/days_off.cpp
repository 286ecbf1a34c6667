// SPDX-License-Identifier: MIT
// Days off are asked for day by day: there are a few of them a person.
// The week begins on Monday.
#include "core/supervision/days_off.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/base/day_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

bool isDayOff(const std::vector<WeeklyDayOff>& daysOff, QDate day) {
  return std::any_of(daysOff.begin(), daysOff.end(), [day](const WeeklyDayOff& one) {
    return one.weekday == day.dayOfWeek() && one.period.holdsOn(day);
  });
}

std::vector<Period> daysAway(const std::vector<WeeklyDayOff>& daysOff, QDate from, QDate to) {
  std::vector<Period> away;
  if (daysOff.empty()) return away;
  for (QDate day = from; day < to; day = day.addDays(1)) {
    if (isDayOff(daysOff, day)) away.push_back({day, day.addDays(1)});
  }
  return away;
}

std::optional<QDate> nextChange(const std::vector<WeeklyDayOff>& daysOff, QDate after) {
  std::optional<QDate> next;
  const auto meet = [&](QDate day) {
    if (day > after && (!next || day < *next)) next = day;
  };
  for (const WeeklyDayOff& one : daysOff) {
    meet(one.period.from);
    if (one.period.to) meet(*one.period.to);
  }
  return next;
}

QString daysOffWords(const std::vector<WeeklyDayOff>& daysOff, QDate on) {
  QStringList names;
  const QDate monday = on.addDays(1 - on.dayOfWeek());
  for (int weekday = 1; weekday <= 7; ++weekday) {
    const bool isOff = std::any_of(daysOff.begin(), daysOff.end(), [&](const WeeklyDayOff& one) {
      return one.weekday == weekday && one.period.holdsOn(on);
    });
    if (isOff) names << dayWords(monday.addDays(weekday - 1), u"dddd") + u's';
  }
  if (names.size() < 2) return names.join(QString());
  const QString last = names.takeLast();
  return QCoreApplication::translate("supervision", "%1 and %2").arg(names.join(u", "_s), last);
}

}  // namespace headroom
