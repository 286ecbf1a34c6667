// SPDX-License-Identifier: MIT
// Lays the open actions out by the line supervisor of their owner.
#include "core/supervision/action_ageing.h"

#include <algorithm>
#include <map>

#include "core/organisation/by_person.h"

namespace headroom {

AgeBand ageBandOf(const std::optional<int>& ageDays) {
  if (!ageDays) return AgeBand::Undated;
  if (*ageDays <= 28) return AgeBand::FourWeeks;
  if (*ageDays <= 56) return AgeBand::EightWeeks;
  return *ageDays <= 84 ? AgeBand::TwelveWeeks : AgeBand::Older;
}

std::vector<ActionAgeing> actionAgeing(const std::vector<OpenAction>& open, const Organisation& organisation,
                                       QDate on) {
  const auto supervisors = supervisorsByPerson(organisation, SupervisorKind::Line, on);
  std::map<std::optional<PersonId>, ActionAgeing> counted;
  for (const OpenAction& action : open) {
    const auto known = supervisors.find(action.owner);
    const auto supervisor = known == supervisors.end() ? std::nullopt : std::optional(known->second);
    ActionAgeing& row = counted[supervisor];
    row.supervisor = supervisor;
    ++row.open;
    ++row.byAge.at(static_cast<std::size_t>(ageBandOf(action.ageDays)));
    row.overdue += action.label == DueLabel::Overdue ? 1 : 0;
    row.undue += action.due ? 0 : 1;
    row.stuck += action.isStuck() ? 1 : 0;
    if (action.ageDays) row.oldest = std::max(row.oldest.value_or(0), *action.ageDays);
  }
  std::vector<ActionAgeing> rows;
  for (auto& [supervisor, row] : counted) {
    if (const Person* person = supervisor ? organisation.person(*supervisor) : nullptr) row.name = person->name;
    rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end(), [](const ActionAgeing& a, const ActionAgeing& b) {
    if (a.supervisor.has_value() != b.supervisor.has_value()) return a.supervisor.has_value();
    if (a.open != b.open) return a.open > b.open;
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
  return rows;
}

}  // namespace headroom
