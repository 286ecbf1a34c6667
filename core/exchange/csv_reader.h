// SPDX-License-Identifier: MIT
// Bytes to records, strictly: UTF-8, RFC 4180, one record at a time, so that a file of 1 GiB is never held whole.
// Takes off the spreadsheet guard. What the cells mean is not known here.
#pragma once
#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QIODevice;

namespace headroom {

inline constexpr qint64 kLargestCell = 1 << 20;  ///< bytes

/// What is wrong, with the cell counted from 1.
struct CsvFault {
  int row = 0;
  int cell = 0;
  QString reason;
};

struct CsvRecord {
  int row = 0;                    ///< number of the record, the header being 1; empty lines are no records
  std::vector<QString> cells;     ///< at most `mostCells`
  qint64 cellCount = 0;           ///< as many as there are
  std::optional<CsvFault> fault;  ///< a cell that is too large or not UTF-8; the record cannot be used
};

class CsvReader {
 public:
  enum class Outcome { Record, End, Broken };

  /// Reads `device` (open for reading) from where it stands.
  explicit CsvReader(QIODevice& device);
  ~CsvReader();

  /// Keeps no more cells of a record than this; the others are only counted.
  void setMostCells(int cells) { mostCells_ = cells; }
  /// Reads the next record that is not an empty line. Broken: see fault(); nothing behind it can be read.
  Outcome next(CsvRecord& record);
  const CsvFault& fault() const { return fault_; }

 private:
  enum class State { CellStart, Bare, Quoted, AfterQuote, AfterReturn };
  struct Cache;
  bool fill();
  Outcome broken(const CsvRecord& record, const QString& reason);
  void append(qsizetype from, qsizetype to);
  void endCell(CsvRecord& record);
  QString decoded(CsvRecord& record);
  bool isEmptyLine(const CsvRecord& record) const;
  /// Takes one byte outside the runs of plain text; true when the record ended.
  bool take(char c, CsvRecord& record, QString& wrong);
  qsizetype plainRun() const;
  Outcome finished(CsvRecord& record);

  QIODevice& device_;
  QByteArray buffer_;
  qsizetype at_ = 0;
  bool atStart_ = true;
  bool readFailed_ = false;
  QByteArray cell_;
  bool cellTooLarge_ = false;
  bool lineHadQuote_ = false;
  State state_ = State::CellStart;
  int mostCells_ = 64;
  int row_ = 0;
  CsvFault fault_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace headroom
