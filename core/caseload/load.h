// SPDX-License-Identifier: MIT
// What a post carries: children, families, points and what could not be weighed (rules 3).
// Every figure keeps the lines it was made from, and their number or sum is the figure.
#pragma once
#include <vector>

#include "core/caseload/case_record.h"
#include "core/caseload/scheme.h"

namespace headroom {

/// A case that a post leads or co-works on the day.
struct HeldCase {
  const Case* record;
  AllocationId allocation;
  Part part;
};

/// One case of a post and how it counts there.
struct CaseLine {
  CaseId caseId;
  AllocationId allocation;
  Part part;
  std::optional<Decimal> weight;  ///< whole weight; nothing = unweighted
  Decimal factor;                 ///< 1, 0.6 for a further sibling, 0.5 for co-work
  Decimal points;                 ///< weight x factor; 0 when unweighted
  bool newFamily = false;         ///< a led case that adds a family to the count

  /// What the case adds to that measure of the post's load (rules 3).
  Decimal countsAs(Measure measure) const;
};

struct Load {
  int children = 0;    ///< lines with part Lead
  int families = 0;    ///< lines with newFamily
  Decimal points;      ///< sum of the lines' points
  int unweighted = 0;  ///< lines without weight, led and co-worked
  std::vector<CaseLine> lines;

  Decimal of(Measure measure) const;
};

/// Counts what one post holds. A case that it both leads and co-works counts as led only. `scheme` may be nullptr.
Load loadOf(std::vector<HeldCase> held, const Scheme* scheme);

}  // namespace headroom
