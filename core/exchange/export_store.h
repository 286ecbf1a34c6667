// SPDX-License-Identifier: MIT
// The SQL of an export: every row of a table as the cells of formats 2, in the order of the written file.
// One row at a time, so that a county's discussions are never held in memory.
#pragma once
#include <QString>

#include <functional>
#include <vector>

#include "core/exchange/table_specs.h"
#include "core/store/database.h"

namespace headroom {

/// Whether there is anything to write.
bool hasExportRows(const Database& records, const TableSpec& table);

/// Calls `take` with the cells of each row, in the order of the table's columns and without the spreadsheet guard;
/// rows by code bytes, or by their cells where there is no code. Stops when `take` gives false.
void readExportRows(const Database& records, const TableSpec& table,
                    const std::function<bool(const std::vector<QString>&)>& take);

}  // namespace headroom
