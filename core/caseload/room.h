// SPDX-License-Identifier: MIT
// The room of a unit, its cases led, and who is over, as every page says them: one sum each (rules 4).
// A manager's post without a limit has no place in any of them.
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

/// The room of some posts.
struct RoomFigure {
  /// Free places: the headroom above 0 over the posts with a limit, of each measure that their limits count.
  std::vector<std::pair<Measure, Decimal>> freeBy;
  std::optional<Measure> measure;  ///< nothing: no limit, or limits that count different things
  Decimal free;                    ///< of `measure`
  Decimal overBy;                  ///< of `measure`, over the posts over their limit
  int over = 0;                    ///< a post without capacity is not over its limit, and is counted beside it
  int noCapacity = 0;
};
RoomFigure roomOf(const std::vector<PostBalance>& posts);

/// Below 0 where `a` is tighter: who holds cases without capacity, then who is over the limit, then by share; without a
/// share last, and without a limit behind them. 0 where neither is.
int compareTightness(const PostBalance& a, const PostBalance& b);

/// Cases that are open and led, whatever the FTE of the post that leads them. totals.cases leaves out those of posts
/// with FTE 0, which is what the average caseload asks (rules 5).
int casesLed(const std::vector<PostBalance>& posts);
int casesLed(const std::vector<const PostBalance*>& posts);

}  // namespace headroom
