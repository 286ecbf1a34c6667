// SPDX-License-Identifier: MIT
// Rows of the file for the check of its rules, one at a time. Seen by rules_check.cpp alone.
#pragma once
#include <QString>

#include <optional>

#include "core/exchange/planned_table.h"
#include "core/store/database.h"

namespace headroom {

class RuleRows {
 public:
  RuleRows(const Database& records, const TableSpec& spec);

  /// The next row as the one row of `into`, its references as handles of the file.
  bool next(PlannedTable& into);
  /// The rows of the next case in the order of their codes; of allocations.
  bool nextCase(PlannedTable& into);
  /// Every row in the order of an export.
  PlannedTable all();
  /// Whether two rows are the same but for their number.
  bool holdsRowTwice();
  /// The first code of a ring of rows that lead to each other.
  std::optional<QString> firstOnRing(const ColumnSpec& self);
  /// The number of the row of that code in an exported table.
  int exportRow(const QString& code);
  /// Of the row that a reference of a row of the file leads to.
  QString codeOf(const ColumnSpec& column, qint64 handle);

 private:
  void read(PlannedTable& into, const Query& query) const;
  std::vector<qint64> ringFrom(qint64 start, const ColumnSpec& self);

  const Database& records_;
  const TableSpec& spec_;
  Query rows_;
  std::optional<Query> cases_;
  std::optional<Query> ofCase_;
};

}  // namespace headroom
