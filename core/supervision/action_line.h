// SPDX-License-Identifier: MIT
// An action and the rows that it continues, from session to session: which of them are closed together.
#pragma once
#include <QDate>

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

struct ActionLink {
  ActionId id;
  std::optional<QDate> closed = {};
};

/// All of the line, the newest first as `line` is; none where the newest is closed already.
std::vector<ActionId> rowsToClose(const std::vector<ActionLink>& line);

}  // namespace headroom
