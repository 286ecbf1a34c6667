// SPDX-License-Identifier: MIT
// The people and cases behind one figure or mark of the Balance page. Their number, or the sum that the note names, is
// the figure that was chosen.
#pragma once
#include <optional>
#include <vector>

#include "ui/balance/balance_view.h"

namespace headroom {

/// One person or case behind a figure.
struct DrillRow {
  QString title;
  QString detail;
  QString figure;
  CellMark mark;
  std::optional<PostId> post;      ///< of a row about a post
  std::optional<PersonId> person;  ///< whose page the row can open
  std::optional<CaseId> caseId;    ///< of a row about a case
};

struct Drill {
  QString title;   ///< what was chosen: 'Over limit'
  QString about;   ///< whose: a team or a person
  QString figure;  ///< as the page shows it
  QString note;    ///< what the rows are and how they make the figure
  std::vector<DrillRow> rows;
  std::optional<PersonId> person;  ///< whose page can be opened from here
};

/// What a cell of the heat map was made from. Team and FTE: every post; load: the posts with a limit; the rest: as many
/// rows as the figure says.
Drill behindCell(const BalancePicture& picture, const HeatRow& row, HeatColumn column);

/// The cases behind the load of one post, by the measure that judges it.
Drill behindPost(const BalancePicture& picture, const PostBalance& post);

std::vector<Column<DrillRow>> drillColumns();

}  // namespace headroom
