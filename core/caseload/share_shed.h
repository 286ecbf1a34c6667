// SPDX-License-Identifier: MIT
// Who is above what fits must give something away: the fewest cases with which that is done, and a share made by doing
// just that.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/share_search.h"

namespace headroom {

/// What leaves one worker.
struct Shed {
  int cases = 0;
  std::vector<std::size_t> items;
};

/// The fewest cases whose leaving brings what the worker holds now down to `capacity` units, exactly; of those the
/// heaviest. Items that nobody else may take stay. Where even all the others are too few, all of them.
Shed leastShed(const UnitShare& share, std::size_t worker, qint64 capacity);

/// Only what has to leave somebody, and what nobody holds, changes worker; nothing where that finds no place within
/// `steps`.
std::optional<FoundShare> shareByShedding(const UnitShare& share, long steps);

}  // namespace headroom
