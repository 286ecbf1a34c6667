// SPDX-License-Identifier: MIT
// The days of the week on which somebody does not work, from a day on. Sessions are never proposed for them.
#pragma once
#include <vector>

#include "core/base/id.h"
#include "core/base/period.h"

namespace headroom {

struct WeeklyDayOff {
  int weekday = 1;  ///< 1 is Monday, as in QDate
  Period period;
};

bool isDayOff(const std::vector<WeeklyDayOff>& daysOff, QDate day);
/// Each day off from `from` up to `to`, half-open, as a time away of one day.
std::vector<Period> daysAway(const std::vector<WeeklyDayOff>& daysOff, QDate from, QDate to);
/// The first day after that one on which other days are off, where one is stored.
std::optional<QDate> nextChange(const std::vector<WeeklyDayOff>& daysOff, QDate after);
/// 'Fridays', 'Mondays and Fridays' on that day, in English; empty without one.
QString daysOffWords(const std::vector<WeeklyDayOff>& daysOff, QDate on);

}  // namespace headroom
