// SPDX-License-Identifier: MIT
// A row a post. Texts are written as texts, so that nothing in them can be a formula.
#include "core/exchange/balance_sheet.h"

#include <xlsxwriter.h>

#include <QFile>

#include <array>

#include "core/exchange/csv_writer.h"
#include "core/exchange/sheet_file.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

enum Column {
  Unit,
  Post,
  Who,
  Role_,
  Fte,
  Taken,
  Counted,
  Op,
  Value,
  Load,
  Ceiling,
  Used,
  Status_,
  TryFte,
  TryLoad,
  TryCeiling,
  TryUsed,
  kColumns
};

constexpr std::array kTitles{"Unit",
                             "Post",
                             "Who",
                             "Role",
                             "FTE",
                             "Taken, %",
                             "Counted in",
                             "Limit",
                             "Value per 1.0 FTE",
                             "Load",
                             "Ceiling",
                             "Load against limit",
                             "Status",
                             "Try FTE",
                             "Try load",
                             "Ceiling then",
                             "Load against limit then"};
static_assert(kTitles.size() == kColumns);

QString plain(const std::optional<Decimal>& value) { return value ? value->toString(6) : QString(); }

class Book {
 public:
  explicit Book(const QString& path) : book_(workbook_new(QFile::encodeName(path).constData())) {
    sheet_ = workbook_add_worksheet(book_, "Balance");
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    percent_ = workbook_add_format(book_);
    format_set_num_format(percent_, "0%");
    input_ = workbook_add_format(book_);
    format_set_bg_color(input_, 0xFFF6DC);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void titles() {
    for (int i = 0; i < kColumns; ++i)
      worksheet_write_string(sheet_, 0, column(i), kTitles.at(static_cast<std::size_t>(i)), bold_);
    worksheet_freeze_panes(sheet_, 1, 3);
    worksheet_set_column(sheet_, 0, 3, 24, nullptr);
    worksheet_set_column(sheet_, 4, kColumns - 1, 14, nullptr);
  }

  void row(lxw_row_t at, const PostBalance& post) {
    const auto text = [&](int i, const QString& words) {
      worksheet_write_string(sheet_, at, column(i), words.toUtf8().constData(), nullptr);
    };
    const auto number = [&](int i, Decimal value, lxw_format* format = nullptr) {
      worksheet_write_number(sheet_, at, column(i), value.toDouble(), format);
    };
    text(Unit, post.unitCode);
    text(Post, post.postCode);
    text(Who, post.personName);
    text(Role_, token(post.role));
    number(Fte, post.fte);
    number(Taken, post.taken.percent);
    text(Counted, token(post.measure));
    text(Status_, token(post.status()));
    number(Load, post.load);
    number(TryFte, post.fte, input_);
    number(TryLoad, post.load, input_);
    if (!post.limit) return;
    text(Op, token(post.limit->op));
    number(Value, post.limit->value);
    formula(at, Ceiling, u"=I%1*E%1*(1-F%1/100)"_s, post.judged->ceiling.toDouble(), nullptr);
    const double used = post.utilisation() ? post.utilisation()->toDouble() : 0;
    formula(at, Used, u"=IF(K%1=0,\"\",J%1/K%1)"_s, used, percent_);
    formula(at, TryCeiling, u"=I%1*N%1*(1-F%1/100)"_s, post.judged->ceiling.toDouble(), nullptr);
    formula(at, TryUsed, u"=IF(P%1=0,\"\",O%1/P%1)"_s, used, percent_);
  }

  void totals(lxw_row_t at, const Balance& figures) {
    if (at < 2) return;
    worksheet_write_string(sheet_, at, 0, "Together", bold_);
    const BalanceTotals& totals = figures.totals;
    // Rows of a sheet count from 1 and the first is the titles: the posts stand in 2 to `at`.
    const auto sum = [&](int i, const QString& letter, double value) {
      const QString words = u"=SUM("_s + letter + u"2:"_s + letter + QString::number(at) + u')';
      worksheet_write_formula_num(sheet_, at, column(i), words.toLatin1().constData(), bold_, value);
    };
    // The load of posts with a limit alone, as in team utilisation (rules 5): those with a ceiling beside it.
    const auto judged = [&](int i, const QString& letter, const QString& ceiling, double value) {
      const auto range = [at](const QString& one) { return one + u"2:"_s + one + QString::number(at); };
      const QString words = u"=SUMIF("_s + range(ceiling) + u",\"<>\","_s + range(letter) + u')';
      worksheet_write_formula_num(sheet_, at, column(i), words.toLatin1().constData(), bold_, value);
    };
    sum(Fte, u"E"_s, totals.fte.toDouble());
    sum(TryFte, u"N"_s, totals.fte.toDouble());
    if (!totals.load) return;  // different measures are not added up
    judged(Load, u"J"_s, u"K"_s, totals.load->toDouble());
    sum(Ceiling, u"K"_s, totals.ceiling->toDouble());
    judged(TryLoad, u"O"_s, u"P"_s, totals.load->toDouble());
    sum(TryCeiling, u"P"_s, totals.ceiling->toDouble());
    const double used = totals.utilisation ? totals.utilisation->toDouble() : 0;
    formula(at, Used, u"=IF(K%1=0,\"\",J%1/K%1)"_s, used, percent_);
    formula(at, TryUsed, u"=IF(P%1=0,\"\",O%1/P%1)"_s, used, percent_);
  }

  /// Of which day the sheet is, under everything.
  void day(lxw_row_t at, QDate on) {
    worksheet_write_string(sheet_, at, 0, "As at", nullptr);
    worksheet_write_string(sheet_, at, 1, on.toString(Qt::ISODate).toLatin1().constData(), nullptr);
  }

  bool close() { return workbook_close(book_) == LXW_NO_ERROR; }

 private:
  static lxw_col_t column(int i) { return static_cast<lxw_col_t>(i); }
  void formula(lxw_row_t at, int i, const QString& words, double value, lxw_format* format) {
    // Rows of a sheet count from 1.
    worksheet_write_formula_num(sheet_, at, column(i), words.arg(at + 1).toLatin1().constData(), format, value);
  }

  lxw_workbook* book_;
  lxw_worksheet* sheet_;
  lxw_format* bold_;
  lxw_format* percent_;
  lxw_format* input_;
};

}  // namespace

