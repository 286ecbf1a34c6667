// SPDX-License-Identifier: MIT
// Who was supervised when, who is due, and how many of how many: the report of supervision, and the same as a part of
// the inspection pack. The figures are those of the command, by the same road.
#pragma once
#include "core/exchange/report.h"
#include "core/organisation/report_scope.h"
#include "core/supervision/past_session.h"

namespace headroom {

/// Months that reports look back over.
inline constexpr int kReportMonths = 12;

ReportPart supervisionPart(const Database& records, const ReportScope& scope);
ReportPart onTimePart(const Database& records, const ReportScope& scope);
/// Of the sessions of these months those that did not take place.
ReportPart notHeldPart(const std::vector<PastSession>& sessions);

/// `printed`: when, in words.
Report supervisionReport(const Database& records, const ReportScope& scope, const QString& printed);

/// 'Ashby Family Support', 'Whole service'.
QString reportUnitName(const Database& records, std::optional<UnitId> unit);

}  // namespace headroom
