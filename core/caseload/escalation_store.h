// SPDX-License-Identifier: MIT
// What is decided about weeks of overload, as rows, and the runs that it is about.
#pragma once
#include "core/caseload/escalation.h"
#include "core/store/database.h"

namespace headroom {

/// Those that are open, of a unit (nothing: everywhere) on a day.
std::vector<OpenEscalation> loadEscalations(const Database& records, QDate on, std::optional<UnitId> unit);
/// Whether the weeks over that begin about `since` go on today.
bool goesOn(const Database& records, PostId post, QDate since, QDate today);
/// All of them, closed ones included.
std::vector<Escalation> loadDecided(const Database& records);
/// Inside a transaction that the caller holds; adds or changes the row of that run.
void writeEscalation(Database& records, const EscalationStep& step, QDate today);

}  // namespace headroom
