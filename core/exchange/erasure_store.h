// SPDX-License-Identifier: MIT
// Carries a plan out.
#pragma once
#include "core/exchange/erasure_plan.h"
#include "core/store/database.h"

namespace headroom {

/// Changes the chosen places of the plan. Belongs inside a transaction, with the locks lifted.
void applyErasure(Database& records, const ErasurePlan& plan);

}  // namespace headroom
