// SPDX-License-Identifier: MIT
// Bytes to records, strictly: RFC 4180, one record at a time, so that a file of 1 GiB is never held whole. UTF-8,
// UTF-16 by its mark, and cells that are neither as Windows-1252. Takes off the spreadsheet guard; what cells mean is
// not known.
#pragma once
#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/exchange/csv_dialect.h"

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
  std::optional<CsvFault> fault;  ///< a cell that is too large or that no text can be made of; it cannot be used

  // Of nextBytes() instead of `cells`:
  std::vector<QByteArrayView> bytes = {};  ///< the same as UTF-8, good until the next record is read
  bool isPlain = false;                    ///< nothing in them but printable ASCII
  QByteArray unplain = {};                 ///< where they stand when they are not as they lie in the file
};

class CsvReader {
 public:
  enum class Outcome { Record, End, Broken };

  /// Reads `device` (open for reading) from where it stands.
  explicit CsvReader(QIODevice& device);
  ~CsvReader();

  /// Before the first record: what stands between the cells is taken from the header, and a line 'sep=X' is obeyed.
  /// Otherwise it is the comma.
  void findDialect();
  /// Keeps no more cells of a record than this; the others are only counted.
  void setMostCells(int cells) { mostCells_ = cells; }
  /// Reads the next record that is not an empty line. Broken: see fault(); nothing behind it can be read.
  Outcome next(CsvRecord& record);
  /// The same with the cells as bytes: no text is made of a record that is plain.
  Outcome nextBytes(CsvRecord& record);
  const CsvFault& fault() const { return fault_; }
  bool isUtf16() const { return utf16_.has_value(); }
  /// Whether a cell so far was not UTF-8 and was read as Windows-1252.
  bool hasWindows1252() const { return hasWindows1252_; }

 private:
  enum class State { CellStart, Bare, Quoted, AfterQuote, AfterReturn };
  struct Cache;
  bool fill();
  void readMark();
  Outcome broken(const CsvRecord& record, const QString& reason);
  void append(qsizetype from, qsizetype to);
  void endCell(CsvRecord& record);
  QString decoded(CsvRecord& record);
  void keepText(CsvRecord& record);
  void keepBytes(CsvRecord& record);
  /// Takes a whole record without quotes, guards and anything that has to be decoded; false when the next is no such.
  bool takePlain(CsvRecord& record);
  bool isEmptyLine(const CsvRecord& record) const;
  /// Takes one byte outside the runs of plain text; true when the record ended.
  bool take(char c, CsvRecord& record, QString& wrong);
  bool endsPlain(char c) const { return c == separator_ || c == '"' || c == '\r' || c == '\n'; }
  qsizetype plainRun() const;
  Outcome finished(CsvRecord& record);

  QIODevice& device_;
  QByteArray buffer_;
  qsizetype at_ = 0;
  bool atStart_ = true;
  bool readFailed_ = false;
  char separator_ = ',';
  std::optional<Utf16Bytes> utf16_;
  bool hasWindows1252_ = false;
  QByteArray cell_;
  bool cellTooLarge_ = false;
  bool lineHadQuote_ = false;
  State state_ = State::CellStart;
  bool inBytes_ = false;
  std::vector<qsizetype> ends_;  // of the cells in CsvRecord::unplain
  int mostCells_ = 64;
  int row_ = 0;
  CsvFault fault_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace headroom
