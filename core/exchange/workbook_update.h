// SPDX-License-Identifier: MIT
// A workbook beside a file that holds an earlier one: what is known already, and what has changed since (formats 3).
// Nothing is kept from last time without being said, and nothing is written here.
#pragma once
#include <map>

#include "core/exchange/source_tables.h"
#include "core/exchange/workbook_change.h"
#include "core/exchange/workbook_update_store.h"
#include "core/store/database.h"

namespace headroom {

class WorkbookUpdate {
 public:
  WorkbookUpdate(const Database& records, const SourceTables& sources, const ImportWish& wish);

  /// The rows that the file lacks, with the file's own codes for the teams and people that it holds.
  const SourceTables& tables() const { return tables_; }
  /// By table: rows of the workbook that the file holds already.
  const std::map<QString, qint64>& known() const { return known_; }
  /// By table: rows that are not added because an update was not asked for.
  const std::map<QString, qint64>& waiting() const { return waiting_; }
  const std::vector<WorkbookChange>& changes() const { return changes_; }
  /// Whether the file holds a child of this workbook, so that it is a later one.
  bool isLater() const { return isLater_; }

 private:
  void knowUnits();
  void knowPeople();
  void compareCases();
  void compare(const WorkbookDay::Child& child, const CaseInFile& held);
  void compareKind(const WorkbookDay::Child& child, const CaseInFile& held);
  void compareUnit(const WorkbookDay::Child& child, const CaseInFile& held);
  void compareLead(const WorkbookDay::Child& child, const CaseInFile& held);
  void reopen(const WorkbookDay::Child& child, const CaseInFile& held);
  void noteNew(const WorkbookDay::Child& child);
  void close(const WorkbookDay::Closed& child);
  std::vector<CaseInFile> openChildren();
  void tellNoneInCommon();
  void findMissing();
  void holdBack();
  void rewrite(const QString& table, const QString& column, const std::map<QString, QString>& codes);
  void drop(const QString& table, const QString& column, const std::set<QString>& codes);
  void reject(const SourcePlace& place, const QString& column, const QString& reason);
  /// The file's code of the post that the workbook's worker has; empty when nobody or none that holds.
  QString postOf(const WorkbookDay::Child& child);
  QString nameOf(const QString& worker) const;

  const Database& records_;
  ImportWish wish_;
  SourceTables tables_;
  WorkbookDay day_;
  CasesInFile held_;
  std::map<QString, qint64> known_;
  std::map<QString, qint64> waiting_;
  std::vector<WorkbookChange> changes_;
  bool isLater_ = false;
  std::map<QString, QString> unitNames_;              // by the workbook's code
  std::map<QString, QString> unitOf_;                 // the file's code of a workbook's unit
  std::map<QString, QString> personOf_;               // the file's code of a workbook's worker
  std::map<QString, std::optional<QString>> postOf_;  // likewise of the post; nothing: none of theirs holds
  std::map<QString, QString> workerNames_;
};

}  // namespace headroom
