// SPDX-License-Identifier: MIT
// Carries the changes of a later workbook out, as a part of the import that adds its new rows.
#pragma once
#include "core/base/result.h"
#include "core/exchange/workbook_change.h"
#include "core/store/database.h"

namespace headroom {

/// Inside the import's transaction, after its new rows. Refused when a change no longer fits
/// the file; the caller then writes nothing.
Result<void> applyWorkbookChanges(Database& records, const std::vector<WorkbookChange>& changes,
                                  const ImportWish& wish);

}  // namespace headroom
