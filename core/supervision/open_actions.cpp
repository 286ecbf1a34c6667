// SPDX-License-Identifier: MIT
// How the rows that stand for an action are dated and ordered.
#include "core/supervision/open_actions.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {

std::vector<OpenAction> standing(std::vector<ActionRow> rows, QDate on) {
  std::vector<OpenAction> open;
  for (ActionRow& row : rows) {
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
