// SPDX-License-Identifier: MIT
// A unit over months: load, breaches, spread, agency share, silent growth, and last year as it would have been under
// other limits or weights. Each month is the balance of its first day, so a trend never says other than that day does.
#pragma once
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

struct TrendMonth {
  QDate on;  ///< first day of the month
  BalanceTotals totals;
  Decimal agencyFte;        ///< contracted FTE of agency posts, of totals.fte
  int led = 0;              ///< cases led, by posts of any FTE
  Decimal studentFte = {};  ///< of totals.fte
  int students = 0;         ///< posts of students
  /// Of the contracted FTE without students, as in the published figures; nothing when there is none.
  std::optional<Ratio> agencyShare() const;
};

/// The first days of the last `months` months up to and including that of `on`, ascending.
std::vector<QDate> monthsUpTo(QDate on, int months);

/// One row for each of the days. `facts`: loadFactsOver() the days.
std::vector<TrendMonth> trend(const CaseloadFacts& facts, const std::vector<QDate>& days,
                              std::optional<UnitId> unit = std::nullopt);

/// A post whose points grew while its number of children did not.
struct SilentGrowth {
  PostBalance then;
  PostBalance now;
  Decimal morePoints() const { return now.carried.points - then.carried.points; }
};

/// Posts in force on both days that lead no more children than then and carry at least `percent` more points; the
/// largest growth first, then by post code. A post that carried nothing is not one of them.
std::vector<SilentGrowth> silentGrowth(const CaseloadFacts& facts, QDate then, QDate now,
                                       std::optional<UnitId> unit = std::nullopt, int percent = 10);

/// Limits or weights that are only tried on the past.
struct DraftScheme {
  std::optional<Limit> limit;   ///< in force everywhere in the unit in place of every other
  std::vector<Weight> weights;  ///< not empty: in force everywhere in place of every other
};

/// The facts as if the draft had been in force all the time.
CaseloadFacts underDraft(CaseloadFacts facts, const DraftScheme& draft);

}  // namespace headroom
