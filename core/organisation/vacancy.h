// SPDX-License-Identifier: MIT
// Posts that stand vacant: a unit, a role and hours for a period. Nobody holds them, so they carry nothing; they are
// counted beside those who do.
#pragma once
#include <vector>

#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

struct Vacancy {
  qint64 row = 0;  ///< of the stored row; 0 for a new one
  UnitId unit;
  QString role;  ///< of roles()
  Decimal fte;   ///< 0 to 1
  Period period;
};

/// Those that stand open on that day, by unit, then by row.
std::vector<Vacancy> loadVacancies(const Database& records, QDate on);
/// Refused for an unknown role, hours outside 0 to 1, or a period that ends before it begins.
Result<int> addVacancy(WritableDesk& desk, const Vacancy& vacancy);
/// From that day on it is filled or given up.
Result<int> endVacancy(WritableDesk& desk, qint64 row, QDate to);

}  // namespace headroom
