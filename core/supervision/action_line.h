// SPDX-License-Identifier: MIT
// An action and the rows that it continues, from session to session: which of them are closed and opened together.
#pragma once
#include <QDate>

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

struct ActionLink {
  ActionId id;
  std::optional<QDate> closed = {};
  bool isSigned = false;  ///< it was closed when its record was signed, and stays so
};

/// All of the line, the newest first as `line` is; none where the newest is closed already.
std::vector<ActionId> rowsToClose(const std::vector<ActionLink>& line);
/// The newest, and those before it that were closed on the same day, up to one that stays closed or is open.
std::vector<ActionId> rowsToOpen(const std::vector<ActionLink>& line);

}  // namespace headroom
