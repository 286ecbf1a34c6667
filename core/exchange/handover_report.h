// SPDX-License-Identifier: MIT
// What a new manager needs to know of each person: supervision, load, leave, the agreement, open actions, goals, and
// every case with its last decision. A page for each.
#pragma once
#include "core/desk/desk.h"
#include "core/exchange/report.h"
#include "core/organisation/report_scope.h"

namespace headroom {

/// Of whom there is a part, by name.
std::vector<std::pair<PersonId, QString>> handoverPeople(const Desk& desk, const ReportScope& scope);

/// Of everybody with a post in the unit but the viewer, by name; with `only`, of that person alone. What somebody may
/// not read is left out: drafts of others, and records that are not theirs to read.
Report handoverReport(const Desk& desk, const ReportScope& scope, const QString& printed,
                      std::optional<PersonId> only = std::nullopt);

}  // namespace headroom
