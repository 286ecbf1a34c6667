// SPDX-License-Identifier: MIT
// The verbs of boards: one transaction a function.
#include "core/caseload/board_actions.h"

#include "core/base/say.h"
#include "core/caseload/board_store.h"
#include "core/organisation/one_save.h"

namespace headroom {

Result<void> keepBoard(WritableDesk& desk, const NewBoard& typed) {
  const auto board = TRY(checked(typed));
  if (!desk.viewer.person) return refuse(say("Choose who you are before you keep a board."));
  const PersonId maker = *desk.viewer.person;
  return inOneSave(desk, [&]() -> Result<void> {
    if (const auto before = findBoard(desk.records, maker, board.name)) deleteBoard(desk.records, *before);
    insertBoard(desk.records, maker, board, desk.today(), desk.clock.nowMilliseconds());
    return {};
  });
}

Result<void> dropBoard(WritableDesk& desk, BoardId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto maker = makerOf(desk.records, id);
    if (!maker || maker != desk.viewer.person) return refuse(say("The board is no longer there."));
    deleteBoard(desk.records, id);
    return {};
  });
}

}  // namespace headroom
