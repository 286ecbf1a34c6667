// SPDX-License-Identifier: MIT
// A report shows what the pages of a manager show, so the same access decides.
// An earlier day opens nothing that today's posts do not.
#include "core/organisation/report_scope.h"

#include <QCoreApplication>

#include "core/organisation/organisation_store.h"

namespace headroom {

Result<ReportScope> reportScopeOf(const Desk& desk, std::optional<UnitId> unit, QDate on) {
  const auto sayScope = [](const char* words) { return QCoreApplication::translate("report", words); };
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  const bool may = unit ? access.maySee(*unit) : maySeeAll(organisation.units, access);
  if (!may && unit) return refuse(sayScope("Only somebody who manages this unit can have reports of it."));
  if (!may) return refuse(sayScope("Only somebody who manages every unit can have reports of the whole service."));
  if (on > desk.today()) return refuse(sayScope("A report is of today or of a day before."));
  return ReportScope{on, unit};
}

}  // namespace headroom
