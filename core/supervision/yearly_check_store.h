// SPDX-License-Identifier: MIT
// Loads and saves yearly checks. Saving belongs inside a caller's transaction.
#pragma once
#include "core/store/asked_ahead.h"
#include "core/store/database.h"
#include "core/supervision/yearly_check.h"

namespace headroom {

/// All of a person, the latest first.
std::vector<YearlyCheck> loadChecks(const Database& records, PersonId person);
/// Of everybody, the latest of each person and kind where it is to be seen again by that day, by that day.
AskedAhead<std::vector<YearlyCheck>> askChecksDue(const Database& records, QDate by);
CheckId insertCheck(Database& records, const YearlyCheck& check, PersonId by);
/// Whose it is; nothing when it is not there.
std::optional<PersonId> checkedOf(const Database& records, CheckId id);
void deleteCheck(Database& records, CheckId id);

}  // namespace headroom
