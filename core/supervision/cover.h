// SPDX-License-Identifier: MIT
// Cover for a supervisor who is away: from a day to a day somebody else holds their supervisions. And who is due while
// nobody does.
#pragma once
#include <unordered_map>
#include <vector>

#include "core/base/result.h"
#include "core/organisation/organisation.h"
#include "core/supervision/cadence.h"

namespace headroom {

inline constexpr int kCoverLooksAhead = 7;  ///< days

/// Refused without a first day, for a period that is none, for oneself, where somebody covers on one of the days
/// already, and where who is to cover is away on one of them or has
/// no post on the first.
Result<void> checkedCover(const Organisation& organisation, const Cover& cover, const std::vector<Period>& coverAway);

/// Somebody who is away while people are due whom they supervise, and nobody covers.
struct CoverGap {
  PersonId away;
  QString name;
  Period absence;
  std::vector<PersonId> due;
};
/// Of people who are overdue or due within a week: their line supervisor is away on the day that they are due on, or
/// today where that is past, and nobody who is there covers. `absences` are joined, of supervisors and of whoever
/// covers for them at least. By name.
std::vector<CoverGap> coverGaps(const Organisation& organisation, const std::vector<PersonClock>& clocks,
                                const std::unordered_map<PersonId, std::vector<Period>>& absences, QDate on);

}  // namespace headroom
