// SPDX-License-Identifier: MIT
// Who may do something with an action.
#pragma once
#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

/// Its owner, and the one with whom it was agreed; and whoever sees one of them.
Result<void> mayTouchAction(const Desk& desk, ActionId id);

}  // namespace headroom
