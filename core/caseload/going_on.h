// SPDX-License-Identifier: MIT
// A post that is changed from a day on ends, and another of the same person begins on that day: what is given to it
// before goes on there, so that a change dated ahead leaves no gap (rules 1).
#pragma once
#include <QString>

#include "core/base/id.h"
#include "core/base/period.h"

namespace headroom {

/// A post for part of what was asked for.
struct PostStretch {
  PostId post;
  Period period;
};

/// An allocation that only goes on from the day on which another ends, as rows of a changed post do: the same case and
/// part, the same person, and nobody decided it.
struct GoesOn {
  AllocationId id;
  PostId post;
  Period period;
  QString code;
  QString reason;
};

}  // namespace headroom
