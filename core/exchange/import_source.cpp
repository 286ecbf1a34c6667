// SPDX-License-Identifier: MIT
// Reading the folder in the order of the tables.
// Files are looked at before they are opened: a pipe or a device would never answer.
#include "core/exchange/import_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/base/say.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/spaces.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kLargestFile = 1LL << 30;

QString columnName(const std::vector<QString>& columns, int cell) {
  const auto index = static_cast<std::size_t>(cell - 1);
  return cell >= 1 && index < columns.size() ? columns[index] : QString::number(cell);
}

tl::unexpected<Refusal> refuseAt(const QString& file, int row, const QString& column, const QString& reason) {
  return refuse(u"%1 row %2, column %3: %4."_s.arg(file, QString::number(row), column, reason));
}

/// How a file is made that can be read.
QString howToSave() { return say("In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'"); }

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

/// The columns that the header's cells name.
Result<std::vector<QString>> readHeader(const TableSpec& spec, const CsvRecord& header) {
  std::vector<QString> columns;
  if (header.fault) {
    return refuseAt(spec.file(), 1, QString::number(header.fault->cell), header.fault->reason);
  }
  for (std::size_t i = 0; i < namedCells(header); ++i) {
    const QString& typed = header.cells[i];
    const QString position = QString::number(i + 1);
    if (holdsControlCharacter(typed)) return refuseAt(spec.file(), 1, position, say("it holds a control character"));
    const QString name = asHeading(typed);
    if (spec.indexOf(name) < 0) {
      return refuseAt(spec.file(), 1, position,
                      say("%1 is not a column of this table, which has %2")
                          .arg(quotedForPeople(withoutSpaces(typed)), columnNames(spec)));
    }
    if (std::find(columns.begin(), columns.end(), name) != columns.end()) {
      return refuseAt(spec.file(), 1, position, say("the column %1 is there twice").arg(name));
    }
    columns.push_back(name);
  }
  for (const ColumnSpec& column : spec.columns) {
    if (column.required && std::find(columns.begin(), columns.end(), column.name) == columns.end()) {
      return refuseAt(
          spec.file(), 1, column.name,
          say("this column is missing; the first row names the columns, which are %1").arg(columnNames(spec)));
    }
  }
  return columns;
}

bool areEmpty(const CsvRecord& record, std::size_t from) {
  const auto isEmpty = [](const auto& cell) { return cell.isEmpty(); };
  const auto begin = static_cast<qsizetype>(from);
  return record.cells.empty() ? std::all_of(record.bytes.begin() + begin, record.bytes.end(), isEmpty)
                              : std::all_of(record.cells.begin() + begin, record.cells.end(), isEmpty);
}

/// A row that was emptied in a spreadsheet is saved as separators alone.
bool isBlank(qint64 width, const CsvRecord& record) {
  return record.cellCount == width && record.cellCount > 1 && !record.fault && areEmpty(record, 0);
}

/// `width`: the cells of the header, those without a name too.
std::optional<Reject> rejected(const QString& file, const std::vector<QString>& columns, qint64 width,
                               const CsvRecord& record) {
  const auto faulty = [&](const QString& column, const QString& reason) {
    return Reject{{file, record.row}, column, reason};
  };
  if (record.cellCount != width) {
    return faulty(
        {}, say("the row has %1 cells and the header %2; a cell that holds a comma or a line end stands in quotes")
                .arg(record.cellCount)
                .arg(width));
  }
  if (record.fault) return faulty(columnName(columns, record.fault->cell), record.fault->reason);
  if (!areEmpty(record, columns.size())) return faulty({}, say("a cell is filled in a column without a heading"));
  return {};
}

tl::unexpected<Refusal> refuseEmpty(const TableSpec& spec) {
  return refuse(
      say("%1: the file is empty; its first row names the columns, which are %2.").arg(spec.file(), columnNames(spec)));
}

/// Whether every second byte at the start is empty, as UTF-16 has them; with its mark it is read.
bool isWideWithoutMark(QFile& file) {
  const QByteArray first = file.peek(64);
  return !first.startsWith("\xFF\xFE") && !first.startsWith("\xFE\xFF") && first.count('\0') * 3 > first.size();
}

Result<void> readRecords(const TableSpec& spec, QFile& file, RowTaker& taker, std::vector<QString>& remarks,
                         const ExchangeWatch& watch) {
  if (isWideWithoutMark(file))
    return refuse(say("%1: this looks like UTF-16 without the mark that says so. %2.").arg(spec.file(), howToSave()));
  CsvReader reader(file);
  reader.findDialect();
  CsvRecord record;
  const QString name = spec.file();
  const QString doing = u"reading "_s + name;
  const bool inBytes = taker.inBytes();
  std::vector<QString> columns;
  qint64 width = 0;
  for (;;) {
    const auto outcome = inBytes && width > 0 ? reader.nextBytes(record) : reader.next(record);
    if (outcome == CsvReader::Outcome::Broken) {
      const CsvFault& fault = reader.fault();
      return refuseAt(name, fault.row, columnName(columns, fault.cell), fault.reason + u". "_s + howToSave());
    }
    if (outcome == CsvReader::Outcome::End) break;
    if (width == 0) {
      columns = TRY(readHeader(spec, record));
      width = record.cellCount;
      reader.setMostCells(static_cast<int>(width));
      record.cells.clear();
      taker.begin(columns);
      continue;
    }
    if (!watch.goesOn(doing, record.row)) return refuse(cancelledSentence());
    if (isBlank(width, record)) continue;
    if (auto reject = rejected(name, columns, width, record)) {
      taker.reject(std::move(*reject));
    } else {
      taker.take(record);
    }
  }
  if (width == 0) return refuseEmpty(spec);
  if (reader.isUtf16()) remarks.push_back(say("%1: read as UTF-16.").arg(name));
  if (reader.hasWindows1252()) remarks.push_back(say("%1: not UTF-8, so read as Windows-1252.").arg(name));
  return {};
}

