// SPDX-License-Identifier: MIT
// Loads the due dates of everybody's clock over some months: one seek a person, whatever the years of history.
#pragma once
#include "core/store/database.h"
#include "core/supervision/compliance.h"

namespace headroom {

/// Of `months` months up to and with that of `on`. With `unit` those are left out who never had a post there or below.
DueDates loadDueDates(const Database& records, QDate on, int months = kComplianceMonths,
                      std::optional<UnitId> unit = std::nullopt);

}  // namespace headroom
