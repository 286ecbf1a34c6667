// SPDX-License-Identifier: MIT
// Working days are Monday to Friday less England's bank holidays (rules 1), computed for any year.
// A council can add days of its own.
#pragma once
#include <QDate>

#include <set>
#include <vector>

namespace headroom {

/// England's bank holidays of a year in date order: Easter, the Monday rules, substitute days and the known one-offs.
std::vector<QDate> englandBankHolidays(int year);
QDate easterSunday(int year);

class WorkingDays {
 public:
  WorkingDays() = default;
  explicit WorkingDays(std::set<QDate> extraHolidays) : extra_(std::move(extraHolidays)) {}
  bool isWorkingDay(QDate day) const;
  /// The first working day after `day` is day 1; n >= 1.
  QDate nthWorkingDayAfter(QDate day, int n) const;
  QDate lastWorkingDayOfMonth(int year, int month) const;
  /// Working days in (from, to]; 0 when to <= from.
  int between(QDate from, QDate to) const;

 private:
  std::set<QDate> extra_;
};

}  // namespace headroom
