// SPDX-License-Identifier: MIT
// A list as somebody has it, in a spreadsheet of their own: its headings and its rows as text. What the columns mean is
// said by whoever brings it (column_matching.h).
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

#include "core/base/result.h"
#include "core/exchange/exchange_watch.h"

namespace headroom {

struct ForeignRow {
  int number = 0;     ///< as the spreadsheet shows; of a CSV file the number of the record
  QStringList cells;  ///< one for each heading; dates that a workbook shows as such are '2026-03-05'
};

struct ForeignSheet {
  QString title;  ///< of the sheet, or the name of the file
  QStringList headings;
  std::vector<ForeignRow> rows;
  std::vector<QString> remarks;
};

/// Whether a file's name is that of a list which can be read so.
bool isForeignList(const QString& path);

/// The sheets of a workbook that people see and that hold a list, or the one of a CSV file. The headings are the first
/// row with two cells or more that names columns, or else the first with text in most of its cells: a title may stand
/// above. Refused: what is neither, what holds no list, and more than 200,000 rows.
Result<std::vector<ForeignSheet>> readForeignFile(const QString& path, const ExchangeWatch& watch = {});

}  // namespace headroom
