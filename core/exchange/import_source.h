// SPDX-License-Identifier: MIT
// A folder of CSV files as rows to import (formats 2).
// Only the shape of the files is checked here; what the rows say is checked against the records by import_plan.h.
#pragma once
#include <QString>

#include <map>

#include "core/base/result.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/exchange_watch.h"
#include "core/exchange/source_tables.h"
#include "core/exchange/table_specs.h"

namespace headroom {

/// Reads every table that stands in the folder. Rows with too many or too few cells, with a cell above 1 MiB or with
/// bytes that are no text come back as rejects; rows of empty cells alone are left out like empty lines. Refused, with
/// file, row and column where there is one, and with what was expected: an unknown column or *.csv file, a required
/// column left out, broken quoting, a lone CR, an empty file, a file above 1 GiB, something that is not a folder, and a
/// folder with none of the files.
Result<SourceTables> readCsvFolder(const QString& path, const ExchangeWatch& watch = {});

/// One table by itself: a file that has the name of one, such as 'people.csv'. Refused like a folder.
Result<SourceTables> readCsvFile(const QString& path, const ExchangeWatch& watch = {});

/// The files of a source, looked for and not opened yet.
struct CsvFiles {
  std::map<TableId, QString> paths;
  QString origin;  ///< as in SourceTables
};
/// Of a folder, or of a file that has the name of a table. Refused as above.
Result<CsvFiles> findCsvFiles(const QString& path);

/// Whoever takes the rows of one table as they pass.
class RowTaker {
 public:
  RowTaker() = default;
  virtual ~RowTaker() = default;
  RowTaker(const RowTaker&) = delete;
  RowTaker& operator=(const RowTaker&) = delete;

  /// The columns that have a heading; then the rows follow, and what the reader could not take in.
  virtual void begin(const std::vector<QString>& columns) = 0;
  /// As many cells as columns; more may follow, which are empty.
  virtual void take(CsvRecord& record) = 0;
  virtual void reject(Reject reject) = 0;
  /// Whether it wants the cells of rows as bytes and not as text.
  virtual bool inBytes() const { return false; }
};

/// Keeps all of them.
class RowsKept final : public RowTaker {
 public:
  RowsKept(const TableSpec& spec, std::vector<Reject>& rejects) : file_(spec.file()), rejects_(rejects) {}
  void begin(const std::vector<QString>& columns) override { table_.columns = columns; }
  void take(CsvRecord& record) override;
  void reject(Reject reject) override { rejects_.push_back(std::move(reject)); }
  SourceTable& table() { return table_; }

 private:
  QString file_;
  std::vector<Reject>& rejects_;
  SourceTable table_;
};

/// Reads one file through. Refused as above; what was taken until then counts for nothing.
Result<void> readRows(const TableSpec& spec, const QString& path, RowTaker& taker, std::vector<QString>& remarks,
                      const ExchangeWatch& watch);

/// The table of a file's name in any case ('People.CSV'), or nullptr.
const TableSpec* tableOfFile(const QString& fileName);

}  // namespace headroom
