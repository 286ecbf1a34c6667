// SPDX-License-Identifier: MIT
// What a path takes from somebody's hours beside what is taken for the same reason already, so that nothing is counted
// twice (rules 8).
#pragma once
#include <vector>

#include "core/caseload/reduction.h"

namespace headroom {

/// Part of a period, and what is missing in it.
struct SharePiece {
  Period period;
  Decimal percent;
  friend bool operator==(const SharePiece&, const SharePiece&) = default;
};

/// What has to be added so that on every day of `period` at least `percent` is taken: on a day on which `there` takes
/// as much, nothing; where it takes less, the rest. `there`: reductions of one person for one reason.
std::vector<SharePiece> missingShare(const Period& period, Decimal percent, const std::vector<Reduction>& there);

/// Whether all its days are days of `period`.
bool liesWithin(const Period& one, const Period& period);

}  // namespace headroom
