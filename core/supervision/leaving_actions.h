// SPDX-License-Identifier: MIT
// Somebody leaves: what they hold goes to whom it is said, all in one save.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/leaving.h"

namespace headroom {

/// As a part of leaveWithPaths() (core/development/path_actions.h), which ends what they have of paths too.
/// Ends their posts, what they hold and whom they supervise on that day. Refused where a post of theirs begins later,
/// where they left already, or where a case cannot be given as allocate() gives it. Returns how many cases found
/// somebody.
Result<int> leave(WritableDesk& desk, const Leaving& leaving);

}  // namespace headroom
