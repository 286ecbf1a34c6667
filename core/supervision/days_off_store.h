// SPDX-License-Identifier: MIT
// Loads and saves the days of the week on which somebody does not work.
#pragma once
#include <unordered_map>

#include "core/store/database.h"
#include "core/supervision/days_off.h"

namespace headroom {

/// All of them, past and coming.
std::vector<WeeklyDayOff> loadDaysOff(const Database& records, PersonId person);
/// Everybody's who has any.
std::unordered_map<PersonId, std::vector<WeeklyDayOff>> loadDaysOffByPerson(const Database& records);
/// Ends what holds on that day and begins these, up to the next day on which what is stored changes: that stays.
/// Belongs inside a transaction.
void replaceDaysOff(Database& records, PersonId person, const std::vector<int>& weekdays, QDate from);

}  // namespace headroom
