// SPDX-License-Identifier: MIT
// Boards that somebody keeps under a name, to look at again and to set beside others. A board is only an idea: nothing
// of the records changes with it, and nobody but its maker is shown it.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/what_if.h"
#include "core/desk/desk.h"

namespace headroom {

struct KeptBoard {
  qint64 row = 0;  ///< of the stored board
  QString name;
  std::optional<UnitId> unit;  ///< nothing: everything
  QDate day;                   ///< on which it was tried
  std::vector<TriedChange> changes;
};

/// Keeps the changes under that name; what the viewer kept under it before is replaced. Refused without a name, without
/// changes, or where nobody is chosen.
Result<int> keepBoard(WritableDesk& desk, const QString& name, std::optional<UnitId> unit,
                      const std::vector<TriedChange>& changes);
/// Of the viewer, by name. Changes of cases that are closed and of posts that ended meanwhile are still in it.
std::vector<KeptBoard> loadBoards(const Desk& desk);
Result<int> dropBoard(WritableDesk& desk, qint64 row);

}  // namespace headroom
