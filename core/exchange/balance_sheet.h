// SPDX-License-Identifier: MIT
// The balance for a spreadsheet: as CSV, and as a workbook whose ceilings, percentages and totals are formulas, with
// columns in which hours and loads can be tried.
#pragma once
#include <QByteArray>
#include <QString>

#include "core/caseload/balance.h"

namespace headroom {

/// The columns of `headroom-cli balance --format csv`, guarded as every CSV is (formats 2).
QByteArray balanceCsv(const Balance& figures);

/// Throws StoreError when the file cannot be written. What was at `path` is replaced only by a whole workbook.
void writeBalanceWorkbook(const QString& path, const Balance& figures);

}  // namespace headroom
