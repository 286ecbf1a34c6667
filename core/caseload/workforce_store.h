// SPDX-License-Identifier: MIT
// The cases of those who left a post, as far as they were not closed by then.
#pragma once
#include "core/caseload/workforce.h"
#include "core/store/database.h"

namespace headroom {

/// Of posts that ended on a day from `first` to `last`, the leads that were given up in the half year before, or were
/// held to the end.
std::vector<LeadGivenUp> loadLeadsGivenUp(const Database& records, QDate first, QDate last);

}  // namespace headroom
