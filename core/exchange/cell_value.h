// SPDX-License-Identifier: MIT
// One cell of formats 2 between its text and its stored value, by what its column may hold.
// References stay codes here: resolving them needs the other tables.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include "core/base/result.h"
#include "core/exchange/table_specs.h"

namespace headroom {

struct CellValue {
  QString text;           ///< of a column that holds text, and the code of a reference; empty when none
  qint64 number = kNone;  ///< Julian day, value x 10^places, 1 or 0; kNone when none
};

/// Reads a cell. The refusal is one clause without the place: "'2026-02-30' is not a date".
Result<CellValue> readCell(const ColumnSpec& column, const QString& typed);

/// The same for most cells of a long table, without making a text of each: printable ASCII in the spelling of
/// formats 2.
class PlainCellReader {
 public:
  struct Value {
    QByteArrayView text;  ///< of the cell itself
    qint64 number = kNone;
  };
  explicit PlainCellReader(const ColumnSpec& column);
  /// Nothing for a cell that readCell must look at, be it to refuse it.
  std::optional<Value> read(QByteArrayView typed) const;

 private:
  std::optional<Value> token(QByteArrayView typed) const;
  std::optional<Value> number(QByteArrayView typed) const;

  const ColumnSpec& column_;
  std::vector<QByteArray> tokens_;
};

/// The cell as an export writes it, before the spreadsheet guard. For columns other than references.
QString writtenNumber(const ColumnSpec& column, qint64 number);

/// Likewise, appended to bytes that an export writes.
void appendWritten(QByteArray& out, const ColumnSpec& column, qint64 number);

/// Tells at one look at what is stored that readCell would take it as it is. What it does not take may be right too;
/// most cells of a file are plainly right, and looking at them costs no text of their own.
class PlainCell {
 public:
  explicit PlainCell(const ColumnSpec& column);
  /// Of a column that holds text.
  bool isRight(QByteArrayView utf8) const;
  /// Of another, none or not.
  bool isRight(std::optional<qint64> number) const;

 private:
  CellType type_;
  bool required_;
  qint64 most_;
  std::vector<QByteArray> tokens_;
};

/// `text` in quotes for a sentence on one line: control characters as spaces, long texts cut.
QString quotedForPeople(const QString& text);

/// A path for such a sentence: on one line, and whole unless it is absurdly long.
QString pathForPeople(const QString& path);

/// Whether it holds a control character that no cell may hold.
bool holdsControlCharacter(const QString& text);

}  // namespace headroom
