// SPDX-License-Identifier: MIT
// What the Moves page shows of a board: everybody before and after, the cases of one person, and what it would do as a
// whole. Every figure is asked of balance(), once of the facts and once of what is tried.
#pragma once
#include <memory>
#include <vector>

#include "core/caseload/board.h"
#include "core/desk/desk.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

/// Read once when the page opens; everything else is computed from it while somebody tries.
struct MovesPicture {
  UnitScope scope;
  QDate on;
  CaseloadFacts facts;
  std::vector<KeptBoard> kept;
};

/// `whole`: everything was chosen; else without `unit` the viewer's own.
MovesPicture readMoves(const Desk& desk, const ChosenUnit& asked);

/// What may be chosen, and how many posts there are to read for what is.
struct MovesScope {
  UnitScope units;
  std::size_t posts = 0;
};
MovesScope readMovesScope(const Desk& desk, const ChosenUnit& asked);

/// One person of the board; the row without a post is the queue of cases that nobody leads.
struct BoardRow {
  std::optional<PostId> post;
  QString name;
  QString role;
  Decimal fte;
  std::optional<PostBalance> before;
  std::optional<PostBalance> after;
  int cases = 0;  ///< that the post leads on the board, or that wait
};
std::vector<BoardRow> boardRows(const MovesPicture& picture, const BoardEffect& effect);
std::vector<Column<BoardRow>> boardColumns();
/// A name with who has room: 'Dilan Demir · 3 free'.
QString takerWords(const BoardRow& row);

/// A case in the hands of one row.
struct BoardCase {
  CaseId id;
  QString code;
  QString kind;
  QString family;
  QString counts;  ///< what it adds to the load of who leads it
  QDate opened;
  bool moved = false;  ///< somebody else leads it in the file
};
std::vector<BoardCase> casesOf(const MovesPicture& picture, const BoardEffect& effect,
                               const std::vector<TriedChange>& board, std::optional<PostId> post);
std::vector<Column<BoardCase>> boardCaseColumns();

/// 'HR-0142: Farah Siddiqui to Dilan Demir', 'Dilan Demir: 0.5 FTE', 'Starter 1: social worker, 1 FTE'.
QString changeWords(const MovesPicture& picture, const BoardEffect& effect, const TriedChange& change);

/// One figure of the whole before and after.
struct EffectLine {
  QString name;
  QString before;
  QString after;
};
std::vector<EffectLine> effectLines(const BoardEffect& effect);
/// What to look at before the moves are made, each once.
QStringList boardWarnings(const MovesPicture& picture, const BoardEffect& effect,
                          const std::vector<TriedChange>& board);

}  // namespace headroom
