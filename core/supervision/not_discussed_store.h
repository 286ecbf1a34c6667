// SPDX-License-Identifier: MIT
// Loads the open cases that nobody has discussed.
#pragma once
#include "core/supervision/not_discussed.h"

namespace headroom {

std::vector<NotDiscussedCase> loadNotDiscussed(const Database& records, QDate on, int days = kNotDiscussedDays,
                                               std::optional<UnitId> unit = std::nullopt);

}  // namespace headroom
