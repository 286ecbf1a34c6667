// SPDX-License-Identifier: MIT
// Finding a share: longest first, then moves and swaps downhill, then shaken with a fixed seed and again; and for few
// items every possibility.
#pragma once
#include <optional>

#include "core/caseload/share_bound.h"

namespace headroom {

/// An assignment of every item, with what is made small in this order.
struct FoundShare {
  std::vector<int> worker;
  long double highest = 0;
  long double unevenness = 0;
  int moved = 0;
};

/// Whether `a` is to be had rather than `b`.
bool isBetter(const FoundShare& a, const FoundShare& b);
/// Fewer cases moved first, then a lower highest.
bool isShorter(const FoundShare& a, const FoundShare& b);

FoundShare measured(const UnitShare& share, std::vector<int> worker);
/// Nobody has more than fits.
bool isAllowed(const UnitShare& share, const std::vector<int>& worker);

/// The best that the search finds; nothing when it finds none. Ends early at a highest of `goal` and an unevenness of
/// `evenGoal`. `shakes` bounds the work.
std::optional<FoundShare> searchShare(const UnitShare& share, int shakes, long double goal, long double evenGoal);

/// From a share to one with the same highest and unevenness, or for `anyEvenness` to any that is allowed, in which
/// fewer cases change worker.
FoundShare withFewerMoves(const UnitShare& share, FoundShare found, bool anyEvenness);

/// Looked through whole, when that takes at most so many steps; nothing when it would take more. The inner value is
/// nothing when there is no share at all.
std::optional<std::optional<FoundShare>> exactShare(const UnitShare& share, bool fewestMovesFirst, long steps);

}  // namespace headroom
