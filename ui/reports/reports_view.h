// SPDX-License-Identifier: MIT
// What the Reports page reads: the report that was chosen, as core makes it, for those who may have it.
#pragma once
#include "core/exchange/report.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

enum class ReportChoice { Supervision, Inspection };

struct ReportQuestion {
  ReportChoice which = ReportChoice::Supervision;
  ChosenUnit unit = {};
  QDate on;
  std::optional<int> seed = {};  ///< of the sample of the pack; none: that of the day
};

/// Which units there are to choose from, and how many posts the chosen one has.
struct ReportsScope {
  UnitScope units;
  std::size_t posts = 0;
};
ReportsScope readReportsScope(const Desk& desk, const ChosenUnit& asked);

/// The report, or why there is none.
struct ReportPicture {
  std::optional<Report> report;
  QString refusal;
};
ReportPicture readReport(const Desk& desk, const ReportQuestion& question);

/// A figure of the report as a row of the page.
struct FigureRow {
  QString name;
  QString part;
  QString value;
  QString definition;
  QString rule;
};
std::vector<FigureRow> figureRows(const Report& report);

/// A table of the report, and how many rows it has.
struct TableLine {
  QString title;
  QString part;
  int rows = 0;
  const ReportTable* table = nullptr;
};
/// They point into the report.
std::vector<TableLine> tableLines(const Report& report);

}  // namespace headroom
