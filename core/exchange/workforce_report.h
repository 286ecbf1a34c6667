// SPDX-License-Identifier: MIT
// A stable workforce: who came, stayed and left by team over three years, what it cost in cases that changed hands, and
// the same beside the council, its region and England as published.
#pragma once
#include "core/exchange/report.h"
#include "core/organisation/report_scope.h"

namespace headroom {

inline constexpr int kWorkforceYears = 3;

/// `council`: the one to stand beside; none by an unknown name.
Report workforceReport(const Database& records, const ReportScope& scope, const QString& council,
                       const QString& printed);

}  // namespace headroom
