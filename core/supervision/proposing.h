// SPDX-License-Identifier: MIT
// The one-to-ones of the months to come, proposed by the clock (rules 6): each on the latest working day up to the day
// that it is due on, never on a day off nor while one of the two is away. They are kept, or not.
#pragma once
#include <optional>
#include <vector>

#include "core/supervision/cadence.h"
#include "core/supervision/days_off.h"

namespace headroom {

inline constexpr int kMonthsAhead = 3;

struct ProposingFacts {
  QDate start;  ///< of the clock
  Policy policy;
  std::optional<QDate> lastHeld;
  std::vector<Period> absences;       ///< the supervisee's
  std::vector<Period> alsoAway = {};  ///< the supervisor's
  std::vector<WeeklyDayOff> daysOff = {};
  std::vector<QDate> booked = {};  ///< one-to-ones that are planned already, by date
  std::optional<QDate> left = {};  ///< the first day no longer in service
};

/// Days from `earliest` to `last`, both included, that are not booked yet.
std::vector<QDate> proposedDays(const ProposingFacts& facts, QDate earliest, QDate last, const WorkingDays& days);

}  // namespace headroom
