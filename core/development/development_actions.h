// SPDX-License-Identifier: MIT
// What people do with goals, and with the frameworks that goals name.
#pragma once
#include "core/desk/desk.h"
#include "core/development/framework.h"
#include "core/development/goal.h"

namespace headroom {

/// Adds a goal or saves a changed one with its steps, reviews and evidence, as one. Refused without words, when ended
/// without an outcome, with a note of somebody else as evidence, and to anybody but the owner and those who see the
/// owner (organisation/access.h).
Result<GoalId> saveGoal(WritableDesk& desk, const Goal& goal);

/// Adds a statement or words one otherwise; for whoever manages the whole service. Goals keep the words that they have.
Result<void> saveStatement(WritableDesk& desk, const FrameworkStatement& statement);
/// The wording that came with the program holds again; one of the service's own is gone.
Result<void> removeStatement(WritableDesk& desk, const FrameworkStatement& statement);

}  // namespace headroom
