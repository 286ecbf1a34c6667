// SPDX-License-Identifier: MIT
// A table as text for a spreadsheet or a letter: its headings and every row as they stand, separated by tabs.
#pragma once
#include <QString>

class QTableView;

namespace headroom {

/// Columns that are shown, in their order, with the small second line in brackets. A word that a spreadsheet would take
/// for a formula gets an apostrophe before it; tabs and line breaks inside a cell become spaces.
QString tableText(const QTableView& table);

}  // namespace headroom
