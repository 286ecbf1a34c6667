// SPDX-License-Identifier: MIT
// Loads and saves what a service has worded otherwise or added to the frameworks.
#pragma once
#include "core/development/framework.h"
#include "core/store/database.h"

namespace headroom {

std::vector<FrameworkStatement> loadStatements(const Database& records);
/// Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was loaded.
void writeStatement(Database& records, const FrameworkStatement& statement);
/// The shipped wording holds again, or one of the service's own is gone. Belongs inside a transaction.
void deleteStatement(Database& records, const FrameworkStatement& statement);

}  // namespace headroom
