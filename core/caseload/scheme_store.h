// SPDX-License-Identifier: MIT
// Weights change by period: the scheme before ends, nothing of the past is edited. Read by caseload_store.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/scheme.h"
#include "core/store/database.h"

namespace headroom {

/// Whether a scheme of that unit (nothing: of all without their own) is in force, from a day on, before `today`.
bool hasSchemeBefore(const Database& records, std::optional<UnitId> unit, QDate from, QDate today);
/// The first day of a later scheme of that unit.
std::optional<QDate> schemeAfter(const Database& records, std::optional<UnitId> unit, QDate from);

// Inside a transaction that the caller holds.
/// The scheme in force ends, and one that begins on that very day goes.
void endScheme(Database& records, std::optional<UnitId> unit, QDate from);
void writeWeights(Database& records, const std::vector<Weight>& weights);

}  // namespace headroom
