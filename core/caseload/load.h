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

/// A held case as far as counting needs it: the load of a day and a look back over years both count by it.
struct CountedCase {
  static constexpr qint64 kUnweighted = -1;

  CaseId id;
  Part part;
  int family;       ///< one number for each family; 0: none
  int kind;         ///< likewise
  qint64 weightE4;  ///< whole weight in ten-thousandths, or kUnweighted
  int tenths = 0;   ///< of its weight that count: 10, of a further sibling 6, of co-work 5
  bool newFamily = false;

  qint64 pointsE5() const { return weightE4 == kUnweighted ? 0 : weightE4 * tenths; }
};
/// Says of each how it counts, by the sibling factor and co-work. A case that comes twice counts by the first of the
/// two; `cases` are ordered by id, of one id the led one first.
void countCases(std::vector<CountedCase>& cases);

/// Counts what one post holds. A case that it both leads and co-works counts as led only. `scheme` may be nullptr.
Load loadOf(std::vector<HeldCase> held, const Scheme* scheme);

}  // namespace headroom
