// SPDX-License-Identifier: MIT
// What a path changes on its first day: the person's own ceilings, and those of the teams on both sides.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/balance.h"
#include "core/development/path.h"
#include "core/store/database.h"

namespace headroom {

/// A ceiling before and from that day on; none: nothing there, or posts that count different measures.
struct CeilingChange {
  UnitId unit;
  QString unitName;
  Decimal fteBefore;
  Decimal fteAfter;
  std::optional<Decimal> before;
  std::optional<Decimal> after;
};

struct PathFigures {
  std::vector<CeilingChange> own;    ///< of the person's posts, by team
  std::vector<CeilingChange> teams;  ///< that which they work in first
};

/// The facts of its first day as they would be with it. For what nobody has decided yet.
CaseloadFacts asIfApproved(CaseloadFacts facts, const Path& path);

/// Of what is asked for: as it would be. Of what is approved: the day before its first against the first.
PathFigures figuresOf(const Database& records, const Path& path);

}  // namespace headroom
