// SPDX-License-Identifier: MIT
// Reading the folder in the order of the tables.
// Files are looked at before they are opened: a pipe or a device would never answer.
#include "core/exchange/import_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/exchange/cell_value.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/spaces.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kLargestFile = 1LL << 30;

QString columnName(const SourceTable& table, int cell) {
  const auto index = static_cast<std::size_t>(cell - 1);
  return cell >= 1 && index < table.columns.size() ? table.columns[index] : QString::number(cell);
}

tl::unexpected<Refusal> refuseAt(const QString& file, int row, const QString& column, const QString& reason) {
  return refuse(u"%1 row %2, column %3: %4."_s.arg(file, QString::number(row), column, reason));
}

/// How a file is made that can be read.
QString howToSave() { return u"In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'"_s; }

QString tableFiles() {
  QStringList names;
  for (const TableSpec& spec : tableSpecs()) names << spec.file();
  return names.join(u", "_s);
}

QString columnNames(const TableSpec& spec) {
  QStringList names;
  for (const ColumnSpec& column : spec.columns) names << column.name;
  return names.join(u", "_s);
}

/// Without the columns at its end that a spreadsheet saved although nothing stands above them.
std::size_t namedCells(const CsvRecord& header) {
  std::size_t named = header.cells.size();
  while (named > 1 && withoutSpaces(header.cells[named - 1]).isEmpty()) --named;
  return named;
}

/// The header's cells as the columns of `table`.
Result<void> readHeader(const TableSpec& spec, const CsvRecord& header, SourceTable& table) {
  if (header.fault) {
    return refuseAt(spec.file(), 1, QString::number(header.fault->cell), header.fault->reason);
  }
  for (std::size_t i = 0; i < namedCells(header); ++i) {
    const QString& typed = header.cells[i];
    const QString position = QString::number(i + 1);
    if (holdsControlCharacter(typed)) return refuseAt(spec.file(), 1, position, u"it holds a control character"_s);
    const QString name = asHeading(typed);
    if (spec.indexOf(name) < 0) {
      return refuseAt(spec.file(), 1, position,
                      u"%1 is not a column of this table, which has %2"_s.arg(quotedForPeople(withoutSpaces(typed)),
                                                                              columnNames(spec)));
    }
    if (std::find(table.columns.begin(), table.columns.end(), name) != table.columns.end()) {
      return refuseAt(spec.file(), 1, position, u"the column %1 stands there twice"_s.arg(name));
    }
    table.columns.push_back(name);
  }
  for (const ColumnSpec& column : spec.columns) {
    if (column.required && std::find(table.columns.begin(), table.columns.end(), column.name) == table.columns.end()) {
      return refuseAt(
          spec.file(), 1, column.name,
          u"this column is missing; the first row names the columns, which are %1"_s.arg(columnNames(spec)));
    }
  }
  return {};
}

bool areEmpty(const std::vector<QString>& cells, std::size_t from) {
  return std::all_of(cells.begin() + qsizetype(from), cells.end(), [](const QString& cell) { return cell.isEmpty(); });
}

/// A row that was emptied in a spreadsheet is saved as separators alone.
bool isBlank(qint64 width, const CsvRecord& record) {
  return record.cellCount == width && record.cellCount > 1 && !record.fault && areEmpty(record.cells, 0);
}

/// `width`: the cells of the header, those without a name too.
std::optional<Reject> rejected(const SourcePlace& place, const SourceTable& table, qint64 width,
                               const CsvRecord& record) {
  if (record.cellCount != width) {
    return Reject{place,
                  {},
                  u"the row has %1 cells and the header %2; a cell that holds a comma or a line end stands in quotes"_s
                      .arg(record.cellCount)
                      .arg(width)};
  }
  if (record.fault) return Reject{place, columnName(table, record.fault->cell), record.fault->reason};
  if (!areEmpty(record.cells, table.columns.size()))
    return Reject{place, {}, u"a cell is filled in a column without a heading"_s};
  return {};
}

tl::unexpected<Refusal> refuseEmpty(const TableSpec& spec) {
  return refuse(
      u"%1: the file is empty; its first row names the columns, which are %2."_s.arg(spec.file(), columnNames(spec)));
}

/// Whether every second byte at the start is empty, as UTF-16 has them; with its mark it is read.
bool isWideWithoutMark(QFile& file) {
  const QByteArray first = file.peek(64);
  return !first.startsWith("\xFF\xFE") && !first.startsWith("\xFE\xFF") && first.count('\0') * 3 > first.size();
}

