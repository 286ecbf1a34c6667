// SPDX-License-Identifier: MIT
// A manager's week on one page: what came in and went out, who is over, what is overdue, what is due next week, and
// which cases nobody has discussed.
#pragma once
#include "core/exchange/report.h"
#include "core/organisation/report_scope.h"

namespace headroom {

/// Days that the page looks back over, and ahead.
inline constexpr int kWeekDays = 7;
/// Rows of each table, so that it stays one page; the figure above says how many there are.
inline constexpr int kWeekRows = 4;

Report weekReport(const Database& records, const ReportScope& scope, const QString& printed);

}  // namespace headroom
