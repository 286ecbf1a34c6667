// SPDX-License-Identifier: MIT
// The cells of a workbook of the balance: texts as texts, so that nothing in them can be a formula, and formulas with
// their values, for readers that work nothing out.
#pragma once
#include <xlsxwriter.h>

#include <QString>

#include "core/caseload/balance.h"

namespace headroom {

struct BookFormats {
  lxw_format* bold;
  lxw_format* percent;
  lxw_format* boldPercent;
  lxw_format* input;
};
BookFormats bookFormats(lxw_workbook* book);

/// 'A', 'B' … of a column from 0; up to 26.
QString columnLetter(int column);

class BookSheet {
 public:
  BookSheet(lxw_workbook* book, const char* name);
  void title(int column, const char* words, double width, const BookFormats& formats);
  void freeze(int columns);
  void text(int row, int column, const QString& words, lxw_format* format = nullptr);
  void number(int row, int column, double value, lxw_format* format = nullptr);
  /// '%1' in the formula is the number of the row as a sheet counts, from 1.
  void formula(int row, int column, const QString& words, double value, lxw_format* format = nullptr);
  /// load / ceiling as the whole percentage that the pages say; 'no capacity' where something is held and nothing may
  /// be, and nothing where nothing is.
  void share(int row, int column, int loadColumn, int ceilingColumn, Decimal load, Decimal ceiling,
             const BookFormats& formats, bool bold = false);

 private:
  lxw_worksheet* sheet_;
};

}  // namespace headroom
