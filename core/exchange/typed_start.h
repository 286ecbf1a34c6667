// SPDX-License-Identifier: MIT
// The three tables of 'Start my own' as they are typed: what each cell is read as, what is wrong with it, and the
// caseload that all of them start. Rows go by the number that stands beside them in the table.
#pragma once
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/caseload_start.h"
#include "core/exchange/usual_words.h"

namespace headroom {

enum class StartSheet { Teams, People, Cases };

struct TypedRow {
  int number = 0;     ///< of the table, from 1; empty rows between count
  QStringList cells;  ///< one for each of startColumns(); at least one holds something
};

struct TypedStart {
  QString authority;
  QDate from;
  std::array<std::vector<TypedRow>, 3> sheets;

  const std::vector<TypedRow>& rows(StartSheet sheet) const { return sheets[static_cast<std::size_t>(sheet)]; }
};

/// What stands in the columns of a table, from left to right.
const std::vector<UsualColumn>& startColumns(StartSheet sheet);

struct CellNote {
  enum class Kind {
    Read,     ///< what a short word was understood as
    Missing,  ///< nothing was typed there yet
    Wrong
  };
  int row = 0;     ///< the number of the table
  int column = 0;  ///< from 0
  Kind kind = Kind::Wrong;
  QString words;  ///< 'the FTE '37' is not a number from 0 to 1 such as 0.8', without a full stop
};

/// By row and column. What a table says of another's rows is looked up there.
std::vector<CellNote> notesOn(const TypedStart& typed, StartSheet sheet);

/// Refused with the first thing that is missing or wrong: 'People, row 3: …'.
Result<CaseloadStart> startFrom(const TypedStart& typed);

/// The words of the first row of a paste are headings when most of them name columns of the table: the place in
/// startColumns() of each, -1 for one that has no column there. Empty when the row holds none.
std::vector<int> headingsOf(StartSheet sheet, const QStringList& cells);

}  // namespace headroom
