// SPDX-License-Identifier: MIT
// How the columns of a table share its width: as designed, but no cell is cut while another column has room to spare.
#pragma once
#include <vector>

class QTableView;

namespace headroom {

struct ColumnWish {
  int given = 0;  ///< as designed; 0 for the one that takes what is left
  int asked = 0;  ///< what its widest cell needs
  int least = 0;  ///< what its longest word needs: below that no breaking into lines helps
};

/// The widths for `available` pixels; `taker` is the place of the column that takes what is left, or -1. What columns
/// have beyond their cells goes to those that lack something, the smallest lack first: figures, dates and tags are
/// whole before long sentences are. Where there is not room enough, texts are broken into lines.
std::vector<int> sharedWidths(int available, const std::vector<ColumnWish>& columns, int taker);

/// What the cells and the heading of a column ask and need at least; the longest texts alone are measured.
ColumnWish widthsAsked(const QTableView& table, int column);

/// Whether no column is shown after it.
bool isLastShown(const QTableView& table, int column);

}  // namespace headroom
