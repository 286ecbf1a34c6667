// SPDX-License-Identifier: MIT
// Three sheets, each filled from the left to the right. Texts are written as texts, so that nothing in them can be a
// formula.
#include "core/exchange/over_time_sheet.h"

#include <xlsxwriter.h>

#include <QFile>

#include "core/base/platform.h"
#include "core/caseload/forecast.h"
#include "core/exchange/sheet_file.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Formats {
  lxw_format* bold;
  lxw_format* percent;
  lxw_format* day;
};

// One sheet, a cell after the other.
class Sheet {
 public:
  Sheet(lxw_workbook* book, const char* name, const Formats& formats)
      : sheet_(workbook_add_worksheet(book, name)), formats_(formats) {
    worksheet_freeze_panes(sheet_, 1, 1);
  }

  void title(const char* words, double width) {
    worksheet_set_column(sheet_, column_, column_, width, nullptr);
    worksheet_write_string(sheet_, row_, column_++, words, formats_.bold);
  }
  void titleDay(QDate day, double width) {
    worksheet_set_column(sheet_, column_, column_, width, nullptr);
    write(day);
  }
  void text(const QString& words) {
    worksheet_write_string(sheet_, row_, column_++, words.toUtf8().constData(), nullptr);
  }
  void number(double value) { worksheet_write_number(sheet_, row_, column_++, value, nullptr); }
  void number(Decimal value) { number(value.toDouble()); }
  void number(const std::optional<Ratio>& value) { value ? number(value->toDouble()) : skip(); }
  void percent(const std::optional<Ratio>& value) {
    // The whole percentage that the pages say: readers of workbooks round a half each in their way.
    if (value) worksheet_write_number(sheet_, row_, column_, value->wholePercent() / 100.0, formats_.percent);
    skip();
  }
  void day(const std::optional<QDate>& day) { day ? write(*day) : skip(); }
  void skip() { ++column_; }
  void next() { ++row_, column_ = 0; }

 private:
  void write(QDate day) {
    lxw_datetime when{day.year(), day.month(), day.day(), 0, 0, 0};
    worksheet_write_datetime(sheet_, row_, column_++, &when, formats_.day);
  }

  lxw_worksheet* sheet_;
  Formats formats_;
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
};

void writeMonths(Sheet sheet, const std::vector<TrendMonth>& months) {
  for (const char* words : {"First of", "FTE", "Cases led", "Load against limit", "Over", "No capacity", "Posts",
                            "Lowest", "Highest", "Unevenness (Gini)", "Average caseload", "Agency FTE", "Agency share"})
    sheet.title(words, 18);
  for (const TrendMonth& month : months) {
    sheet.next();
    const BalanceTotals& totals = month.totals;
    sheet.day(month.on);
    sheet.number(totals.fte);
    sheet.number(month.led);
    sheet.percent(totals.utilisation);
    sheet.number(totals.over);
    sheet.number(totals.noCapacity);
    sheet.number(totals.posts);
    sheet.percent(totals.lowest);
    sheet.percent(totals.highest);
    sheet.number(totals.gini);
    sheet.number(totals.averageCaseload);
    sheet.number(month.agencyFte);
    sheet.percent(month.agencyShare());
  }
}

// A row a post, in the order of formats 1; a Monday on which it is not there stays empty.
void writeWeeks(Sheet sheet, const std::vector<Balance>& weeks, const UnitTree& units) {
  for (const char* words : {"Unit", "Team", "Post", "Person", "Who", "Role", "Counted in"}) sheet.title(words, 22);
  for (const Balance& week : weeks) sheet.titleDay(week.on, 13);
  const std::vector<PostWeek> rows = byPost(weeks);
  for (auto row = rows.begin(); row != rows.end();) {
    const PostBalance& first = *row->row;
    sheet.next();
    sheet.text(first.unitCode);
    sheet.text(units.find(first.unit)->name);
    sheet.text(first.postCode);
    sheet.text(first.personCode);
    sheet.text(first.personName);
    sheet.text(token(first.role));
    sheet.text(token(first.measure));
    for (const Balance& week : weeks) {
      if (row == rows.end() || row->row->post != first.post || row->monday != week.on) {
        sheet.skip();
        continue;
      }
      row->row->utilisation() ? sheet.percent(row->row->utilisation()) : sheet.text(token(row->row->status()));
      ++row;
    }
  }
}

void writePromises(Sheet sheet, const std::vector<LedgerLine>& promises) {
  for (const char* words :
       {"Who", "Promise", "Taken, %", "From", "Until", "Days promised", "Kept", "Broken", "Worst excess"})
    sheet.title(words, 18);
  for (const LedgerLine& one : promises) {
    sheet.next();
    sheet.text(one.personName);
    sheet.text(one.reason);
    sheet.number(one.percent);
    sheet.day(one.period.from);
    sheet.day(one.period.lastDay());
    sheet.number(static_cast<double>(one.promised));
    sheet.number(static_cast<double>(one.kept));
    sheet.number(static_cast<double>(one.broken));
    sheet.number(one.worstExcess);
  }
}

}  // namespace

void writeOverTimeWorkbook(const QString& path, const std::vector<TrendMonth>& months,
                           const std::vector<Balance>& weeks, const std::vector<LedgerLine>& promises,
                           const UnitTree& units) {
  writeSheetFile(path, [&](const QString& part) {
    const platform::PlainNumbers points;
    lxw_workbook* book = workbook_new(QFile::encodeName(part).constData());
    const Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.bold);
    format_set_num_format(formats.percent, "0%");
    format_set_num_format(formats.day, "d mmm yyyy");
    format_set_align(formats.day, LXW_ALIGN_LEFT);
    writeMonths(Sheet(book, "Month by month", formats), months);
    writeWeeks(Sheet(book, "The Mondays ahead", formats), weeks, units);
    writePromises(Sheet(book, "Protected caseloads", formats), promises);
    return workbook_close(book) == LXW_NO_ERROR;
  });
}

}  // namespace headroom
