// SPDX-License-Identifier: MIT
// Both kinds of file are gathered as rows of text first; then the heading row is looked for.
#include "core/exchange/foreign_sheet.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include "core/base/say.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/column_matching.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/spaces.h"
#include "core/exchange/workbook.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kMostForeignRows = 200'000;
constexpr int kMostForeignColumns = 200;
constexpr qsizetype kRowsAbove = 20;  // a title, a date, who made it

qsizetype filledIn(const QStringList& cells) {
  return std::count_if(cells.begin(), cells.end(), [](const QString& cell) { return !cell.trimmed().isEmpty(); });
}

bool isText(const QString& cell) {
  return std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); });
}

/// The place of the heading row among the first rows, or -1.
qsizetype headingRow(const std::vector<ForeignRow>& rows) {
  const auto most = std::min<qsizetype>(kRowsAbove, static_cast<qsizetype>(rows.size()));
  qsizetype best = -1;
  int bestFit = 0;
  for (qsizetype i = 0; i < most; ++i) {
    const int fit = headingsThatFit(rows[static_cast<std::size_t>(i)].cells);
    if (fit > bestFit) {
      bestFit = fit;
      best = i;
    }
  }
  if (best >= 0) return best;
  for (qsizetype i = 0; i < most; ++i) {
    const QStringList& cells = rows[static_cast<std::size_t>(i)].cells;
    const auto texts = std::count_if(cells.begin(), cells.end(), isText);
    if (texts >= 2 && texts * 2 > filledIn(cells)) return i;
  }
  return -1;
}

/// The list that these rows are; nothing when no row can be its headings.
std::optional<ForeignSheet> listOf(const QString& title, std::vector<ForeignRow> rows) {
  const qsizetype at = headingRow(rows);
  if (at < 0) return {};
  ForeignSheet sheet;
  sheet.title = title;
  for (const QString& heading : rows[static_cast<std::size_t>(at)].cells) sheet.headings << asOneToken(heading);
  while (!sheet.headings.isEmpty() && sheet.headings.last().isEmpty()) sheet.headings.removeLast();
  const qsizetype columns = sheet.headings.size();
  for (auto row = rows.begin() + at + 1; row != rows.end(); ++row) {
    if (filledIn(row->cells) == 0) continue;
    row->cells.resize(columns);
    sheet.rows.push_back(std::move(*row));
  }
  return sheet;
}

Refusal tooMany(const QString& name) {
  return {say("%1: the list has more than 200,000 rows. Bring it as a folder of CSV files.").arg(name)};
}

Result<std::vector<ForeignSheet>> readCsvList(const QString& path, const ExchangeWatch& watch) {
  const QFileInfo info(path);
  const QString name = quotedForPeople(info.fileName());
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return refuse(say("%1: the file cannot be opened.").arg(name));
  CsvReader reader(file);
  reader.findDialect();
  reader.setMostCells(kMostForeignColumns);
  std::vector<ForeignRow> rows;
  CsvRecord record;
  for (;;) {
    const auto outcome = reader.next(record);
    if (outcome == CsvReader::Outcome::Broken) {
      return refuse(say("%1 row %2: %3. In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'.")
                        .arg(name, QString::number(reader.fault().row), reader.fault().reason));
    }
    if (outcome == CsvReader::Outcome::End) break;
    if (!watch.goesOn(u"reading "_s + info.fileName(), record.row)) return refuse(cancelledSentence());
    if (record.fault) return refuse(u"%1 row %2: %3."_s.arg(name, QString::number(record.row), record.fault->reason));
    if (rows.size() >= kMostForeignRows) return tl::unexpected(tooMany(name));
    rows.push_back({record.row, QStringList(record.cells.begin(), record.cells.end())});
  }
  auto sheet = listOf(info.fileName(), std::move(rows));
  if (!sheet) return refuse(say("%1: no row of it names columns; the first row of a list does.").arg(name));
  if (reader.isUtf16()) sheet->remarks.push_back(say("%1: read as UTF-16.").arg(info.fileName()));
  if (reader.hasWindows1252())
    sheet->remarks.push_back(say("%1: not UTF-8, so read as Windows-1252.").arg(info.fileName()));
  return std::vector<ForeignSheet>{std::move(*sheet)};
}

QStringList cellsOf(const WorkbookRow& row) {
  QStringList cells;
  for (const WorkbookCell& cell : row.cells) {
    if (cell.column > kMostForeignColumns) break;
    while (cells.size() < cell.column) cells << QString();
    const bool isDay = cell.isDate && cell.date.isValid();
    cells[cell.column - 1] = isDay                                    ? cell.date.toString(Qt::ISODate)
                             : cell.kind == WorkbookCell::Kind::Error ? QString()
                                                                      : cell.text;
  }
  return cells;
}

Result<std::vector<ForeignSheet>> readWorkbookLists(const QString& path, const ExchangeWatch& watch) {
  auto book = Workbook::open(path);
  if (!book) return tl::unexpected<Refusal>(book.error());
  std::vector<ForeignSheet> sheets;
  for (int i = 0; i < static_cast<int>(book->sheets().size()); ++i) {
    if (book->isHidden(i)) continue;
    const QString title = book->sheets()[static_cast<std::size_t>(i)];
    std::vector<ForeignRow> rows;
    bool isCancelled = false;
    const auto read = book->readRows(i, [&](const WorkbookRow& row) {
      isCancelled = !watch.goesOn(u"reading "_s + title, row.number);
      rows.push_back({row.number, cellsOf(row)});
      return !isCancelled && rows.size() <= kMostForeignRows;
    });
    if (!read) return tl::unexpected<Refusal>(read.error());
    if (isCancelled) return refuse(cancelledSentence());
    if (rows.size() > kMostForeignRows) return tl::unexpected(tooMany(title));
    if (auto sheet = listOf(title, std::move(rows)); sheet && !sheet->rows.empty()) sheets.push_back(std::move(*sheet));
  }
  if (sheets.empty()) return book->refusal(say("no sheet of it holds a list: a row of headings with rows under it"));
  return sheets;
}

bool isCsv(const QString& path) { return path.endsWith(u".csv", Qt::CaseInsensitive); }

}  // namespace

bool isForeignList(const QString& path) { return isCsv(path) || hasWorkbookName(path); }

Result<std::vector<ForeignSheet>> readForeignFile(const QString& path, const ExchangeWatch& watch) {
  const QFileInfo info(path);
  if (!info.isFile()) return refuse(say("%1: there is no such file.").arg(pathForPeople(path)));
  if (isCsv(path)) return readCsvList(path, watch);
  return readWorkbookLists(path, watch);
}

}  // namespace headroom
