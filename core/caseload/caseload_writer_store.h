// SPDX-License-Identifier: MIT
// Checks and writes cases, allocations, limits and weights inside a transaction that the caller holds.
// Actions put several of these into one save.
#pragma once
#include "core/caseload/caseload_actions.h"
#include "core/caseload/scheme.h"
#include "core/store/database.h"

namespace headroom {

Result<CaseId> writeCase(Database& records, const NewCase& added, std::optional<PostId> lead);
Result<ClosedCase> writeClosing(Database& records, CaseId id, QDate closed);
Result<void> writeReopening(Database& records, const ClosedCase& closed);
Result<void> writeLimit(Database& records, const NewLimit& limit, QDate today);
void writeWeights(Database& records, const std::vector<Weight>& weights);

/// Where the case stands; nothing when it stands at no unit or is not there.
std::optional<UnitId> unitOfCase(const Database& records, CaseId id);

}  // namespace headroom
