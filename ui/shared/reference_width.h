// SPDX-License-Identifier: MIT
// A first column of references as wide as the longest of them, so that none is cut while there is room beside it.
#pragma once
#include <vector>

namespace headroom {

class TableView;

/// Sets the table's column widths (at 100% text), the first of them as wide as its texts ask: from its own width up to
/// `most`. Call it after the rows were set; nothing happens while they ask for the same as before.
void fitReferences(TableView& table, std::vector<int> widths, int most = 220);

}  // namespace headroom
