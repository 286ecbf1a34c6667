// SPDX-License-Identifier: MIT
// Everything that the figures of one day are made from, as plain values.
// The rules look at the dates themselves, so facts may hold more than the day needs, never less.
#pragma once
#include <set>
#include <vector>

#include "core/caseload/case_record.h"
#include "core/caseload/limit.h"
#include "core/caseload/reduction.h"
#include "core/caseload/scheme.h"
#include "core/organisation/organisation.h"

namespace headroom {

struct CaseloadFacts {
  Organisation organisation;
  std::vector<Limit> limits;
  std::vector<Weight> weights;
  std::vector<Reduction> reductions;
  std::vector<Absence> absences;
  std::vector<Case> cases;  ///< ordered by id
  std::vector<Allocation> allocations;
  /// Cases of a co-worker here that do not wait here: somebody leads them whose post was left out, or they stand at
  /// another unit. loadBoardFacts() fills it.
  std::set<CaseId> notOurs = {};

  const Case* caseOf(CaseId id) const { return findById(cases, id); }
};

}  // namespace headroom
