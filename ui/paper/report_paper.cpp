// SPDX-License-Identifier: MIT
// Every line of a page is read from its left to its right: no two cells of a row are ever broken into lines beside each
// other, which programs that read a PDF would mix.
#include "ui/paper/report_paper.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/base/say.h"
#include "core/exchange/report_html.h"
#include "core/exchange/report_sheet.h"
#include "core/exchange/report_twins.h"
#include "core/exchange/whole_files.h"
#include "ui/paper/sheet.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr double kRowLine = 17;
constexpr double kRowGap = 5;
constexpr double kColumnGap = 10;
constexpr double kIndent = 14;
constexpr double kPartNeeds = 170;  // a part does not begin at the foot of a page
constexpr double kGroupNeeds = 120;

void takeColumn(ReportTable& table, std::size_t column) {
  const auto at = static_cast<std::ptrdiff_t>(column);
  table.columns.erase(table.columns.begin() + at);
  for (auto& cells : table.rows) cells.erase(cells.begin() + at);
}

/// The table without the columns that are not for paper.
ReportTable onPaper(ReportTable table) {
  for (std::size_t i = table.columns.size(); i-- > 0;)
    if (!table.columns[i].isOnPaper || i == table.groupedBy) takeColumn(table, i);
  return table;
}

/// A table for each word in the column that the rows are grouped by, in the order of these words.
std::vector<ReportTable> groupsOf(const ReportTable& table) {
  if (!table.groupedBy || table.rows.empty()) return {onPaper(table)};
  std::map<QString, ReportTable> groups;
  for (const auto& cells : table.rows) {
    const QString& name = cells[*table.groupedBy].words;
    auto found = groups.find(name);
    if (found == groups.end()) {
      found = groups.emplace(name, table).first;
      found->second.rows.clear();
      found->second.title = name;
    }
    found->second.rows.push_back(cells);
  }
  std::vector<ReportTable> tables;
  for (const auto& [name, group] : groups) tables.push_back(onPaper(group));
  return tables;
}

/// How wide the columns of a table are.
std::vector<double> columnWidths(const ReportTable& table, double width) {
  double taken = kColumnGap * static_cast<double>(table.columns.size() - 1);
  int open = 0;
  for (const ReportColumn& column : table.columns) {
    taken += column.width;
    open += column.width == 0 ? 1 : 0;
  }
  std::vector<double> widths;
  for (const ReportColumn& column : table.columns)
    widths.push_back(column.width == 0 ? (width - taken) / open : column.width);
  return widths;
}

/// How one row stands: its cells in one line, but for the first, which may take several in its column, and below what
/// does not fit into that.
struct PaperRow {
  std::vector<QString> line;
  QStringList below;
  double first = kRowLine;  ///< the height of the first cell
  double height = 0;
};

class ReportPaper {
 public:
  ReportPaper(QPagedPaintDevice& device, QPainter* painter, const Report& report, int pages, std::vector<int> begins)
      : sheet_(device, painter, {report.printed, report.marking}, pages), report_(report), begins_(std::move(begins)) {}

  int draw() {
    sheet_.begin();
    sheet_.text(TextRole::PageTitle, report_.title, 34);
    sheet_.text(TextRole::Body, reportScopeWords(report_), 26);
    if (report_.hasContents) contents();
    for (const ReportPart& part : report_.parts) drawPart(part);
    sheet_.foot();
    return sheet_.page();
  }
  /// On which page each part begins, after draw().
  const std::vector<int>& parts() const { return parts_; }

 private:
  static const Tokens& tokens() { return Sheet::tokens(); }
  static constexpr double kMargin = Sheet::kMargin;

  void words(TextRole role, const QString& text, double height, const QColor& colour) {
    const double needed = height + (Sheet::lines(role, text, sheet_.width()) - 1) * Sheet::lineHeight(role);
    if (needed > sheet_.left()) sheet_.turn();
    sheet_.cell(role, text, {kMargin, sheet_.y(), sheet_.width(), needed}, Qt::AlignLeft, colour);
    sheet_.down(needed);
  }

