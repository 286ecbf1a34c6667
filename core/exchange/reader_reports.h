// SPDX-License-Identifier: MIT
// What somebody who only reads is shown: each report that was given to them, of a unit that was given with it.
#pragma once
#include "core/exchange/report.h"
#include "core/organisation/reader_access.h"
#include "core/organisation/report_scope.h"
#include "core/supervision/case_part.h"
#include "core/supervision/past_session.h"

namespace headroom {

/// Refused for a report or a unit that was not given, and once their time is over. `unit`: none only where everything
/// was given. `actual` is the day that it is; the report is of the day of the desk.
Result<Report> readerReport(const Desk& desk, QDate actual, ReaderReport report, std::optional<UnitId> unit,
                            const QString& printed);

/// The records of a year up to the day of the desk whose case part they may read, the newest first; refused likewise.
Result<std::vector<PastSession>> readerRecords(const Desk& desk, QDate actual, std::optional<UnitId> unit);
/// The case part of a record. Refused for a draft and for a record of another unit.
Result<CasePart> readerRecord(const Desk& desk, QDate actual, SessionId id);

/// The case part as a report: a table for each case, and what the personal part holds without a word of it.
Report casePartReport(const CasePart& part, const QString& printed);

}  // namespace headroom
