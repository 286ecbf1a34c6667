// SPDX-License-Identifier: MIT
// What an import would do, decided before a byte is written: every check of formats 2 over the rows of a source and
// the records of the file. import_actions.h carries the plan out.
#pragma once
#include <QString>

#include <vector>

#include "core/base/result.h"
#include "core/exchange/exchange_watch.h"
#include "core/exchange/planned_table.h"
#include "core/exchange/source_tables.h"
#include "core/exchange/workbook_change.h"
#include "core/store/database.h"

namespace headroom {

struct TableCount {
  QString table;  ///< 'posts'
  qint64 read = 0;
  qint64 added = 0;
  qint64 unchanged = 0;
  qint64 rejected = 0;
  qint64 changed = 0;  ///< of a later workbook: rows that the file holds with something else
};

struct ImportPlan {
  std::vector<TableCount> counts;       ///< the tables of the source, in the order of formats 2
  std::vector<Reject> rejects;          ///< one for each rejected row, by table and row
  std::vector<QString> remarks;         ///< of the source, for people
  std::vector<PlannedTable> tables;     ///< all that there are; rows that are New are what applyImport adds
  bool isLaterWorkbook = false;         ///< an Annex A workbook of children that the file holds already
  ImportWish wish;                      ///< of the changes below: without an update they are only told
  std::vector<WorkbookChange> changes;  ///< by child, in the order of the workbook
  QString origin;                       ///< what the source is called: of the entries of records that come in agreed
  qint64 dataVersion = 0;               ///< of the file when it was planned

  TableCount total() const;
  /// Whether carrying it out would write anything.
  bool writesAnything() const;
};

/// Checks all rows of `sources` against each other and the records, which are only read. The rows that are not rejected
/// are valid without those that are: a row that refers to a rejected row is rejected too, and of two rows that overlap
/// the later one. Of a workbook whose children the file holds, `wish` says what is to be changed; without it nothing is
/// planned and all is told. Refused only when cancelled. Throws StoreError when the file cannot be read.
Result<ImportPlan> planImport(const Database& records, const SourceTables& sources, const ExchangeWatch& watch = {},
                              const ImportWish& wish = {});

/// 'posts.csv row 7, column fte: it is empty', in one line.
QString rejectSentence(const Reject& reject);

}  // namespace headroom
