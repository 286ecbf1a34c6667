// SPDX-License-Identifier: MIT
// The reports of `report FILE KIND --pdf OUT`, a function each in a file of its own. A new one is a file
// report_<kind>.cpp, a line here and a row of the table in report_verb.cpp.
#pragma once
#include "app/cli/arguments.h"
#include "core/exchange/report.h"
#include "core/store/database.h"

namespace headroom::cli {

/// What every report is asked with; the file is open for reading alone.
struct ReportAsked {
  const Arguments& arguments;
  const Database& records;
  QDate on;         ///< --on, else today
  QString out;      ///< where the PDF goes; never the file itself
  QString printed;  ///< when, in words
};

struct ReportKind {
  QString name;
  QString takes;        ///< of its options, for --help
  QStringList options;  ///< those beside --pdf and --on that it takes
  std::function<int(const ReportAsked&)> write;
};

int reportBalance(const ReportAsked& asked);
int reportSupervision(const ReportAsked& asked);
int reportInspection(const ReportAsked& asked);
int reportSession(const ReportAsked& asked);
int reportBrief(const ReportAsked& asked);

/// Writes the PDF, and beside it under the same name a workbook and a page for screen readers; says their names on
/// standard output, and gives the exit status. Throws StoreError, and has written none of them then.
int writeWithTwins(const Report& report, const ReportAsked& asked);
/// Throws when the PDF could not be written.
void requireWritten(bool written, const ReportAsked& asked);

}  // namespace headroom::cli
