// SPDX-License-Identifier: MIT
// Texts are written as texts, so that nothing in them can be a formula.
// A percentage is written as it is read: readers of workbooks round a half each in their own way.
#include "core/exchange/report_sheet.h"

#include <xlsxwriter.h>

#include <QFile>

#include <algorithm>

#include "core/base/platform.h"
#include "core/base/result.h"
#include "core/base/say.h"
#include "core/exchange/report_twins.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kLongestSheetName = 31;

struct ReportFormats {
  lxw_format* bold;
  lxw_format* percent;
  lxw_format* day;
  lxw_format* wrapped;
};

ReportFormats reportFormats(lxw_workbook* book) {
  const ReportFormats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                              workbook_add_format(book)};
  format_set_bold(formats.bold);
  format_set_num_format(formats.percent, "0%");
  format_set_num_format(formats.day, "d mmm yyyy");
  format_set_align(formats.day, LXW_ALIGN_LEFT);
  format_set_text_wrap(formats.wrapped);
  format_set_align(formats.wrapped, LXW_ALIGN_VERTICAL_TOP);
  return formats;
}

/// A sheet that is written cell by cell; whether every cell went in is asked at the end.
class ReportSheet {
 public:
  ReportSheet(lxw_workbook* book, const QString& name, const ReportFormats& formats)
      : sheet_(workbook_add_worksheet(book, name.toUtf8().constData())), formats_(formats) {}

  bool isGood() const { return good_; }
  void width(int column, double characters) {
    good_ = good_ && worksheet_set_column(sheet_, at(column), at(column), characters, nullptr) == LXW_NO_ERROR;
  }
  void freeze(int rows) { worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(rows), 1); }
  void text(int row, int column, const QString& words, lxw_format* format = nullptr) {
    if (words.isEmpty()) return;
    good_ = good_ && worksheet_write_string(sheet_, static_cast<lxw_row_t>(row), at(column), words.toUtf8().constData(),
                                            format) == LXW_NO_ERROR;
  }
  void number(int row, int column, double value, lxw_format* format = nullptr) {
    good_ =
        good_ && worksheet_write_number(sheet_, static_cast<lxw_row_t>(row), at(column), value, format) == LXW_NO_ERROR;
  }
  void formula(int row, int column, const QString& words, double value, lxw_format* format = nullptr) {
    good_ = good_ && worksheet_write_formula_num(sheet_, static_cast<lxw_row_t>(row), at(column),
                                                 words.toLatin1().constData(), format, value) == LXW_NO_ERROR;
  }
  void cell(int row, int column, const ReportCell& cell) {
    if (cell.day) return day(row, column, *cell.day);
    if (!cell.number) return text(row, column, cell.words);
    number(row, column, cell.number->toDouble(), cell.words.endsWith(u'%') ? formats_.percent : nullptr);
  }

 private:
  static lxw_col_t at(int column) { return static_cast<lxw_col_t>(column); }
  void day(int row, int column, QDate day) {
    lxw_datetime when{day.year(), day.month(), day.day(), 0, 0, 0};
    good_ = good_ && worksheet_write_datetime(sheet_, static_cast<lxw_row_t>(row), at(column), &when, formats_.day) ==
                         LXW_NO_ERROR;
  }

  lxw_worksheet* sheet_;
  const ReportFormats& formats_;
  bool good_ = true;
};

QString letterOf(int column) { return QString(QChar(u'A' + column)); }

