// SPDX-License-Identifier: MIT
// Ofsted's Annex A workbook as rows to import: units, people, posts, cases and allocations (formats 3).
// The layout changes from year to year, so sheets and columns are found by what they are called.
#pragma once
#include <QDate>
#include <QString>

#include "core/base/result.h"
#include "core/exchange/source_tables.h"

namespace headroom {

/// `on` opens the cases whose row has no start date. The caseload is the children of List 6 whose Case Status is not
/// closed and those of List 9 beside them; lists are never added up and no child's name is read. Cells that cannot be
/// read and rows that contradict others come back as rejects by sheet title, row and column header; what was assumed
/// as remarks. Refused: not a workbook, a hostile one, or one without a usable List 6.
Result<SourceTables> readAnnexA(const QString& path, QDate on);

}  // namespace headroom
