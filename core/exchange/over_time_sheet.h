// SPDX-License-Identifier: MIT
// The balance over time as a workbook: the months behind, the Mondays ahead and the promises of fewer cases, a sheet
// each.
#pragma once
#include <QString>

#include <vector>

#include "core/caseload/ledger.h"
#include "core/caseload/trend.h"

namespace headroom {

/// Figures are numbers and days are days; a figure that there is not is an empty cell. Throws StoreError when the file
/// cannot be written. What was at `path` is replaced only by a whole workbook. `weeks`: the Mondays ahead.
void writeOverTimeWorkbook(const QString& path, const std::vector<TrendMonth>& months,
                           const std::vector<Balance>& weeks, const std::vector<LedgerLine>& promises,
                           const UnitTree& units);

}  // namespace headroom
