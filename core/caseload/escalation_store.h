// SPDX-License-Identifier: MIT
// What is decided about weeks of overload, as rows.
#pragma once
#include "core/caseload/escalation.h"

namespace headroom {

/// All of them, closed ones included.
std::vector<Escalation> loadDecided(const Database& records);
/// Inside a transaction that the caller holds; adds or changes the row of that run.
void writeEscalation(Database& records, const EscalationStep& step, QDate today);

}  // namespace headroom