QByteArray balanceCsv(const Balance& figures) {
  QByteArray out;
  appendCsvRecord(out, {u"post"_s, u"person"_s, u"unit"_s, u"role"_s, u"fte"_s, u"measure"_s, u"load"_s, u"children"_s,
                        u"families"_s, u"points"_s, u"unweighted"_s, u"ceiling"_s, u"operator"_s, u"headroom"_s,
                        u"utilisation"_s, u"status"_s});
  for (const PostBalance& row : figures.posts) {
    const auto judged = [&row](auto value) { return row.judged ? plain(value(*row.judged)) : QString(); };
    const auto number = [](const QString& digits) { return CsvCell{digits, true}; };
    appendCsvCells(out, {{row.postCode},
                         {row.personCode},
                         {row.unitCode},
                         {token(row.role)},
                         number(row.fte.toString(6)),
                         {token(row.measure)},
                         number(row.load.toString(6)),
                         number(QString::number(row.carried.children)),
                         number(QString::number(row.carried.families)),
                         number(row.carried.points.toString(6)),
                         number(QString::number(row.carried.unweighted)),
                         number(judged([](const Judgement& j) { return std::optional(j.ceiling); })),
                         {row.limit ? token(row.limit->op) : QString()},
                         number(judged([](const Judgement& j) { return std::optional(j.headroom); })),
                         number(row.utilisation() ? row.utilisation()->toString(4) : QString()),
                         {token(row.status())}});
  }
  return out;
}

void writeBalanceWorkbook(const QString& path, const Balance& figures) {
  writeSheetFile(path, [&figures](const QString& part) {
    Book book(part);
    book.titles();
    lxw_row_t at = 1;
    for (const PostBalance& row : figures.posts) book.row(at++, row);
    book.totals(at, figures);
    book.day(at + 2, figures.on);
    return book.close();
  });
}

}  // namespace headroom
