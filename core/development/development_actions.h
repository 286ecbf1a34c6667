// SPDX-License-Identifier: MIT
// What people do with goals.
#pragma once
#include "core/desk/desk.h"
#include "core/development/goal.h"

namespace headroom {

/// Adds a goal or saves a changed one with its steps, as one. Refused without words, when ended without an outcome,
/// and to anybody but the owner and those who see the owner (organisation/access.h).
Result<GoalId> saveGoal(WritableDesk& desk, const Goal& goal);

}  // namespace headroom