  // Titles and page numbers, with dots between them so that eye and program find from one to the other.
  void contents() {
    sheet_.down(12);
    words(TextRole::CardTitle, say("Contents"), 28, tokens().text);
    for (std::size_t i = 0; i < report_.parts.size(); ++i) {
      const QString title = u"%1. %2 "_s.arg(i + 1).arg(report_.parts[i].title);
      const QString page = u" "_s + QString::number(i < begins_.size() ? begins_[i] : 0);
      const double room =
          sheet_.width() - Sheet::widthOf(TextRole::Body, title) - Sheet::widthOf(TextRole::Body, page) - 2;
      const double dot = Sheet::widthOf(TextRole::Body, QString(100, u'.')) / 100;
      words(TextRole::Body, title + QString(std::max<qsizetype>(3, qsizetype(room / dot) - 1), u'.') + page, 24,
            tokens().text);
    }
    words(TextRole::Caption,
          say("Each figure says over how many it was counted, what it means and the rule that it comes from. The "
              "workbook and the page for screen readers beside this file hold the same rows."),
          30, tokens().text2);
    sheet_.turn();
  }

  void drawPart(const ReportPart& part) {
    if (sheet_.left() < kPartNeeds || (report_.partsApart && !parts_.empty())) sheet_.turn();
    if (!sheet_.isAtTop()) sheet_.down(14);
    parts_.push_back(sheet_.page());
    const QString number = report_.hasContents ? u"%1. %2"_s.arg(parts_.size()).arg(part.title) : part.title;
    words(TextRole::CaseTitle, number, 30, tokens().text);
    if (!part.about.isEmpty()) words(TextRole::Secondary, part.about, 22, tokens().text2);
    for (const ReportFigure& figure : part.figures) drawFigure(figure);
    for (const ReportTable& table : part.tables) {
      if (table.groupedBy && !table.rows.empty()) {
        if (sheet_.left() < kGroupNeeds) sheet_.turn();
        words(TextRole::CardTitle, u"%1 (%2)"_s.arg(table.title, QString::number(table.rows.size())), 28,
              tokens().text);
      }
      for (const ReportTable& group : groupsOf(table)) drawTable(group);
    }
  }

  // The name and the value stand behind each other, what they mean under them, all on one page.
  void drawFigure(const ReportFigure& figure) {
    const QString told = u"%1 %2"_s.arg(figure.definition, ruleWords(figure) + u'.');
    const QString value = figureWords(figure);
    const double name = Sheet::widthOf(TextRole::BodyStrong, figure.name + u": "_s);
    const double behind = Sheet::widthOf(TextRole::Body, value);
    const bool fits = name + behind <= sheet_.width();
    const double lower = Sheet::lines(TextRole::Caption, told, sheet_.width()) * Sheet::lineHeight(TextRole::Caption);
    if ((fits ? 20 : 40) + lower + 8 > sheet_.left()) sheet_.turn();
    sheet_.cell(TextRole::BodyStrong, figure.name + u':', {kMargin, sheet_.y(), fits ? name : sheet_.width(), 20},
                Qt::AlignLeft, tokens().text);
    if (!fits) sheet_.down(20);
    sheet_.cell(TextRole::Body, value, {kMargin + (fits ? name : 0), sheet_.y(), behind + 2, 20}, Qt::AlignLeft,
                tokens().text);
    sheet_.down(20);
    sheet_.cell(TextRole::Caption, told, {kMargin, sheet_.y(), sheet_.width(), lower}, Qt::AlignLeft, tokens().text2);
    sheet_.down(lower + 8);
  }

