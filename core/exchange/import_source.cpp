// SPDX-License-Identifier: MIT
// Reading the folder in the order of the tables.
// Files are looked at before they are opened: a pipe or a device would never answer.
#include "core/exchange/import_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/exchange/cell_value.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/table_specs.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kLargestFile = 1LL << 30;

QString columnName(const SourceTable& table, int cell) {
  const auto index = static_cast<std::size_t>(cell - 1);
  return cell >= 1 && index < table.columns.size() ? table.columns[index] : QString::number(cell);
}

tl::unexpected<Refusal> refuseAt(const QString& file, int row, const QString& column, const QString& reason) {
  return refuse(u"%1 row %2, column %3: %4."_s.arg(file).arg(row).arg(column, reason));
}

QString columnNames(const TableSpec& spec) {
  QStringList names;
  for (const ColumnSpec& column : spec.columns) names << column.name;
  return names.join(u", "_s);
}

/// The header's cells as the columns of `table`.
Result<void> readHeader(const TableSpec& spec, const CsvRecord& header, SourceTable& table) {
  if (header.fault) {
    return refuseAt(spec.file(), 1, QString::number(header.fault->cell), header.fault->reason);
  }
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const QString name = header.cells[i].trimmed();
    const QString position = QString::number(i + 1);
    if (holdsControlCharacter(name)) return refuseAt(spec.file(), 1, position, u"it holds a control character"_s);
    if (spec.indexOf(name) < 0) {
      return refuseAt(
          spec.file(), 1, position,
          u"%1 is not a column of this table, which has %2"_s.arg(quotedForPeople(name), columnNames(spec)));
    }
    if (std::find(table.columns.begin(), table.columns.end(), name) != table.columns.end()) {
      return refuseAt(spec.file(), 1, position, u"the column %1 stands there twice"_s.arg(name));
    }
    table.columns.push_back(name);
  }
  for (const ColumnSpec& column : spec.columns) {
    if (column.required && std::find(table.columns.begin(), table.columns.end(), column.name) == table.columns.end()) {
      return refuseAt(spec.file(), 1, column.name, u"this column is missing"_s);
    }
  }
  return {};
}

std::optional<Reject> rejected(const SourcePlace& place, const SourceTable& table, const CsvRecord& record) {
  if (record.cellCount != static_cast<qint64>(table.columns.size())) {
    return Reject{
        place, {}, u"the row has %1 cells and the header %2"_s.arg(record.cellCount).arg(table.columns.size())};
  }
  if (record.fault) return Reject{place, columnName(table, record.fault->cell), record.fault->reason};
  return {};
}

Result<void> readTable(const TableSpec& spec, QFile& file, SourceTables& tables, const ExchangeWatch& watch) {
  SourceTable table;
  CsvReader reader(file);
  CsvRecord record;
  const QString name = spec.file();
  const QString doing = u"reading "_s + name;
  bool hasHeader = false;
  for (;;) {
    const auto outcome = reader.next(record);
    if (outcome == CsvReader::Outcome::Broken) {
      const CsvFault& fault = reader.fault();
      return refuseAt(name, fault.row, columnName(table, fault.cell), fault.reason);
    }
    if (outcome == CsvReader::Outcome::End) break;
    if (!hasHeader) {
      TRY(readHeader(spec, record, table));
      reader.setMostCells(static_cast<int>(table.columns.size()));
      hasHeader = true;
      continue;
    }
    if (!watch.goesOn(doing, record.row)) return refuse(cancelledSentence());
    const SourcePlace place{name, record.row};
    if (auto reject = rejected(place, table, record)) {
      tables.rejects.push_back(std::move(*reject));
    } else {
      table.rows.push_back({place, std::move(record.cells)});
      record.cells = {};
      record.cells.reserve(table.columns.size());
    }
  }
  if (!hasHeader) return refuse(u"%1: the file is empty; its first row names the columns."_s.arg(name));
  tables.tables[spec.name] = std::move(table);
  return {};
}

Result<void> readFile(const TableSpec& spec, const QString& path, SourceTables& tables, const ExchangeWatch& watch) {
  const QFileInfo info(path);
  if (!info.isFile()) return refuse(u"%1: this is not a file that can be read."_s.arg(spec.file()));
  if (info.size() > kLargestFile) return refuse(u"%1: the file is larger than 1 GiB."_s.arg(spec.file()));
  if (info.size() == 0) return refuse(u"%1: the file is empty; its first row names the columns."_s.arg(spec.file()));
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
    return refuse(u"%1: the file cannot be opened."_s.arg(spec.file()));
  }
  return readTable(spec, file, tables, watch);
}

}  // namespace

Result<SourceTables> readCsvFolder(const QString& path, const ExchangeWatch& watch) {
  const QFileInfo info(path);
  const QString shown = pathForPeople(path);
  if (path.isEmpty() || !info.exists()) return refuse(u"%1: there is no such folder."_s.arg(shown));
  if (!info.isDir()) return refuse(u"%1: this is not a folder of CSV files."_s.arg(shown));
  const QDir folder(path);
  if (!info.isReadable()) return refuse(u"%1: the folder cannot be read."_s.arg(shown));
  QStringList found;
  for (const QString& name : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
    if (!name.endsWith(u".csv", Qt::CaseInsensitive)) continue;
    if (tableNamed(name.chopped(4)) == nullptr || !name.endsWith(u".csv")) {
      return refuse(u"%1: this is not one of the tables of a Headroom folder."_s.arg(quotedForPeople(name)));
    }
    found << name;
  }
  if (found.isEmpty()) return refuse(u"%1: the folder holds none of the tables, such as posts.csv."_s.arg(shown));
  SourceTables tables;
  tables.origin = QDir(info.absoluteFilePath()).dirName();
  for (const TableSpec& spec : tableSpecs()) {
    if (!found.contains(spec.file())) continue;
    if (const auto read = readFile(spec, folder.filePath(spec.file()), tables, watch); !read) {
      return tl::unexpected<Refusal>(read.error());
    }
  }
  return tables;
}

}  // namespace headroom
