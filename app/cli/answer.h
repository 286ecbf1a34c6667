// SPDX-License-Identifier: MIT
// The answer of a reading command: a few facts, one array of rows, perhaps totals; printed as JSON, CSV or a table
// (formats 1). Cells are exact text already: numbers are never passed through floating point here.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

#include "app/cli/arguments.h"

namespace headroom::cli {

/// One value. Text is quoted in JSON, a number is not, none is null.
class Cell {
 public:
  static Cell none() { return Cell(Kind::None, {}); }
  static Cell text(QString value) { return Cell(Kind::Text, std::move(value)); }
  static Cell number(QString plain) { return Cell(Kind::Number, std::move(plain)); }
  static Cell number(qint64 whole) { return number(QString::number(whole)); }
  static Cell truth(bool value) { return Cell(Kind::Truth, value ? QStringLiteral("true") : QStringLiteral("false")); }
  static Cell date(QDate day) { return text(day.toString(Qt::ISODate)); }
  static Cell date(std::optional<QDate> day) { return day ? date(*day) : none(); }
  /// An array of texts; in CSV and tables joined by '; '.
  static Cell list(std::vector<QString> texts);

  QString json() const;
  QString plain() const;
  bool isNumber() const { return kind_ == Kind::Number; }

 private:
  enum class Kind { None, Text, Number, Truth, List };
  Cell(Kind kind, QString value) : kind_(kind), value_(std::move(value)) {}
  Kind kind_;
  QString value_;
  std::vector<QString> list_;
};

struct Answer {
  std::vector<std::pair<QString, Cell>> facts;  ///< before the array, in order
  QString arrayName;
  std::vector<QString> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::pair<QString, Cell>> totals;  ///< the "totals" object; left out when empty
};

/// Writes the answer to standard output, a long one in pieces.
void print(const Answer& answer, Format format);

/// `text` as a JSON string with its quotes.
QString jsonText(const QString& text);

}  // namespace headroom::cli
