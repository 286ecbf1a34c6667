// SPDX-License-Identifier: MIT
// Rows on their way in: the tables of formats 2 as text, with where each row came from. The CSV folder is read into
// this, and Annex A and the census are translated into it, so that one import checks and writes them all.
#pragma once
#include <QString>

#include <map>
#include <vector>

namespace headroom {

/// Where a row stands in what the user gave: 'posts.csv' row 7, or 'List 6' row 12. The header is row 1.
struct SourcePlace {
  QString file;
  int row = 0;
};

/// Something that could not be taken in: place, column (may be empty) and one clear reason.
struct Reject {
  SourcePlace place;
  QString column;
  QString reason;
};

struct SourceRow {
  SourcePlace place;
  std::vector<QString> cells;  ///< one for each column of its table
};

struct SourceTable {
  std::vector<QString> columns;  ///< of formats 2, in any order; optional ones may be left out
  std::vector<SourceRow> rows;
};

/// Keyed by table name without '.csv': 'units', 'people', … in formats 2.
struct SourceTables {
  std::map<QString, SourceTable> tables;
  std::vector<Reject> rejects;  ///< what the reader itself could not take in
  std::vector<QString>
      remarks;          ///< what the user should know and nobody has to mend ('FTE 1 is assumed for 12 workers')
  QString origin = {};  ///< the name of the folder, without where it lies on this machine
};

}  // namespace headroom
