// SPDX-License-Identifier: MIT
// What formats 2 refuses of one row, beyond the form of its cells, given the rows that it refers to.
// Overlaps, which are between rows of one table, are in import_overlaps.h.
#pragma once
#include <QString>

#include <optional>

#include "core/exchange/import_store.h"
#include "core/exchange/planned_table.h"

namespace headroom {

/// A column (empty = the row as a whole) and one clause.
struct RowFault {
  QString column;
  QString reason;
};

class ImportRules {
 public:
  ImportRules(const std::vector<PlannedTable>& tables, FileRows& file) : tables_(tables), file_(file) {}

  /// What is wrong with a row whose references are resolved and that is not in the file yet; none when all is well.
  std::optional<RowFault> faultOf(const PlannedTable& table, std::size_t row) const;
  /// Likewise of a row that stands in the file: it may belong to an agreed session.
  std::optional<RowFault> faultInFile(const PlannedTable& table, std::size_t row) const;

 private:
  std::optional<RowFault> periodFault(const PlannedTable& table, std::size_t row) const;
  std::optional<RowFault> reductionFault(const PlannedTable& table, std::size_t row) const;
  std::optional<RowFault> actionFault(const PlannedTable& table, std::size_t row) const;
  std::optional<RowFault> placeFault(const PlannedTable& table, std::size_t row) const;
  std::optional<RowFault> pathFault(const PlannedTable& table, std::size_t row) const;
  std::optional<RowFault> sharedLearningFault(const PlannedTable& table, std::size_t row) const;
  std::optional<RowFault> goalPartFault(const PlannedTable& table, std::size_t row) const;
  std::optional<RowFault> lockFault(const PlannedTable& table, std::size_t row) const;
  qint64 numberOf(TableId table, RowHandle handle, QStringView column) const;
  QString textOf(TableId table, RowHandle handle, QStringView column) const;

  const std::vector<PlannedTable>& tables_;
  FileRows& file_;
};

}  // namespace headroom
