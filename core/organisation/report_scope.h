// SPDX-License-Identifier: MIT
// Whose figures a report may hold, decided before anything is read.
// Reports are of a unit and all below it, or of the whole service, as at a day.
#pragma once
#include "core/organisation/access.h"

namespace headroom {

struct ReportScope {
  QDate on;
  std::optional<UnitId> unit;  ///< nothing: the whole service
};

/// Refused to whoever manages neither the unit nor one above it, and of the whole service to whoever does not manage
/// every unit, by the posts of today whatever day the report is of; and of a day to come.
Result<ReportScope> reportScopeOf(const Desk& desk, std::optional<UnitId> unit, QDate on);

}  // namespace headroom
