// SPDX-License-Identifier: MIT
// What a path changes on its first day: the person's own ceilings, and those of the teams on both sides.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/balance.h"
#include "core/development/path.h"
#include "core/store/database.h"

namespace headroom {

/// A ceiling without and with the path; none: nothing there, or posts that count different measures.
struct CeilingChange {
  UnitId unit;
  QString unitName;
  Decimal fteBefore;
  Decimal fteAfter;
  std::optional<Decimal> before;
  std::optional<Decimal> after;
  Measure measureBefore = Measure::Children;
  Measure measureAfter = Measure::Children;
  std::optional<Decimal> held = {};  ///< of the measure with it, from what is dated already
  std::optional<Ratio> used = {};    ///< of the ceiling with it
};

struct PathFigures {
  std::vector<CeilingChange> own;    ///< of the person's posts, by team
  std::vector<CeilingChange> teams;  ///< that which they work in first
};

/// The facts of its first day as they would be with it. For what nobody has decided yet.
CaseloadFacts asIfApproved(CaseloadFacts facts, const Path& path);
/// As they would be without it. For what is approved.
CaseloadFacts asIfNotAsked(CaseloadFacts facts, const Path& path);

/// Its first day without it and with it, whether it is only asked for or holds.
PathFigures figuresOf(const Database& records, const Path& path);

}  // namespace headroom
