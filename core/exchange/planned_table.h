// SPDX-License-Identifier: MIT
// Rows of one table on their way in, as values and no longer as text. All rows stand in two flat lists, because a
// county's folder has millions.
#pragma once
#include <QString>

#include <vector>

#include "core/exchange/table_specs.h"

namespace headroom {

enum class RowState : quint8 {
  New,        ///< will be added
  Unchanged,  ///< stands there already with the same cells
  Rejected
};

/// Names a row of any table: a new row by its place in the import (0, 1, …), a row of the file by minus its id.
using RowHandle = qint64;

/// A row of the file, laid out like a row of a PlannedTable. References are handles.
struct StoredRow {
  qint64 id = 0;
  std::vector<QString> texts;
  std::vector<qint64> numbers;
};

struct PlannedTable {
  const TableSpec* spec = nullptr;
  std::vector<QString> texts;
  std::vector<qint64> numbers;  ///< kNone = none; references are row handles
  std::vector<RowState> states;

  explicit PlannedTable(const TableSpec& of) : spec(&of) {}

  std::size_t size() const { return states.size(); }
  /// Appends an empty row.
  void addRow() {
    texts.resize(texts.size() + static_cast<std::size_t>(spec->textSlots));
    numbers.resize(numbers.size() + static_cast<std::size_t>(spec->numberSlots), kNone);
    states.push_back(RowState::New);
  }
  QString& text(std::size_t row, const ColumnSpec& column) {
    return texts[row * static_cast<std::size_t>(spec->textSlots) + static_cast<std::size_t>(column.slot)];
  }
  const QString& text(std::size_t row, const ColumnSpec& column) const {
    return const_cast<PlannedTable*>(this)->text(row, column);
  }
  const QString& text(std::size_t row, QStringView column) const { return text(row, spec->column(column)); }
  qint64& number(std::size_t row, const ColumnSpec& column) {
    return numbers[row * static_cast<std::size_t>(spec->numberSlots) + static_cast<std::size_t>(column.slot)];
  }
  qint64 number(std::size_t row, const ColumnSpec& column) const {
    return const_cast<PlannedTable*>(this)->number(row, column);
  }
  qint64 number(std::size_t row, QStringView column) const { return number(row, spec->column(column)); }
};

}  // namespace headroom
