// SPDX-License-Identifier: MIT
// A folder of CSV files as rows to import (formats 2).
// Only the shape of the files is checked here; what the rows say is checked against the records by import_plan.h.
#pragma once
#include <QString>

#include "core/base/result.h"
#include "core/exchange/exchange_watch.h"
#include "core/exchange/source_tables.h"
#include "core/exchange/table_specs.h"

namespace headroom {

/// Reads every table that stands in the folder. Rows with too many or too few cells, with a cell above 1 MiB or with
/// bytes that are no text come back as rejects; rows of empty cells alone are left out like empty lines. Refused, with
/// file, row and column where there is one, and with what was expected: an unknown column or *.csv file, a required
/// column left out, broken quoting, a lone CR, an empty file, a file above 1 GiB, something that is not a folder, and a
/// folder with none of the files.
Result<SourceTables> readCsvFolder(const QString& path, const ExchangeWatch& watch = {});

/// One table by itself: a file that has the name of one, such as 'people.csv'. Refused like a folder.
Result<SourceTables> readCsvFile(const QString& path, const ExchangeWatch& watch = {});

/// The table of a file's name in any case ('People.CSV'), or nullptr.
const TableSpec* tableOfFile(const QString& fileName);

}  // namespace headroom