bool writeFigures(lxw_workbook* book, const Report& report, const ReportFormats& formats) {
  ReportSheet sheet(book, say("Figures"), formats);
  const QStringList headings{say("Part"),    say("Figure"), say("Value"),         say("n"),
                             say("Counted"), say("Share"),  say("What it means"), say("Rule")};
  const std::vector<double> widths{28, 40, 12, 8, 28, 9, 90, 40};
  for (int i = 0; i < static_cast<int>(headings.size()); ++i) {
    sheet.width(i, widths[static_cast<std::size_t>(i)]);
    sheet.text(0, i, headings[i], formats.bold);
  }
  sheet.freeze(1);
  int row = 0;
  for (const ReportPart& part : report.parts) {
    // A part of tables alone says here what they are.
    if (part.figures.empty() && !part.about.isEmpty()) {
      ++row;
      sheet.text(row, 0, part.title);
      sheet.text(row, 6, part.about.trimmed(), formats.wrapped);
    }
    for (const ReportFigure& figure : part.figures) {
      ++row;
      sheet.text(row, 0, part.title);
      sheet.text(row, 1, figure.name);
      sheet.cell(row, 2, figure.value);
      sheet.number(row, 3, static_cast<double>(figure.n));
      sheet.text(row, 4, figure.counted);
      if (const ReportCell share = shareOf(figure); share.number)
        sheet.formula(row, 5, u"=ROUND(C%1/D%1,2)"_s.arg(row + 1), share.number->toDouble(), formats.percent);
      sheet.text(row, 6, figure.definition, formats.wrapped);
      sheet.text(row, 7, figure.rule);
    }
  }
  sheet.text(row + 2, 0, report.title, formats.bold);
  sheet.text(row + 3, 0, reportScopeWords(report));
  sheet.text(row + 4, 0, printedWords(report));
  return sheet.isGood();
}

// The rows, and below them how many there are.
bool writeTable(lxw_workbook* book, const QString& name, const ReportTable& table, const ReportFormats& formats) {
  ReportSheet sheet(book, name, formats);
  for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
    const ReportColumn& one = table.columns[static_cast<std::size_t>(column)];
    sheet.width(column, one.width == 0 ? 32 : std::max(10.0, one.width / 6.0));
    sheet.text(0, column, one.heading, formats.bold);
  }
  sheet.freeze(1);
  int row = 0;
  for (const auto& cells : table.rows) {
    ++row;
    for (int column = 0; column < static_cast<int>(cells.size()); ++column)
      sheet.cell(row, column, cells[static_cast<std::size_t>(column)]);
  }
  if (row == 0) {
    sheet.text(1, 0, table.none);
    return sheet.isGood();
  }
  sheet.text(row + 2, 0, say("Rows"), formats.bold);
  sheet.formula(row + 2, 1, u"=ROWS(%1%2:%1%3)"_s.arg(letterOf(0)).arg(2).arg(row + 1), row, formats.bold);
  return sheet.isGood();
}

}  // namespace

QStringList reportSheetNames(const Report& report) {
  QStringList names{say("Figures")};
  for (const ReportPart& part : report.parts) {
    for (const ReportTable& table : part.tables) {
      QString name = table.title;
      for (const QChar sign : u"[]:*?/\\'") name.remove(sign);
      name = name.left(kLongestSheetName).trimmed();
      for (int number = 2; names.contains(name, Qt::CaseInsensitive); ++number) {
        const QString end = u" %1"_s.arg(number);
        name = name.left(kLongestSheetName - end.size()) + end;
      }
      names << name;
    }
  }
  return names.mid(1);
}

void writeReportBook(const QString& path, const Report& report) {
  const QStringList names = reportSheetNames(report);
  const platform::PlainNumbers points;
  lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
  QByteArray maker = kReportMaker.toUtf8();
  lxw_doc_properties properties{};
  properties.author = maker.data();
  bool good = workbook_set_properties(book, &properties) == LXW_NO_ERROR;
  const ReportFormats formats = reportFormats(book);
  good = writeFigures(book, report, formats) && good;
  qsizetype at = 0;
  for (const ReportPart& part : report.parts)
    for (const ReportTable& table : part.tables) good = writeTable(book, names[at++], table, formats) && good;
  good = workbook_close(book) == LXW_NO_ERROR && good;
  if (!good) throw StoreError(StoreFault::Other, say("The workbook could not be written there."));
}

}  // namespace headroom
