// SPDX-License-Identifier: MIT
// Asking balance() of each Monday, so that a forecast can never say something else than the day itself will.
#include "core/caseload/forecast.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {

QDate mondayFrom(QDate day) { return day.addDays((8 - day.dayOfWeek()) % 7); }

std::vector<Balance> forecast(const CaseloadFacts& facts, QDate on, int weeks, std::optional<UnitId> unit) {
  std::vector<Balance> result;
  const QDate first = mondayFrom(on);
  for (int week = 0; week < weeks; ++week) result.push_back(balance(facts, first.addDays(qint64{7} * week), unit));
  return result;
}

std::vector<PostWeek> byPost(const std::vector<Balance>& weeks) {
  std::vector<PostWeek> rows;
  for (const Balance& week : weeks) {
    for (const PostBalance& row : week.posts) rows.push_back({week.on, &row});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const PostWeek& a, const PostWeek& b) { return codeBefore(a.row->postCode, b.row->postCode); });
  return rows;
}

}  // namespace headroom
