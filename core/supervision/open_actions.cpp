// SPDX-License-Identifier: MIT
// Which of several linked rows stands for the action.
#include "core/supervision/open_actions.h"

#include <algorithm>
#include <set>

#include "core/organisation/code.h"

namespace headroom {

std::vector<OpenAction> standing(std::vector<ActionRow> rows, QDate on) {
  std::set<ActionId> continued;
  for (const ActionRow& row : rows) {
    if (row.carriedFrom) continued.insert(*row.carriedFrom);
  }
  std::vector<OpenAction> open;
  for (ActionRow& row : rows) {
    if (continued.contains(row.action.id)) continue;
    OpenAction& action = row.action;
    if (action.due) action.label = labelOf(*action.due, on);
    if (action.agreed) action.ageDays = static_cast<int>(action.agreed->daysTo(on));
    open.push_back(std::move(action));
  }
  std::sort(open.begin(), open.end(), [](const OpenAction& a, const OpenAction& b) {
    if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
    if (a.due && *a.due != *b.due) return *a.due < *b.due;
    return codeBefore(a.code, b.code);
  });
  return open;
}

}  // namespace headroom
