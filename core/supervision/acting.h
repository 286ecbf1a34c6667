// SPDX-License-Identifier: MIT
// Who may do something in supervision for somebody.
#pragma once
#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

/// As oneself where `ownToo`, else by what organisation/access.h gives. Nobody chosen may nothing.
Result<void> mayActFor(const Desk& desk, PersonId person, bool ownToo);

/// Its owner, and the one with whom it was agreed, may; and who sees one of them.
Result<void> mayTouchAction(const Desk& desk, ActionId id);

}  // namespace headroom
