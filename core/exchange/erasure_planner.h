// SPDX-License-Identifier: MIT
// Decides for every row that leads to a leaver, or whose words may hold their name, what becomes of it.
#pragma once
#include "core/exchange/erasure_plan.h"
#include "core/store/database.h"

namespace headroom {

/// Reads the plan; nothing is checked of who asks. Mentions are not chosen, nor are names in a record in which a
/// namesake had a part too.
ErasurePlan loadErasurePlan(const Database& records, PersonId person);

}  // namespace headroom
