// SPDX-License-Identifier: MIT
// The rules of boards.
#include "core/caseload/board.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"

namespace headroom {

Result<NewBoard> checked(NewBoard board) {
  board.name = board.name.trimmed();
  if (board.name.isEmpty()) return refuse(say("Give the board a name to keep it under."));
  TRY(checkedLength(board.name, kLongestName, say("The name")));
  if (board.changes.empty()) return refuse(say("There is nothing on the board to keep."));
  return board;
}

}  // namespace headroom
