// SPDX-License-Identifier: MIT
// What people do with goals.
#pragma once
#include "core/desk/desk.h"
#include "core/development/goal.h"

namespace headroom {

/// Adds a goal or saves a changed one with its steps, as one. Refused without words or when ended without an outcome.
Result<GoalId> saveGoal(Desk& desk, const Goal& goal);

}  // namespace headroom
