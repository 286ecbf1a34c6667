// SPDX-License-Identifier: MIT
// How the rows that stand for an action are dated and ordered.
#include "core/supervision/open_actions.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {

std::vector<OpenAction> standing(std::vector<ActionRow> rows, QDate on) {
  // Where they stand is sorted and not they themselves, which are large and are then moved once.
  std::vector<OpenAction*> order;
  order.reserve(rows.size());
  for (ActionRow& row : rows) {
    OpenAction& action = row.action;
    if (action.due) action.label = labelOf(*action.due, on);
    if (action.agreed) action.ageDays = static_cast<int>(action.agreed->daysTo(on));
    order.push_back(&action);
  }
  std::sort(order.begin(), order.end(), [](const OpenAction* a, const OpenAction* b) {
    if (a->due.has_value() != b->due.has_value()) return a->due.has_value();
    if (a->due && *a->due != *b->due) return *a->due < *b->due;
    return codeBefore(a->code, b->code);
  });
  std::vector<OpenAction> open;
  open.reserve(order.size());
  for (OpenAction* action : order) open.push_back(std::move(*action));
  return open;
}

}  // namespace headroom
