// SPDX-License-Identifier: MIT
// Limits change by period: the one before ends, nothing of the past is edited. Read by caseload_store.
#pragma once
#include <optional>

#include "core/caseload/new_case.h"
#include "core/store/database.h"

namespace headroom {

/// The first day of a later limit for the same measure, unit, role and person.
std::optional<QDate> limitAfter(const Database& records, const NewLimit& limit);
/// Whether another for the same is in force, from the first day of this one on, on a day before `today`.
bool hasLimitBefore(const Database& records, const NewLimit& limit, QDate today);

/// Inside a transaction that the caller holds: in place of the one for the same, until a day (nothing: open).
void replaceLimit(Database& records, const NewLimit& limit, std::optional<QDate> until);

}  // namespace headroom
