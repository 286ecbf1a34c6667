// SPDX-License-Identifier: MIT
// The eighteen tables of formats 2 and those that came after them: columns, what each may hold and where it is stored,
// as core/fields declares them. Reading, checking, writing and exporting are driven by it.
#pragma once
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace headroom {

enum class CellType {
  Code,       ///< the user's own text, spaces dropped, 64 code points at most
  Text,       ///< free text, kept as it is
  Name,       ///< text of any length, spaces round it dropped
  Token,      ///< one of `tokens`, read without regard to case
  Date,       ///< stored as a Julian day number
  Number,     ///< an exact decimal from 0 to `most`, stored x 10^places
  YesNo,      ///< stored as 1 and 0; empty (stored as NULL) counts as no where it may be empty
  Reference,  ///< the code of a row of the table `target`
  Features,   ///< separated by ';'
  Phases      ///< of a supervision policy
};

/// The tables in the order of formats 2. A table refers only to tables before it and to itself.
enum class TableId {
  Units,
  People,
  Posts,
  Supervisors,
  Limits,
  Weights,
  Reductions,
  Absences,
  Cases,
  Allocations,
  SupervisionPolicies,
  Sessions,
  Discussions,
  Actions,
  Goals,
  Cpd,
  TrainingRequests,
  Programmes
};

/// Those are always written; a table after them only when it has rows, and a folder without it reads as before.
inline constexpr int kTableCount = 18;

/// A missing number, day, yes or no, or reference.
inline constexpr qint64 kNone = std::numeric_limits<qint64>::min();

struct ColumnSpec {
  QString name;
  CellType type = CellType::Text;
  bool required = false;
  QString stored;                      ///< column of the schema
  QStringList tokens = {};             ///< Token
  int places = 0;                      ///< Number: decimals
  qint64 most = 0;                     ///< Number: whole
  std::optional<TableId> target = {};  ///< Reference
  int slot = 0;                        ///< among the texts or the numbers of a row, see holdsText

  /// Codes, texts, names, tokens, features and phases are held as text; everything else as a number.
  bool holdsText() const;
};

struct TableSpec {
  TableId id = TableId::Units;
  QString name;    ///< without '.csv'
  QString stored;  ///< table of the schema
  QString oneRow;  ///< 'person', for sentences
  bool hasCode = true;
  std::vector<ColumnSpec> columns;
  int textSlots = 0;
  int numberSlots = 0;

  QString file() const { return name + QStringLiteral(".csv"); }
  bool isAlwaysWritten() const { return static_cast<int>(id) < kTableCount; }
  /// Position of the column in `columns`, or -1.
  int indexOf(QStringView column) const;
  /// The column of that name; asserts that there is one.
  const ColumnSpec& column(QStringView name) const;
};

/// Steps, reviews and evidence: rows behind a goal, each with its number.
bool isGoalPart(const TableSpec& table);

/// In the order of TableId.
const std::vector<TableSpec>& tableSpecs();
const TableSpec& tableSpec(TableId id);
/// The table of that name ('posts'), or nullptr.
const TableSpec* tableNamed(const QString& name);

}  // namespace headroom
