// SPDX-License-Identifier: MIT
// Loads and saves goals with their steps.
#pragma once
#include "core/development/goal.h"
#include "core/store/database.h"

namespace headroom {

/// Open ones first by target date, then the ended ones.
std::vector<Goal> loadGoals(const Database& records, PersonId person);
/// Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was loaded.
GoalId writeGoal(Database& records, const Goal& goal);

}  // namespace headroom
