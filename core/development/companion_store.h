// SPDX-License-Identifier: MIT
// Loads and saves mentors and buddies.
#pragma once
#include "core/development/companion.h"
#include "core/store/database.h"

namespace headroom {

/// Everybody's, those that began last first.
std::vector<Companion> loadCompanions(const Database& records);
std::optional<Companion> loadCompanion(const Database& records, CompanionId id);

// Inside a transaction.
CompanionId insertCompanion(Database& records, const Companion& one);
void shortenCompanion(Database& records, CompanionId id, QDate to);
void deleteCompanion(Database& records, CompanionId id);

}  // namespace headroom
