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

/// Whether a CSV folder can be brought in as its rows pass: the tables that can be long have no row yet in the file, so
/// there is nothing to be kept of it first.
bool canImportPassing(const Database& records);

/// Plans the CSV folder or file at `path` and carries the plan out in one transaction, without holding the rows of long
/// tables; the plan that is given back has the counts, the rejects and the remarks alone. The file stays as it was
/// unless rows are added, and unless none is rejected or `acceptsRejects`. Refused like readCsvFolder and when
/// cancelled. Throws StoreError.
Result<ImportPlan> importPassing(Database& records, const QString& path, bool acceptsRejects,
                                 const ExchangeWatch& watch = {}, const Clock& clock = Clock());

}  // namespace headroom