Result<CsvFiles> oneCsvFile(const QString& path) {
  const QFileInfo info(path);
  const TableSpec* spec = tableOfFile(info.fileName());
  if (spec == nullptr) {
    return refuse(
        say("%1: this is not one of the tables of a Headroom folder, which are %2. If it is one of them, give "
            "it that name; a list with columns of its own is brought in the window, where its columns are matched "
            "once.")
            .arg(quotedForPeople(info.fileName()), tableFiles()));
  }
  return CsvFiles{{{spec->id, path}}, QDir(info.absolutePath()).dirName()};
}

Result<CsvFiles> filesOfFolder(const QString& path) {
  const QFileInfo info(path);
  const QString shown = pathForPeople(path);
  if (path.isEmpty() || !info.exists()) return refuse(say("%1: there is no such folder.").arg(shown));
  if (!info.isDir()) {
    return refuse(
        say("%1: this is not a folder of CSV files. Choose the folder that holds people.csv, posts.csv and the others.")
            .arg(shown));
  }
  const QDir folder(path);
  if (!info.isReadable()) return refuse(say("%1: the folder cannot be read.").arg(shown));
  std::map<TableId, QString> found;
  for (const QString& name : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
    if (!name.endsWith(u".csv", Qt::CaseInsensitive)) continue;
    const TableSpec* spec = tableOfFile(name);
    if (spec == nullptr) {
      return refuse(say("%1: this is not one of the tables of a Headroom folder, which are %2. Rename it, or take it "
                        "out of the folder.")
                        .arg(quotedForPeople(name), tableFiles()));
    }
    if (!found.emplace(spec->id, name).second) {
      return refuse(say("%1: the folder holds this table twice, under names that differ only in capitals.")
                        .arg(quotedForPeople(name)));
    }
  }
  if (found.empty()) {
    return refuse(
        say("%1: the folder holds none of the tables, such as posts.csv; they are %2.").arg(shown, tableFiles()));
  }
  CsvFiles files{{}, QDir(info.absoluteFilePath()).dirName()};
  for (const auto& [id, name] : found) files.paths.emplace(id, folder.filePath(name));
  return files;
}

Result<SourceTables> readAll(Result<CsvFiles> files, const ExchangeWatch& watch) {
  if (!files) return tl::unexpected<Refusal>(files.error());
  SourceTables tables;
  tables.origin = files->origin;
  for (const auto& [id, path] : files->paths) {
    RowsKept rows(tableSpec(id), tables.rejects);
    TRY(readRows(tableSpec(id), path, rows, tables.remarks, watch));
    tables.tables[tableSpec(id).name] = std::move(rows.table());
  }
  return tables;
}

}  // namespace

void RowsKept::take(CsvRecord& record) {
  record.cells.resize(table_.columns.size());
  table_.rows.push_back({{file_, record.row}, std::move(record.cells)});
  record.cells = {};
  record.cells.reserve(table_.columns.size());
}

Result<void> readRows(const TableSpec& spec, const QString& path, RowTaker& taker, std::vector<QString>& remarks,
                      const ExchangeWatch& watch) {
  const QFileInfo info(path);
  if (!info.isFile()) return refuse(say("%1: this is not a file that can be read.").arg(spec.file()));
  if (info.size() > kLargestFile) return refuse(say("%1: the file is larger than 1 GiB.").arg(spec.file()));
  if (info.size() == 0) return refuseEmpty(spec);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
    return refuse(say("%1: the file cannot be opened.").arg(spec.file()));
  }
  const QByteArray first = file.peek(4);
  if (first.startsWith("PK\x03\x04") || first.startsWith("\xD0\xCF\x11\xE0")) {
    return refuse(say("%1: this is an Excel workbook under the name of a CSV file. %2.").arg(spec.file(), howToSave()));
  }
  return readRecords(spec, file, taker, remarks, watch);
}

const TableSpec* tableOfFile(const QString& fileName) {
  const QString name = fileName.toLower();
  return name.endsWith(u".csv") ? tableNamed(name.chopped(4)) : nullptr;
}

Result<CsvFiles> findCsvFiles(const QString& path) {
  return QFileInfo(path).isFile() ? oneCsvFile(path) : filesOfFolder(path);
}

Result<SourceTables> readCsvFile(const QString& path, const ExchangeWatch& watch) {
  return readAll(oneCsvFile(path), watch);
}

Result<SourceTables> readCsvFolder(const QString& path, const ExchangeWatch& watch) {
  return readAll(filesOfFolder(path), watch);
}

}  // namespace headroom