Result<void> readTable(const TableSpec& spec, QFile& file, SourceTables& tables, const ExchangeWatch& watch) {
  if (isWideWithoutMark(file))
    return refuse(u"%1: this looks like UTF-16 without the mark that says so. %2."_s.arg(spec.file(), howToSave()));
  SourceTable table;
  CsvReader reader(file);
  reader.findDialect();
  CsvRecord record;
  const QString name = spec.file();
  const QString doing = u"reading "_s + name;
  qint64 width = 0;
  for (;;) {
    const auto outcome = reader.next(record);
    if (outcome == CsvReader::Outcome::Broken) {
      const CsvFault& fault = reader.fault();
      return refuseAt(name, fault.row, columnName(table, fault.cell), fault.reason + u". "_s + howToSave());
    }
    if (outcome == CsvReader::Outcome::End) break;
    if (width == 0) {
      TRY(readHeader(spec, record, table));
      width = record.cellCount;
      reader.setMostCells(static_cast<int>(width));
      continue;
    }
    if (!watch.goesOn(doing, record.row)) return refuse(cancelledSentence());
    if (isBlank(width, record)) continue;
    const SourcePlace place{name, record.row};
    if (auto reject = rejected(place, table, width, record)) {
      tables.rejects.push_back(std::move(*reject));
    } else {
      record.cells.resize(table.columns.size());
      table.rows.push_back({place, std::move(record.cells)});
      record.cells = {};
      record.cells.reserve(table.columns.size());
    }
  }
  if (width == 0) return refuseEmpty(spec);
  if (reader.isUtf16()) tables.remarks.push_back(u"%1: read as UTF-16."_s.arg(name));
  if (reader.hasWindows1252()) tables.remarks.push_back(u"%1: not UTF-8, so read as Windows-1252."_s.arg(name));
  tables.tables[spec.name] = std::move(table);
  return {};
}

Result<void> readFile(const TableSpec& spec, const QString& path, SourceTables& tables, const ExchangeWatch& watch) {
  const QFileInfo info(path);
  if (!info.isFile()) return refuse(u"%1: this is not a file that can be read."_s.arg(spec.file()));
  if (info.size() > kLargestFile) return refuse(u"%1: the file is larger than 1 GiB."_s.arg(spec.file()));
  if (info.size() == 0) return refuseEmpty(spec);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
    return refuse(u"%1: the file cannot be opened."_s.arg(spec.file()));
  }
  const QByteArray first = file.peek(4);
  if (first.startsWith("PK\x03\x04") || first.startsWith("\xD0\xCF\x11\xE0")) {
    return refuse(u"%1: this is an Excel workbook under the name of a CSV file. %2."_s.arg(spec.file(), howToSave()));
  }
  return readTable(spec, file, tables, watch);
}

}  // namespace

const TableSpec* tableOfFile(const QString& fileName) {
  const QString name = fileName.toLower();
  return name.endsWith(u".csv") ? tableNamed(name.chopped(4)) : nullptr;
}

Result<SourceTables> readCsvFile(const QString& path, const ExchangeWatch& watch) {
  const QFileInfo info(path);
  const TableSpec* spec = tableOfFile(info.fileName());
  if (spec == nullptr) {
    return refuse(
        u"%1: this is not one of the tables of a Headroom folder, which are %2. If it is one of them, give "
        u"it that name; a list with columns of its own is brought in the window, where its columns are matched once."_s
            .arg(quotedForPeople(info.fileName()), tableFiles()));
  }
  SourceTables tables;
  tables.origin = QDir(info.absolutePath()).dirName();
  if (const auto read = readFile(*spec, path, tables, watch); !read) return tl::unexpected<Refusal>(read.error());
  return tables;
}

Result<SourceTables> readCsvFolder(const QString& path, const ExchangeWatch& watch) {
  const QFileInfo info(path);
  const QString shown = pathForPeople(path);
  if (path.isEmpty() || !info.exists()) return refuse(u"%1: there is no such folder."_s.arg(shown));
  if (!info.isDir()) {
    return refuse(
        u"%1: this is not a folder of CSV files. Choose the folder that holds people.csv, posts.csv and the others."_s
            .arg(shown));
  }
  const QDir folder(path);
  if (!info.isReadable()) return refuse(u"%1: the folder cannot be read."_s.arg(shown));
  std::map<TableId, QString> found;
  for (const QString& name : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
    if (!name.endsWith(u".csv", Qt::CaseInsensitive)) continue;
    const TableSpec* spec = tableOfFile(name);
    if (spec == nullptr) {
      return refuse(
          u"%1: this is not one of the tables of a Headroom folder, which are %2. Rename it, or take it out of the folder."_s
              .arg(quotedForPeople(name), tableFiles()));
    }
    if (!found.emplace(spec->id, name).second) {
      return refuse(
          u"%1: the folder holds this table twice, under names in other capitals."_s.arg(quotedForPeople(name)));
    }
  }
  if (found.empty()) {
    return refuse(
        u"%1: the folder holds none of the tables, such as posts.csv; they are %2."_s.arg(shown, tableFiles()));
  }
  SourceTables tables;
  tables.origin = QDir(info.absoluteFilePath()).dirName();
  for (const auto& [id, name] : found) {
    if (const auto read = readFile(tableSpec(id), folder.filePath(name), tables, watch); !read) {
      return tl::unexpected<Refusal>(read.error());
    }
  }
  return tables;
}

}  // namespace headroom
