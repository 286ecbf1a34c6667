// SPDX-License-Identifier: MIT
// The SQL of an export: every row of a table as a record of formats 2, in the order of the written file.
// One row at a time and from bytes to bytes, so that a county's discussions are never held in memory.
#pragma once
#include <QByteArray>

#include <map>
#include <vector>

#include "core/exchange/table_specs.h"
#include "core/store/codes_by_id.h"

namespace headroom {

/// Whether there is anything to write.
bool hasExportRows(const Database& records, const TableSpec& table);

/// Rows by code bytes, or by their cells where there is no code.
class ExportRows {
 public:
  ExportRows(const Database& records, const TableSpec& table);
  /// Appends the record of the next row, in the order of the table's columns; false after the last one.
  bool appendNext(QByteArray& out);

 private:
  struct Cell {
    const ColumnSpec* column;
    CodesById* codes;  ///< of a reference
  };
  Query query_;
  std::map<TableId, CodesById> codes_;
  std::vector<Cell> cells_;
};

}  // namespace headroom
