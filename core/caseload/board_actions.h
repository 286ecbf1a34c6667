// SPDX-License-Identifier: MIT
// What people do with boards. Each is one save; a refusal has saved nothing.
#pragma once
#include "core/caseload/board.h"
#include "core/desk/desk.h"

namespace headroom {

/// Keeps the changes under that name; what the viewer kept under it before is replaced. Refused without a name, without
/// changes, or where nobody is chosen.
Result<void> keepBoard(WritableDesk& desk, const NewBoard& board);
/// Refused for a board of somebody else.
Result<void> dropBoard(WritableDesk& desk, BoardId id);

}  // namespace headroom
