// SPDX-License-Identifier: MIT
// A sharing problem in whole units of weight, and what can be said of every answer without finding one: bounds by flow,
// with weights split into units (design: performance, 4).
#pragma once
#include <vector>

#include "core/caseload/fairest_share.h"

namespace headroom {

/// All weights are whole multiples of one unit, the largest that divides them; loads and ceilings are in it too.
struct UnitShare {
  std::vector<qint64> weight;
  std::vector<int> cases;
  std::vector<std::vector<int>> eligible;
  std::vector<int> current;  ///< -1: nobody
  std::vector<long double> fixed;
  std::vector<long double> ceiling;
  std::vector<qint64> room;  ///< units that still fit without a breach; 0 at least

  std::size_t items() const { return weight.size(); }
  std::size_t workers() const { return ceiling.size(); }
  long double utilisation(std::size_t worker, qint64 units) const {
    return (fixed[worker] + static_cast<long double>(units)) / ceiling[worker];
  }
  /// Units that fit when nobody may be above that utilisation.
  qint64 capacity(std::size_t worker, long double utilisation) const;
};

UnitShare inUnits(const ShareProblem& problem);

/// Two utilisations or unevennesses that differ by less are one: far below what a case can change.
inline constexpr long double kShareTolerance = 1e-9L;
bool isAtMost(long double a, long double b);

/// Whether the items, split into units, fit under that utilisation. What does not is the min cut: `blocked`.
bool fitsSplit(const UnitShare& share, long double utilisation, NoShare* blocked = nullptr);

/// No answer has a lower highest utilisation. `known`: that of an answer, which the bound never exceeds.
long double lowestHighest(const UnitShare& share, long double known);

/// No answer whose highest is at most that has a smaller sum of load^2 / ceiling.
long double lowestUnevenness(const UnitShare& share, long double highest);

}  // namespace headroom
