// SPDX-License-Identifier: MIT
// A report as a workbook: a sheet of the figures with their meaning and one for each table, days as days and counts as
// numbers. Formulas stand with their values, for readers that work nothing out.
#pragma once
#include "core/exchange/report.h"

namespace headroom {

/// Makes the file of that name. Throws StoreError when it cannot be written.
void writeReportBook(const QString& path, const Report& report);
/// The name of the sheet of each table, in their order: no two alike, and nothing in them that a sheet's name may not
/// have.
QStringList reportSheetNames(const Report& report);

}  // namespace headroom
