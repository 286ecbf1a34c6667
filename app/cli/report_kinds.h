// SPDX-License-Identifier: MIT
// The reports of `report FILE KIND --pdf OUT`, a function each in a file of its own. A new one is a file
// report_<kind>.cpp, a line here and a row of the table in report_verb.cpp.
#pragma once
#include "app/cli/arguments.h"
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
  QString takes;  ///< of its options, for --help
  std::function<int(const ReportAsked&)> write;
};

int reportBalance(const ReportAsked& asked);
int reportSupervision(const ReportAsked& asked);
int reportInspection(const ReportAsked& asked);
int reportBrief(const ReportAsked& asked);

/// Throws when one of these names is that of the file that is read.
void requireOther(const QStringList& names, const ReportAsked& asked);
/// Throws when the PDF could not be written.
void requireWritten(bool written, const ReportAsked& asked);

}  // namespace headroom::cli
