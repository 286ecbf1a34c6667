// SPDX-License-Identifier: MIT
// England's bank holidays by rule, with the one-offs that Parliament made (rules 1).
// Computed for each year asked for and kept, because clocks ask the same years again and again.
#include "core/base/working_days.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace headroom {
namespace {

QDate firstMonday(int year, int month) {
  const QDate first(year, month, 1);
  return first.addDays((8 - first.dayOfWeek()) % 7);
}

QDate lastMonday(int year, int month) {
  const QDate last(year, month, QDate(year, month, 1).daysInMonth());
  return last.addDays(1 - last.dayOfWeek());
}

QDate afterWeekend(QDate day) { return day.dayOfWeek() >= 6 ? day.addDays(8 - day.dayOfWeek()) : day; }

std::vector<QDate> compute(int year) {
  std::vector<QDate> days;
  days.push_back(afterWeekend(QDate(year, 1, 1)));
  const QDate easter = easterSunday(year);
  days.push_back(easter.addDays(-2));
  days.push_back(easter.addDays(1));
  days.push_back(year == 2020 ? QDate(2020, 5, 8) : firstMonday(year, 5));
  if (year == 2022) {
    days.insert(days.end(), {QDate(2022, 6, 2), QDate(2022, 6, 3), QDate(2022, 9, 19)});
  } else {
    days.push_back(lastMonday(year, 5));
  }
  if (year == 2023) days.push_back(QDate(2023, 5, 8));
  days.push_back(lastMonday(year, 8));
  // Christmas and Boxing Day: each that falls on a weekend is made up on the next free weekdays.
  const QDate christmas(year, 12, 25);
  switch (christmas.dayOfWeek()) {
    case 5:
      days.insert(days.end(), {christmas, QDate(year, 12, 28)});
      break;
    case 6:
      days.insert(days.end(), {QDate(year, 12, 27), QDate(year, 12, 28)});
      break;
    case 7:
      days.insert(days.end(), {QDate(year, 12, 26), QDate(year, 12, 27)});
      break;
    default:
      days.insert(days.end(), {christmas, QDate(year, 12, 26)});
      break;
  }
  std::sort(days.begin(), days.end());
  return days;
}

/// Kept for good once it was asked for: a year's days stay where they are.
const std::vector<QDate>& holidaysOf(int year) {
  static std::mutex guard;
  static std::map<int, std::vector<QDate>> known;
  const std::lock_guard lock(guard);
  const auto found = known.find(year);
  if (found != known.end()) return found->second;
  return known.emplace(year, compute(year)).first->second;
}

}  // namespace

QDate easterSunday(int year) {
  // Anonymous Gregorian computus (Meeus, Jones, Butcher).
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  const int day = (h + l - 7 * m + 114) % 31 + 1;
  return QDate(year, month, day);
}

std::vector<QDate> englandBankHolidays(int year) { return holidaysOf(year); }

bool WorkingDays::isWorkingDay(QDate day) const {
  if (day.dayOfWeek() >= 6 || extra_.contains(day)) return false;
  const auto& holidays = holidaysOf(day.year());
  return !std::binary_search(holidays.begin(), holidays.end(), day);
}

QDate WorkingDays::nthWorkingDayAfter(QDate day, int n) const {
  Q_ASSERT(n >= 1);
  while (n > 0) {
    day = day.addDays(1);
    if (isWorkingDay(day)) --n;
  }
  return day;
}

QDate WorkingDays::lastWorkingDayOfMonth(int year, int month) const {
  QDate day(year, month, QDate(year, month, 1).daysInMonth());
  while (!isWorkingDay(day)) day = day.addDays(-1);
  return day;
}

int WorkingDays::between(QDate from, QDate to) const {
  int count = 0;
  for (QDate day = from.addDays(1); day <= to; day = day.addDays(1)) count += isWorkingDay(day) ? 1 : 0;
  return count;
}

}  // namespace headroom
