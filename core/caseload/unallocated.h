// SPDX-License-Identifier: MIT
// Cases that are open and that no lead holds (rules 3).
// A case held only by a team is one of them; a case led by someone away is not.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/caseload_facts.h"

namespace headroom {

struct UnallocatedCase {
  CaseId caseId;
  QString code;
  QString kind;
  std::optional<UnitId> unit;  ///< the case's own
  QString unitCode;            ///< empty when none
  QDate since;
  qint64 days = 0;  ///< on - since
};

/// Every case of the facts that is open on the day and has no lead then; longest waiting first, then by code. `facts`
/// needs the posts and lead allocations of these cases of all times: loadUnallocatedFacts(). With `unit`, cases whose
/// own unit is that or below it; a case without one is listed only without `unit`.
std::vector<UnallocatedCase> unallocated(const CaseloadFacts& facts, QDate on,
                                         std::optional<UnitId> unit = std::nullopt);

}  // namespace headroom
