// SPDX-License-Identifier: MIT
// Boards that somebody keeps under a name, to look at again and to set beside others. A board is only an idea: nothing
// of the records changes with it, and nobody but its maker is shown it.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/what_if.h"

namespace headroom {

struct KeptBoard {
  BoardId id;
  QString name;
  std::optional<UnitId> unit;  ///< nothing: everything
  QDate day;                   ///< on which it was tried
  std::vector<TriedChange> changes;
};

struct NewBoard {
  QString name;
  std::optional<UnitId> unit;
  std::vector<TriedChange> changes;
};

/// The board as it is kept; refused without a name or without changes.
Result<NewBoard> checked(NewBoard board);

}  // namespace headroom
