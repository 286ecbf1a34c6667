// SPDX-License-Identifier: MIT
// What the pages of somebody who only reads show, and how what they open is written down.
#pragma once
#include <optional>

#include "core/exchange/reader_reports.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

class Workspace;

/// The page of a report: 'read-caseloads'.
QString readerPageOf(ReaderReport report);
/// The page of one record.
inline const QString kReaderRecordPage = QStringLiteral("read-record");
inline const QString kReaderHomePage = QStringLiteral("reading");

struct ReaderHome {
  QString until;   ///< 'Until Friday 31 July 2026.'; empty when nothing may be read
  QString closed;  ///< why nothing may be read; empty otherwise
  std::vector<ReaderReport> reports;
  std::vector<QString> units;  ///< of each report, by name
  Report opened;               ///< what they opened, as a report of one table
};
/// `actual` is the day that it is, whatever day the pages show.
ReaderHome readReaderHome(const Desk& desk, QDate actual);

struct ReaderPicture {
  UnitScope scope;
  Report report;
  std::vector<SessionId> records;  ///< behind the rows of the first table; of records alone
};
/// Refused as readerReport() is.
Result<ReaderPicture> readReaderReport(const Desk& desk, QDate actual, ReaderReport report, const ChosenUnit& asked);

/// Writes down that it was opened, whatever day the pages show; nothing in a file that is open only to read.
void noteReportOpened(Workspace& workspace, ReaderReport report);
void noteRecordOpened(Workspace& workspace, SessionId id);

}  // namespace headroom
