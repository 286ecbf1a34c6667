// SPDX-License-Identifier: MIT
// The caseload of the day, and of each of its led cases one seek for the last discussion.
#include "core/supervision/not_discussed_store.h"

#include "core/caseload/caseload_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/discussed_store.h"

namespace headroom {

std::vector<NotDiscussedCase> loadNotDiscussed(const Database& records, QDate on, int days,
                                               std::optional<UnitId> unit) {
  const Snapshot moment(records);
  const CaseloadFacts facts = unit ? loadFactsOfUnit(records, on, *unit) : loadFacts(records, on);
  std::vector<CaseId> led;
  for (const Allocation& one : facts.allocations) {
    if (one.part == Part::Lead && one.period.holdsOn(on)) led.push_back(one.caseId);
  }
  return notDiscussed(facts, lastDiscussed(records, led, on), on, days, unit);
}

}  // namespace headroom
