// SPDX-License-Identifier: MIT
// Puts the cases of a person into the order in which they call for a talk.
#include "core/supervision/agenda_cases.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {
namespace {

int rankOf(const AgendaCase& one) {
  return one.picked ? 0 : one.overdueAction ? 1 : one.isNew ? 2 : one.notDiscussed ? 3 : 4;
}

bool standsBefore(const AgendaCase& a, const AgendaCase& b) {
  if (rankOf(a) != rankOf(b)) return rankOf(a) < rankOf(b);
  if (a.weight != b.weight) return b.weight < a.weight;  // none is the lightest
  return codeBefore(a.code, b.code);
}

QDate heldFrom(const CaseloadFacts& facts, const CaseLine& line, const Case& record) {
  const auto found = std::find_if(facts.allocations.begin(), facts.allocations.end(),
                                  [&line](const Allocation& one) { return one.id == line.allocation; });
  return found == facts.allocations.end() ? record.open.from : std::max(found->period.from, record.open.from);
}

}  // namespace

std::vector<AgendaCase> agendaCases(const CaseloadFacts& facts, const std::vector<PostBalance>& posts,
                                    const CaseSignals& known, QDate on, int days) {
  std::vector<AgendaCase> cases;
  std::set<CaseId> seen;
  for (const PostBalance& post : posts) {
    for (const CaseLine& line : post.carried.lines) {
      const Case* record = facts.caseOf(line.caseId);
      if (record == nullptr || !seen.insert(line.caseId).second) continue;
      AgendaCase one{
          line.caseId, record->code, record->kind, line.weight, heldFrom(facts, line, *record), record->open.from, {}};
      const auto discussed = known.lastDiscussed.find(line.caseId);
      if (discussed != known.lastDiscussed.end()) one.lastDiscussed = discussed->second;
      one.picked = known.picked.contains(line.caseId);
      one.overdueAction = known.overdueCases.contains(record->code);
      one.isNew = known.lastHeld && one.heldFrom > *known.lastHeld;
      one.notDiscussed = line.part == Part::Lead && isNotDiscussed(one.lastDiscussed, record->open.from, on, days);
      cases.push_back(std::move(one));
    }
  }
  std::sort(cases.begin(), cases.end(), standsBefore);
  return cases;
}

}  // namespace headroom
