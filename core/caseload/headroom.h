// SPDX-License-Identifier: MIT
// Ceiling, breach, headroom, utilisation and status of a post under its limit (rules 4).
// Exact decimals throughout: what is rounded is only ever shown.
#pragma once
#include <QString>

#include <optional>

#include "core/base/decimal.h"
#include "core/caseload/limit.h"

namespace headroom {

enum class Status { NoLimit, NoCapacity, Over, Full, Near, Room };

/// 'no limit', 'no capacity', 'over', 'full', 'near', 'room'.
QString token(Status status);

/// value x FTE x (1 - reductions); `takenPercent` is 0 to 100.
Decimal ceilingOf(Decimal value, Decimal fte, Decimal takenPercent);

/// `below`: load >= ceiling; `at most`: load > ceiling; a load of 0 never is.
bool isBreach(Operator op, Decimal ceiling, Decimal load);

/// What still fits without a breach; negative when over.
Decimal headroomOf(Measure measure, Operator op, Decimal ceiling, Decimal load);

struct Judgement {
  Decimal ceiling;
  bool breach = false;
  Decimal headroom;
  std::optional<Ratio> utilisation;  ///< nothing when the ceiling is 0
  Status status = Status::NoLimit;

  /// The most that can be held without a breach: of 'below 15' 14, of points the ceiling. Load and headroom add up to
  /// it, which is why it is what people are shown beside them.
  Decimal most(Decimal load) const { return load + headroom; }
};

/// `smallestWeight`: the smallest kind weight > 0 of the scheme in force, which says when points are `full`; nothing
/// without a scheme or such a weight, then headroom 0 is full.
Judgement judge(Measure measure, Operator op, Decimal ceiling, Decimal load, std::optional<Decimal> smallestWeight);

}  // namespace headroom
