// SPDX-License-Identifier: MIT
// Reads an Excel workbook (.xlsx, .xlsm): its sheets by title, their rows with the cells that hold a value. Nothing is
// computed (formulas give their stored value), nothing outside the file is fetched, macros and links are ignored.
#pragma once
#include <QDate>
#include <QString>

#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/workbook_archive.h"

namespace headroom {

/// One cell that holds a value.
struct WorkbookCell {
  enum class Kind { Text, Number, Boolean, Error };
  int column = 0;  ///< from 1; from the cell's reference, because rows omit empty cells
  Kind kind = Kind::Text;
  QString text;         ///< numbers plain ('12598894', '0.5'), booleans 'TRUE' and 'FALSE', errors as '#N/A'
  QDate date;           ///< the day that a number is as a serial date, or that an ISO date cell holds; else invalid
  bool isDate = false;  ///< its number format shows a date
};

struct WorkbookRow {
  int number = 0;                   ///< from 1, as the program that made it shows
  bool isHidden = false;            ///< by a filter or by hand
  std::vector<WorkbookCell> cells;  ///< left to right
  /// Nothing when the cell is empty.
  const WorkbookCell* at(int column) const;
};

/// Cells that are shown as one; only the first of them holds a value.
struct MergedCells {
  int column = 0;  ///< the first
  int firstRow = 0;
  int lastRow = 0;
};

class Workbook {
 public:
  /// Refused with one sentence: anything but a whole, plain .xlsx within the limits of design section 'bad input'.
  static Result<Workbook> open(const QString& path);

  /// Titles in the order of the workbook's tabs.
  const std::vector<QString>& sheets() const { return titles_; }
  /// Whether its tab is hidden, so that whoever opens the workbook does not see it.
  bool isHidden(int sheet) const { return hidden_.at(static_cast<std::size_t>(sheet)); }
  /// Calls `take` for each row that has cells, from the top, until it gives false. `merged` gets what is merged over
  /// several rows, which a sheet says at its end.
  Result<void> readRows(int sheet, const std::function<bool(const WorkbookRow&)>& take,
                        std::vector<MergedCells>* merged = nullptr);
  tl::unexpected<Refusal> refusal(const QString& rest) const { return archive_.refusal(rest); }

 private:
  explicit Workbook(WorkbookArchive archive) : archive_(std::move(archive)) {}
  Result<void> readContentTypes();
  Result<QString> mainPart();
  Result<void> readSheetList(const QString& mainPart);
  Result<void> readRelations(const QString& mainPart);
  Result<void> readStyles();
  Result<void> readSharedStrings();
  Result<void> finish(const GuardedXml& xml, const QString& part) const;

  WorkbookArchive archive_;
  std::vector<QString> titles_;
  std::vector<QString> parts_;  // of each sheet
  std::vector<bool> hidden_;    // each sheet
  QString mainType_;            // content types in one text
  QString stylesPart_;
  QString stringsPart_;
  std::vector<std::pair<QString, QString>> relations_;  // id, target
  std::vector<QString> strings_;
  std::vector<bool> dateStyles_;  // by cell format index
  bool since1904_ = false;
};

/// Whether a file is called like a workbook of any program: those that cannot be read are told how to be saved.
bool hasWorkbookName(const QString& path);

}  // namespace headroom
