// SPDX-License-Identifier: MIT
// Rows of the file for the check of its rules, one at a time. Seen by rules_check.cpp alone.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/exchange/cell_value.h"
#include "core/exchange/planned_table.h"
#include "core/store/query.h"

namespace headroom {

/// The allocations of the file, case by case, as days alone.
class CaseSpans {
 public:
  explicit CaseSpans(const Database& records);
  /// The next case that has two leads on one day, or one co-worker twice.
  std::optional<qint64> nextOverlapping();

 private:
  struct Span {
    qint64 post;  // 0: of a lead, of which a case has one
    qint64 from;
    qint64 to;
    friend auto operator<=>(const Span&, const Span&) = default;
  };
  bool overlaps();

  Query query_;
  bool hasRow_;
  std::vector<Span> spans_;
};

class RuleRows {
 public:
  RuleRows(const Database& records, const TableSpec& spec);

  /// Whether all codes, and all words but those of agreed records, are plainly right; of rows of a session.
  bool isPlainElsewhere() const;
  /// The next row that is not plainly right as the one row of `into`, its references as handles of the file.
  bool next(PlannedTable& into);
  /// The rows of the next case in which two hold on the same day, in the order of their codes; of allocations.
  bool nextCase(PlannedTable& into);
  /// Every row in the order of an export.
  PlannedTable all();
  /// Whether two rows are the same but for their number.
  bool holdsRowTwice();
  /// The first code of a ring of rows that lead to each other.
  std::optional<QString> firstOnRing(const ColumnSpec& self);
  /// The number of the row of that code in an exported table.
  int exportRow(const QString& code);
  /// Of the row that a reference of a row of the file leads to.
  QString codeOf(const ColumnSpec& column, qint64 handle);

 private:
  /// A cell that is looked at as it stands in the file.
  struct Cell {
    PlainCell plain;
    bool isText;
  };
  bool isPlainlyRight() const;
  void read(PlannedTable& into, const Query& query) const;
  std::vector<qint64> ringFrom(qint64 start, const ColumnSpec& self);

  const Database& records_;
  const TableSpec& spec_;
  std::vector<Cell> cells_;
  Query rows_;
  Query row_;
  std::optional<CaseSpans> spans_;
  std::optional<Query> ofCase_;
};

}  // namespace headroom
