// SPDX-License-Identifier: MIT
// The rows of one list of an Annex A workbook: which are children, and what their cells say.
// Rows are held until the sheet's end, because a sheet says only there which of its cells are merged.
#pragma once
#include <QDate>
#include <QString>

#include <functional>
#include <map>
#include <vector>

#include "core/exchange/annex_a_lists.h"

namespace headroom {

/// Rows of one sheet that the same is said of, for one sentence about them all.
class RowsSaid {
 public:
  void add(const QString& what, int row);
  /// 'List 6 row 2', 'List 6 rows 2, 5 and 9', with what was said of them.
  void tell(const QString& sheet, const std::function<QString(const QString&)>& ending,
            std::vector<QString>& remarks) const;

 private:
  std::vector<std::pair<QString, std::vector<int>>> rows_;  // in the order of the sheet
  std::map<QString, std::size_t> placeOf_;
};

class AnnexRowsReader {
 public:
  AnnexRowsReader(AnnexList& list, QDate on, SourceTables& out) : list_(list), on_(on), out_(out) {}
  /// The next row below the header: only what is read of it is kept.
  void hold(const WorkbookRow& row);
  /// Fills merged cells, then takes all rows held into the list and says what was left out.
  void take(const std::vector<MergedCells>& merged);

 private:
  struct Held {
    WorkbookRow row;      // the columns that are read
    QString label;        // a cell that says 'Total'
    bool isBlank = true;  // no cell says anything
    bool onlyNumbers = true;
  };

  void fillMerged(const std::vector<MergedCells>& merged, int column);
  void takeRow(const Held& held);
  bool isTotal(const Held& held);
  bool repeatsHeading(const QString& id) const;
  bool standsAlone(const Held& held, const QString& id) const;
  const WorkbookCell* cell(const WorkbookRow& row, AnnexColumn column) const;
  void reject(const WorkbookRow& row, AnnexColumn column, const QString& reason);
  QString child(const WorkbookRow& row);
  QString name(const WorkbookRow& row, AnnexColumn column);
  QDate date(const WorkbookRow& row, AnnexColumn column);
  void tellAll();

  AnnexList& list_;
  QDate on_;
  SourceTables& out_;
  std::vector<Held> held_;
  std::map<AnnexColumn, RowsSaid> nobody_;  // cells that name none, by what they say
  std::map<AnnexColumn, int> empty_;        // how many cells are empty
  RowsSaid totals_;
  RowsSaid alone_;  // words with nothing beside them
  RowsSaid again_;  // the headings once more
  int hidden_ = 0;
};

}  // namespace headroom
