// SPDX-License-Identifier: MIT
// The children's social work workforce census as published (DfE, Open Government Licence v3): every council, region and
// England, 2017 to 2025. The file ships with the program.
#pragma once
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace headroom {

/// One place in one year; a figure that was not published is nothing.
struct WorkforceFigures {
  int year = 0;   ///< as at 30 September
  QString level;  ///< 'National', 'Regional', 'Local authority'
  QString region;
  QString name;                        ///< of the council, the region or the country
  std::optional<double> caseload;      ///< cases per FTE case holder
  std::optional<double> agencyRate;    ///< percent of FTE
  std::optional<double> vacancyRate;   ///< percent of FTE
  std::optional<double> turnoverRate;  ///< percent of FTE
  std::optional<double> absenceRate;   ///< percent of FTE
};

/// All rows, in the order of the file; read once.
const std::vector<WorkforceFigures>& workforceFigures();

/// The names of all councils, by name.
QStringList councilNames();

/// A council with its region and England, of the latest year in which the council has a caseload; empty for an unknown
/// name. In this order: council, region, England.
std::vector<WorkforceFigures> besideCouncil(const QString& council);

}  // namespace headroom
