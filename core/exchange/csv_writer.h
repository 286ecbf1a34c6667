// SPDX-License-Identifier: MIT
// Records to bytes: UTF-8, CRLF, quotes only where needed, and the spreadsheet guard (formats 2).
// The opposite of csv_reader.h to the byte.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace headroom {

/// Appends one cell from its UTF-8, without what parts it from the next.
void appendCsvCell(QByteArray& out, QByteArrayView utf8);
/// Appends one record to `out`, CRLF included.
void appendCsvRecord(QByteArray& out, const std::vector<QString>& cells);

/// A cell that is a number is exempt from the guard: '-2' is no formula.
struct CsvCell {
  QString text;
  bool isNumber = false;
};
void appendCsvCells(QByteArray& out, const std::vector<CsvCell>& cells);

}  // namespace headroom
