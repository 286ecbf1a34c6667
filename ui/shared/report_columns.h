// SPDX-License-Identifier: MIT
// The columns of a report's table as those of a table on the screen.
// What a cell says is what the report says; it is sorted by its day or its number where it has one.
#pragma once
#include "core/exchange/report.h"
#include "ui/shared/table_model.h"

namespace headroom {

using ReportRow = std::vector<ReportCell>;

/// That column of the table, sorted when the heading is chosen where `isSorted`.
Column<ReportRow> reportColumn(const ReportTable& table, std::size_t at, bool isSorted);

}  // namespace headroom