  PaperRow rowOf(const ReportTable& table, const std::vector<ReportCell>& cells, const std::vector<double>& widths) {
    PaperRow row;
    row.line.push_back(cells.front().words);
    row.first = kRowLine * Sheet::lines(TextRole::Secondary, cells.front().words, widths.front());
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const QString& text = cells[i].words;
      const bool fits = Sheet::widthOf(TextRole::Secondary, text) <= widths[i];
      if (!fits) row.below << u"%1: %2"_s.arg(table.columns[i].heading, text);
      row.line.push_back(fits && !text.isEmpty() ? text : u"–"_s);
    }
    row.height = row.first + kRowGap;
    for (const QString& one : row.below)
      row.height += kRowLine * Sheet::lines(TextRole::Secondary, one, sheet_.width() - kIndent);
    return row;
  }

  void drawTable(const ReportTable& table) {
    if (table.rows.empty()) {
      if (sheet_.left() < 60) sheet_.turn();
      sheet_.down(10);
      words(TextRole::CardTitle, table.title, 26, tokens().text);
      words(TextRole::Secondary, table.none, 20, tokens().text);
      return;
    }
    const auto widths = columnWidths(table, sheet_.width());
    std::vector<PaperRow> rows;
    for (const auto& cells : table.rows) rows.push_back(rowOf(table, cells, widths));
    const QString title = u"%1 (%2)"_s.arg(table.title, QString::number(rows.size()));
    for (std::size_t at = 0; at < rows.size();) {
      const QString said = at == 0 ? title : say("%1, continued").arg(title);
      const double head = (at == 0 ? 10 : 0) + headHeight(table, said, widths);
      const std::size_t fit =
          rowsThatFit(rows.size() - at, sheet_.left() - head, [&](std::size_t row) { return rows[at + row].height; });
      if (fit == 0 && !sheet_.isAtTop()) {
        sheet_.turn();
        continue;
      }
      if (at == 0) sheet_.down(10);
      drawHead(table, said, widths);
      for (const std::size_t last = at + std::max<std::size_t>(fit, 1); at < last; ++at) drawRow(rows[at], widths);
      if (at < rows.size()) sheet_.turn();
    }
  }

  // The title of a table stands over its columns; the name of a group in the line of their headings, in place of the
  // first: programs that read a PDF take a line of its own between two like tables out of its place.
  static double headHeight(const ReportTable& table, const QString& title, const std::vector<double>& widths) {
    if (!table.groupedBy) return 26 + kRowLine + 4;
    const double line = Sheet::lineHeight(TextRole::BodyStrong);
    return std::max(kRowLine, line * Sheet::lines(TextRole::BodyStrong, title, widths.front())) + 4;
  }

  void drawHead(const ReportTable& table, const QString& title, const std::vector<double>& widths) {
    std::vector<QString> headings;
    for (const ReportColumn& column : table.columns) headings.push_back(column.heading);
    if (table.groupedBy) {
      const double above = headHeight(table, title, widths) - 4 - kRowLine;
      sheet_.cell(TextRole::BodyStrong, title, {kMargin, sheet_.y(), widths.front() + 1, above + kRowLine},
                  Qt::AlignLeft, tokens().text);
      sheet_.down(above);
      headings.front().clear();
    } else {
      words(TextRole::CardTitle, title, 26, tokens().text);
    }
    drawLine(TextRole::Caption, headings, widths, tokens().text2);
    sheet_.down(4);
    sheet_.line();
  }

  // Numbers too begin at one edge: programs that read a PDF keep the rows of a table only then.
  void drawLine(TextRole role, const std::vector<QString>& cells, const std::vector<double>& widths,
                const QColor& colour, double first = kRowLine) {
    double x = kMargin;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      sheet_.cell(role, cells[i], {x, sheet_.y(), widths[i] + 1, i == 0 ? first : kRowLine}, Qt::AlignLeft, colour);
      x += widths[i] + kColumnGap;
    }
    sheet_.down(first);
  }

  void drawRow(const PaperRow& row, const std::vector<double>& widths) {
    sheet_.down(kRowGap / 2);
    drawLine(TextRole::Secondary, row.line, widths, tokens().text, row.first);
    for (const QString& one : row.below) {
      const double width = sheet_.width() - kIndent;
      const double height = kRowLine * Sheet::lines(TextRole::Secondary, one, width);
      sheet_.cell(TextRole::Secondary, one, {kMargin + kIndent, sheet_.y(), width, height}, Qt::AlignLeft,
                  tokens().text);
      sheet_.down(height);
    }
    sheet_.down(kRowGap / 2);
    sheet_.line();
  }

  Sheet sheet_;
  const Report& report_;
  std::vector<int> begins_;
  std::vector<int> parts_;
};

}  // namespace

int printReport(QPagedPaintDevice& device, const Report& report) {
  registerFonts();
  ReportPaper measured(device, nullptr, report, 0, {});
  const int pages = measured.draw();
  QPainter painter(&device);
  return ReportPaper(device, &painter, report, pages, measured.parts()).draw();
}

QByteArray reportPdf(const Report& report) {
  return pdfOf(u"%1, %2"_s.arg(report.title, report.unitName),
               [&report](QPagedPaintDevice& device) { printReport(device, report); });
}

QStringList reportFileNames(const QString& path) {
  const QString base = path.endsWith(u".pdf", Qt::CaseInsensitive) ? path.chopped(4) : path;
  return {path, base + u".xlsx"_s, base + u".html"_s};
}

QStringList writeReportFiles(const QString& path, const Report& report, const std::function<bool()>& goesOn) {
  const QStringList names = reportFileNames(path);
  for (const QString& twin : names.mid(1)) requireOwnTwin(twin);
  const auto pages = bytesToWrite(names[0], reportPdf(report));
  if (!goesOn()) return {};
  const bool written = writeTogether({pages,
                                      {names[1], [&report](const QString& copy) { writeReportBook(copy, report); }},
                                      bytesToWrite(names[2], reportHtml(report))},
                                     goesOn);
  return written ? names : QStringList();
}

}  // namespace headroom
