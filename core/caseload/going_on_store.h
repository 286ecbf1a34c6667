// SPDX-License-Identifier: MIT
// A post that is changed from a day on ends, and another of the same person begins on that day: what is given to it
// before goes on there, so that a change dated ahead leaves no gap (rules 1).
#pragma once
#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/store/database.h"

namespace headroom {

/// A post for part of what was asked for.
struct PostStretch {
  PostId post;
  Period period;
};

/// From that day on, at the post and then at those that it goes on as: another of the same person and kind that begins
/// on its last day, half-open; of several that of the same unit, then of the same role. The last one is open-ended, as
/// an allocation of a post without a change is. `until`: nothing from that day on.
std::vector<PostStretch> stretchesOf(const Database& records, PostId post, QDate from,
                                     std::optional<QDate> until = std::nullopt);

/// An allocation that only goes on from the day on which another ends, as rows of a changed post do: the same case and
/// part, the same person, and nobody decided it.
struct GoesOn {
  AllocationId id;
  PostId post;
  Period period;
  QString code;
  QString reason;
};
/// One after the other; empty where the allocation ends or goes on open-ended.
std::vector<GoesOn> continuationsOf(const Database& records, AllocationId id);

}  // namespace headroom
