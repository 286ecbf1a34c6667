// SPDX-License-Identifier: MIT
// What the next Mondays look like from what is already dated: posts that begin and end, reductions, absences, limits,
// allocations and closings (rules 5). Nothing is guessed.
#pragma once
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

/// How many Mondays are looked at when nobody says otherwise (rules 5).
constexpr int kForecastWeeks = 12;

/// The first Monday on or after a day.
QDate mondayFrom(QDate day);

/// The balance of each of `weeks` Mondays, the first on or after `on`, without the lines behind the posts' figures.
/// `facts`: loadFactsOver() those Mondays.
std::vector<Balance> forecast(const CaseloadFacts& facts, QDate on, int weeks,
                              std::optional<UnitId> unit = std::nullopt);
/// The same without an order among the posts and without totals, for byPost().
std::vector<Balance> forecastInNoOrder(const CaseloadFacts& facts, QDate on, int weeks,
                                       std::optional<UnitId> unit = std::nullopt);

/// One post on one Monday.
struct PostWeek {
  QDate monday;
  const PostBalance* row;  ///< of the balances, which must outlive this
};

/// All posts of all Mondays, by post code, then by week: the order of formats 1.
std::vector<PostWeek> byPost(const std::vector<Balance>& weeks);

}  // namespace headroom
