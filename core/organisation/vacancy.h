// SPDX-License-Identifier: MIT
// Posts that stand vacant: a unit, a role and hours for a period. Nobody holds them, so they carry nothing; they are
// counted beside those who do.
#pragma once
#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/organisation/terms.h"

namespace headroom {

struct Vacancy {
  VacancyId id;
  UnitId unit;
  Role role = Role::Other;
  Decimal fte;  ///< 0 to 1
  Period period;
};

struct NewVacancy {
  UnitId unit;
  Role role = Role::Other;
  Decimal fte;
  Period period;
};

/// The row as it is stored: let in by the rules of a post, with the same words and hours.
Result<NewVacancy> checked(const NewVacancy& typed);
/// What it becomes when it is filled or given up from that day on: shortened, or called off when it has not stood open
/// yet. Refused where it does not stand open then.
Result<Ending> vacancyEnding(const Vacancy& vacancy, QDate to, QDate today);

}  // namespace headroom
