// SPDX-License-Identifier: MIT
// A year of fairness as a report to be handed round: counts of people, with small numbers hidden. Names are in none.
#pragma once
#include "core/desk/desk.h"
#include "core/development/fairness_reading.h"
#include "core/exchange/report.h"

namespace headroom {

/// Refused to whoever manages nobody.
Result<Report> fairnessReport(const Desk& desk, const Period& year, const QString& printed);
/// The figures as parts; the report is these and nothing else.
std::vector<ReportPart> fairnessParts(const Fairness& fairness);

/// The lists of names, for the page alone: who has had nothing for a year, then who waits for an answer.
ReportPart fairnessNamesPart(const FairnessNames& names);

}  // namespace headroom
