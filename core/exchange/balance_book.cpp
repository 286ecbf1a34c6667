// SPDX-License-Identifier: MIT
// What libxlsxwriter asks for, cell by cell.
// Readers of workbooks round a half each in their own way, so a percentage is written rounded already.
#include "core/exchange/balance_book.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

lxw_row_t at(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t in(int column) { return static_cast<lxw_col_t>(column); }

}  // namespace

BookFormats bookFormats(lxw_workbook* book) {
  const BookFormats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                            workbook_add_format(book)};
  format_set_bold(formats.bold);
  format_set_num_format(formats.percent, "0%");
  format_set_num_format(formats.boldPercent, "0%");
  format_set_bold(formats.boldPercent);
  format_set_bg_color(formats.input, 0xFFF6DC);
  return formats;
}

QString columnLetter(int column) { return QString(QChar(u'A' + column)); }

BookSheet::BookSheet(lxw_workbook* book, const char* name) : sheet_(workbook_add_worksheet(book, name)) {}

void BookSheet::title(int column, const char* words, double width, const BookFormats& formats) {
  worksheet_set_column(sheet_, in(column), in(column), width, nullptr);
  worksheet_write_string(sheet_, 0, in(column), words, formats.bold);
}

void BookSheet::freeze(int columns) { worksheet_freeze_panes(sheet_, 1, in(columns)); }

void BookSheet::text(int row, int column, const QString& words, lxw_format* format) {
  worksheet_write_string(sheet_, at(row), in(column), words.toUtf8().constData(), format);
}

void BookSheet::number(int row, int column, double value, lxw_format* format) {
  worksheet_write_number(sheet_, at(row), in(column), value, format);
}

void BookSheet::formula(int row, int column, const QString& words, double value, lxw_format* format) {
  QString own = words;
  own.replace(u"%1"_s, QString::number(row + 1));
  worksheet_write_formula_num(sheet_, at(row), in(column), own.toLatin1().constData(), format, value);
}

void BookSheet::share(int row, int column, int loadColumn, int ceilingColumn, Decimal load, Decimal ceiling,
                      const BookFormats& formats, bool bold) {
  const QString number = QString::number(row + 1);
  const QString held = columnLetter(loadColumn) + number, most = columnLetter(ceilingColumn) + number;
  const QString words =
      u"=IF("_s + most + u"=0,IF("_s + held + u">0,\"no capacity\",\"\"),ROUND("_s + held + u'/' + most + u",2))"_s;
  lxw_format* format = bold ? formats.boldPercent : formats.percent;
  if (!ceiling.isZero()) {
    const double shown = Ratio(load, ceiling).wholePercent() / 100.0;
    worksheet_write_formula_num(sheet_, at(row), in(column), words.toLatin1().constData(), format, shown);
  } else {
    const char* shown = load > Decimal(0) ? "no capacity" : "";
    worksheet_write_formula_str(sheet_, at(row), in(column), words.toLatin1().constData(), format, shown);
  }
}

}  // namespace headroom
