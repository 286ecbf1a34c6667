// SPDX-License-Identifier: MIT
// The stretches of a post that is changed on a day to come, and what only goes on at them.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/going_on.h"
#include "core/store/database.h"

namespace headroom {

/// From that day on, at the post and then at those that it goes on as: another of the same person and kind that begins
/// on its last day, half-open; of several that of the same unit, then of the same role. The last one is open-ended, as
/// an allocation of a post without a change is. `until`: nothing from that day on.
std::vector<PostStretch> stretchesOf(const Database& records, PostId post, QDate from,
                                     std::optional<QDate> until = std::nullopt);

/// One after the other; empty where the allocation ends or goes on open-ended.
std::vector<GoesOn> continuationsOf(const Database& records, AllocationId id);

}  // namespace headroom
