// SPDX-License-Identifier: MIT
// What somebody's own row and posts say about their clock.
#pragma once
#include <vector>

#include "core/organisation/organisation.h"
#include "core/supervision/cadence.h"

namespace headroom {

/// Their start, earliest post and earliest post of each role, and when they left. `posts`: all of the person's, at
/// least one. The main role and what was held belong to a day and are left to the caller.
ClockFacts clockFactsOf(const Person& person, const std::vector<const Post*>& posts);

}  // namespace headroom
