// SPDX-License-Identifier: MIT
// Rows on their way in: the tables of formats 2 as text, with where each row came from. The CSV folder is read into
// this, and Annex A and the census are translated into it, so that one import checks and writes them all.
#pragma once
#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <set>
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

/// What an Annex A workbook says of its day beside its rows: what a later one changes in a file is found from this.
struct WorkbookDay {
  struct Child {
    SourcePlace place;
    QString code;
    QString kind;
    QString unit;    ///< code; empty when no team is named
    QString worker;  ///< code of the post; empty when nobody is named
    QDate opened;
    bool isKindRead = true;    ///< false: its status is no known one
    bool isOpenedRead = true;  ///< false: the day is the workbook's own, for want of a start date
  };
  struct Closed {
    SourcePlace place;
    QString code;
    std::optional<QDate> on;  ///< nothing when the row has no date that can be read
  };
  QDate on;
  std::vector<Child> open;
  std::vector<Closed> closed;
  std::set<QString> listed;       ///< every child of lists 3 to 9
  bool listsCareLeavers = false;  ///< whether there is a List 9
};

/// Keyed by table name without '.csv': 'units', 'people', … in formats 2.
struct SourceTables {
  std::map<QString, SourceTable> tables;
  std::vector<Reject> rejects;  ///< what the reader itself could not take in
  std::vector<QString>
      remarks;  ///< what the user should know and nobody has to mend ('FTE 1 is assumed for 12 workers')
  std::optional<WorkbookDay> workbook = {};  ///< of an Annex A workbook alone
  QString origin = {};                       ///< the name of the folder, without where it lies on this machine
};

}  // namespace headroom
