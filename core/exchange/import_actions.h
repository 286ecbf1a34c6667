// SPDX-License-Identifier: MIT
// Carries the plan of an import out.
#pragma once
#include "core/base/clock.h"
#include "core/exchange/import_plan.h"

namespace headroom {

/// Adds the new rows of the plan in one transaction, and makes the changes that it wishes; the plan's rejects are left
/// out. Records that come in agreed are locked and start their own entries of the chain, which say from where they
/// came. Refused when cancelled, or when somebody else saved into the file since it was planned on this connection;
/// nothing is then changed. Throws StoreError.
Result<void> applyImport(Database& records, const ImportPlan& plan, const ExchangeWatch& watch = {},
                         const Clock& clock = Clock());

}  // namespace headroom
