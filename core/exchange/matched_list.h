// SPDX-License-Identifier: MIT
// Rows of somebody's own list, by the columns that were matched, as rows to import: the preview, the checks and the
// save are those of every import.
#pragma once
#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <set>

#include "core/exchange/column_matching.h"
#include "core/exchange/foreign_sheet.h"
#include "core/exchange/source_tables.h"
#include "core/store/database.h"

namespace headroom {

/// What the list's names may mean, because the file holds it already.
struct KnownRows {
  struct Known {
    QString code;
    QString post;  ///< of a person: the main post on the day; empty when none
    QString unit;  ///< where that post stands
  };
  std::map<QString, QString> units;  ///< code by name
  std::map<QString, Known> people;   ///< by nameKey()
  std::set<QString> codes;           ///< of units, people and posts: none is given twice
  std::set<QString> cases;           ///< references of the list that are there already
  std::optional<QString> root = {};  ///< the one unit above all
};
KnownRows knownRows(const Database& records, const ForeignSheet& sheet, const Matching& matching, QDate on);

/// People who are there already, cases of a reference that is there and sessions of the same person and day are left as
/// they are, and counted. A team or worker that is not there becomes one, with what is assumed said. A row without its
/// name or reference is none; what cannot be read comes back by row and heading. `known` knows afterwards what was
/// made.
SourceTables tablesOf(const ForeignSheet& sheet, const Matching& matching, KnownRows& known, QDate on);

/// Which list of a file is brought, and how its columns are matched.
struct ListToBring {
  QString sheet;
  Matching matching;
};

}  // namespace headroom
