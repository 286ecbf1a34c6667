// SPDX-License-Identifier: MIT
// Turns the rows of a source into a plan, table after table; a table refers only to itself and to tables before it.
// Seen by import_plan.cpp alone.
#pragma once
#include <QHash>
#include <QSet>

#include "core/exchange/import_plan.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/import_store.h"

namespace headroom {

class ImportPlanner {
 public:
  /// Thrown out of run() when the watch says so.
  struct Cancelled {};

  ImportPlanner(const Database& records, const ExchangeWatch& watch);
  ImportPlan run(const SourceTables& sources);

  // One table after the other, in the order of formats 2:
  /// Plans a table; `unread` is what its reader could not take in.
  void planTable(const TableSpec& spec, const SourceTable& source, std::vector<Reject> unread);
  /// Of a table whose rows stand in the file already: what was counted and refused, and the codes of refused rows.
  void notePassed(const TableCount& count, std::vector<Reject> rejects, const TableSpec& spec, QSet<QString> refused);
  /// Why a reference of a later table to this code leads nowhere.
  QString whyNotFound(TableId target, const QString& code) { return resolve(target, code).wrong; }
  /// Of a row with references to the file alone.
  std::optional<RowFault> faultOf(const PlannedTable& table, std::size_t row) const {
    return rules_.faultOf(table, row);
  }
  ImportPlan& plan() { return plan_; }

 private:
  struct Resolved {
    RowHandle handle = kNone;
    QString wrong;
  };
  /// What is known of one table's rows beside their values.
  struct Known {
    QHash<QString, qint64> rowOf;                              // by code, or by the whole row where there is none
    std::vector<qint64> fileIds;                               // of rows that the file holds: the id; else 0
    std::vector<QString> ownCodes;                             // codes that a table's rows refer to in the table itself
    std::vector<std::pair<std::size_t, std::size_t>> repeats;  // a row and the earlier one that it repeats
  };

  void planRows(const TableSpec& spec, const SourceTable& source);
  void readRow(const TableSpec& spec, const SourceTable& source, const std::vector<int>& positions, std::size_t row);
  /// Enters the row under its code; false when an earlier row has it.
  bool enter(std::size_t row, bool isFaulty);
  bool sameCells(std::size_t row, std::size_t other) const;
  QString identity(std::size_t row) const;
  Resolved resolve(TableId target, const QString& code);
  void settle(std::size_t row);
  void settleInOrder();
  void rejectRings(const ColumnSpec& self);
  void compareWithFile(std::size_t row);
  void compareWholeRows();
  void finishTable();
  void reject(std::size_t row, const RowFault& fault);
  const ColumnSpec* selfColumn() const;
  qint64 ownRow(std::size_t row) const;
  PlannedTable& table() { return plan_.tables[static_cast<std::size_t>(id_)]; }
  const PlannedTable& table() const { return plan_.tables[static_cast<std::size_t>(id_)]; }
  Known& known() { return known_[static_cast<std::size_t>(id_)]; }
  const Known& known() const { return known_[static_cast<std::size_t>(id_)]; }

  const ExchangeWatch& watch_;
  ImportPlan plan_;
  FileRows file_;
  ImportRules rules_;
  std::vector<Known> known_;
  std::vector<QSet<QString>> refused_;            // codes of rows that did not stay, of tables that passed
  std::vector<QHash<QString, qint64>> fileIdOf_;  // codes asked of the file already; 0 = not there
  TableId id_ = TableId::Units;                   // the table at hand
  const SourceTable* source_ = nullptr;
  std::vector<std::pair<std::size_t, Reject>> rejects_;  // of the table at hand, by row
};

}  // namespace headroom
