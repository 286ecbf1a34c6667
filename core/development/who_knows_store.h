// SPDX-License-Identifier: MIT
// Reads what speaks for those who work here on a day.
#pragma once
#include "core/development/who_knows.h"
#include "core/store/database.h"

namespace headroom {

/// Of everybody with a post on that day: what they say of themselves, what they gave or came to, courses that they went
/// to, and their posts up to then. Who came to a private group is not among it.
std::vector<KnowingFact> loadKnowingFacts(const Database& records, QDate on);

}  // namespace headroom
