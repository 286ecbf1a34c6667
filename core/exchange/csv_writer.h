// SPDX-License-Identifier: MIT
// Records to bytes: UTF-8, CRLF, quotes only where needed, and the spreadsheet guard (formats 2).
// The opposite of csv_reader.h to the byte.
#pragma once
#include <QByteArray>
#include <QString>

#include <vector>

namespace headroom {

/// Appends one record to `out`, CRLF included.
void appendCsvRecord(QByteArray& out, const std::vector<QString>& cells);

}  // namespace headroom
