// SPDX-License-Identifier: MIT
// An action that is done is done in every session that it was carried through.
#include "core/supervision/action_line.h"

namespace headroom {

std::vector<ActionId> rowsToClose(const std::vector<ActionLink>& line) {
  std::vector<ActionId> rows;
  if (line.empty() || line.front().closed) return rows;
  for (const ActionLink& one : line) rows.push_back(one.id);
  return rows;
}

}  // namespace headroom
