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

/// Whether two reasons are one: in whatever case, and with however many spaces between their words.
bool isSameReason(const QString& a, const QString& b);
/// Of all the reductions those of that person for that reason, of the whole person or of any post.
std::vector<Reduction> takenFor(std::vector<Reduction> all, PersonId person, const QString& reason);

/// What has to be added so that on every day of `period` at least `percent` is taken: on a day on which `there` takes
/// as much, nothing; where it takes less, the rest. `there`: reductions of one person for one reason. Of those of
/// single posts the post from which most is taken counts, so that no post ever gives twice.
std::vector<SharePiece> missingShare(const Period& period, Decimal percent, const std::vector<Reduction>& there);

}  // namespace headroom
