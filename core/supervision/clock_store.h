// SPDX-License-Identifier: MIT
// Loads the supervision clocks of everybody with a post on a day, in bulk.
#pragma once
#include <set>
#include <unordered_map>

#include "core/store/asked_ahead.h"
#include "core/store/database.h"
#include "core/supervision/cadence.h"

namespace headroom {

std::vector<Policy> loadPolicies(const Database& records);
AskedAhead<std::vector<Policy>> askPolicies(const Database& records);
/// The council's own days off, added to England's bank holidays.
WorkingDays loadWorkingDays(const Database& records);
AskedAhead<WorkingDays> askWorkingDays(const Database& records);

/// The clocks on `on` of everybody with a post in force there (in `unit` and all below it), ordered by due date.
std::vector<PersonClock> loadClocks(const Database& records, QDate on, int window,
                                    std::optional<UnitId> unit = std::nullopt);
/// The clocks of these people alone; those without a post in force are left out.
std::vector<PersonClock> loadClocksOf(const Database& records, QDate on, int window, const std::set<PersonId>& people);
/// What one person's clock is made from; nothing when the person has no post in force on the day.
std::optional<ClockFacts> loadClockFacts(const Database& records, PersonId person, QDate on);
using AbsencesByPerson = std::unordered_map<PersonId, std::vector<Period>>;
/// Everybody's.
AbsencesByPerson loadAbsencesByPerson(const Database& records);
AskedAhead<AbsencesByPerson> askAbsencesByPerson(const Database& records);
/// All of one person's, in no order.
std::vector<Period> loadAbsencesOf(const Database& records, PersonId person);

}  // namespace headroom
