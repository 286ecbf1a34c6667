// SPDX-License-Identifier: MIT
// Finding the day since which nobody leads a case.
// A lead stops holding on its own end or on that of its post, whichever comes first; one that never held never stopped.
#include "core/caseload/unallocated.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {
namespace {

using LeadPeriods = std::unordered_map<CaseId, std::vector<Period>>;

// When each lead held: its own period within that of its post.
LeadPeriods leadPeriods(const CaseloadFacts& facts) {
  LeadPeriods periods;
  for (const Allocation& one : facts.allocations) {
    const Post* post = one.part == Part::Lead ? facts.organisation.post(one.post) : nullptr;
    if (post == nullptr) continue;
    if (const auto held = one.period.intersected(post->period)) periods[one.caseId].push_back(*held);
  }
  return periods;
}

// Nothing when somebody leads it on that day.
std::optional<QDate> sinceWhen(const Case& record, const std::vector<Period>& leads, QDate on) {
  QDate since = record.open.from;
  for (const Period& lead : leads) {
    if (lead.holdsOn(on)) return std::nullopt;
    if (lead.to && *lead.to <= on) since = std::max(since, *lead.to);
  }
  return since;
}

}  // namespace

std::vector<UnallocatedCase> unallocated(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit) {
  const UnitTree& units = facts.organisation.units;
  const auto below = unit ? units.below(*unit) : std::unordered_set<UnitId>();
  const LeadPeriods leads = leadPeriods(facts);
  static const std::vector<Period> none;

  std::vector<UnallocatedCase> found;
  for (const Case& record : facts.cases) {
    if (!record.open.holdsOn(on)) continue;
    if (unit && (!record.unit || !below.contains(*record.unit))) continue;
    const auto periods = leads.find(record.id);
    const auto since = sinceWhen(record, periods == leads.end() ? none : periods->second, on);
    if (!since) continue;
    found.push_back({record.id, record.code, record.kind, record.unit,
                     record.unit ? units.code(*record.unit) : QString(), *since, since->daysTo(on)});
  }
  std::sort(found.begin(), found.end(), [](const UnallocatedCase& a, const UnallocatedCase& b) {
    return a.days != b.days ? a.days > b.days : codeBefore(a.code, b.code);
  });
  return found;
}

}  // namespace headroom
