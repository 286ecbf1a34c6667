// SPDX-License-Identifier: MIT
// Vacancies as rows with a period, like posts.
#pragma once
#include <optional>
#include <vector>

#include "core/organisation/vacancy.h"
#include "core/store/database.h"

namespace headroom {

/// Those that stand open on that day, by unit, then by row.
std::vector<Vacancy> loadVacancies(const Database& records, QDate on);
/// Nothing when it is no longer there.
std::optional<Vacancy> loadVacancy(const Database& records, VacancyId id);

// Inside a transaction that the caller holds.
void insertVacancy(Database& records, const NewVacancy& vacancy);
void shortenVacancy(Database& records, VacancyId id, QDate to);
void deleteVacancy(Database& records, VacancyId id);

}  // namespace headroom
