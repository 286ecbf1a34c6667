// SPDX-License-Identifier: MIT
// What people do with vacancies. Each is one save; a refusal has saved nothing.
#pragma once
#include "core/desk/desk.h"
#include "core/organisation/vacancy.h"

namespace headroom {

/// Refused for hours outside 0 to 1, a period that ends before it begins, or whoever does not manage
/// the unit.
Result<void> addVacancy(WritableDesk& desk, const NewVacancy& vacancy);
/// From that day on it is filled or given up.
Result<void> endVacancy(WritableDesk& desk, VacancyId id, QDate to);

}  // namespace headroom
