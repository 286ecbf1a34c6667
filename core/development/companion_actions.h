// SPDX-License-Identifier: MIT
// What people do about mentors and buddies.
#pragma once
#include "core/desk/desk.h"
#include "core/development/companion.h"

namespace headroom {

/// Refused to anybody but the person and those who see them, and as checked() refuses.
Result<CompanionId> addCompanion(WritableDesk& desk, const Companion& one);
/// From that day on no more; one that has not begun is called off.
Result<void> endCompanion(WritableDesk& desk, CompanionId id, QDate to);

}  // namespace headroom
