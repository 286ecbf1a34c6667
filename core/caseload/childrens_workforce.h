// SPDX-License-Identifier: MIT
// The children's social workers of a service, counted as the published workforce figures count them (rules 5), so that
// the two can stand beside each other. Support workers, advisers, students and adults' services are no part of it.
#pragma once
#include <vector>

#include "core/caseload/balance.h"
#include "core/organisation/vacancy.h"

namespace headroom {

struct ChildrensWorkforce {
  std::optional<Ratio> averageCaseload;  ///< cases per FTE of those that lead any; nothing when nobody does
  Decimal fte;                           ///< contracted
  Decimal agencyFte;                     ///< of these
  Decimal vacantFte;                     ///< of posts that nobody holds
  int posts = 0;
};

/// Roles that only a registered social worker holds, up to the director; 'other' where the person has a registration.
bool isSocialWorker(Role role, bool isRegistered);
/// By the nearest division of the unit and those above it. Where none is said, it is children's unless some unit of the
/// file is adults'.
bool isChildrens(const UnitTree& units, UnitId unit);

/// Of the posts of `figures`, and of the vacancies given.
ChildrensWorkforce childrensWorkforce(const Organisation& organisation, const Balance& figures,
                                      const std::vector<Vacancy>& vacancies);

}  // namespace headroom
