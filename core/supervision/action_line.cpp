// SPDX-License-Identifier: MIT
// What was closed when its record was signed stays closed there, and all before it.
#include "core/supervision/action_line.h"

namespace headroom {

std::vector<ActionId> rowsToClose(const std::vector<ActionLink>& line) {
  std::vector<ActionId> rows;
  if (line.empty() || line.front().closed) return rows;
  for (const ActionLink& one : line) rows.push_back(one.id);
  return rows;
}

std::vector<ActionId> rowsToOpen(const std::vector<ActionLink>& line) {
  std::vector<ActionId> rows;
  for (const ActionLink& one : line) {
    if (one.isSigned || !one.closed || one.closed != line.front().closed) break;
    rows.push_back(one.id);
  }
  return rows;
}

}  // namespace headroom
