// SPDX-License-Identifier: MIT
// Taking back the last thing that somebody did, as a verb of its own.
#pragma once
#include "core/desk/desk.h"
#include "core/store/reversal.h"

namespace headroom {

/// Puts back what that save changed. Refused when anybody has changed any of it since, or built on it.
Result<void> takeBackSave(WritableDesk& desk, const Reversal& reversal);

}  // namespace headroom
