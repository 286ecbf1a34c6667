// SPDX-License-Identifier: MIT
// The balance for a spreadsheet: as CSV, and as a workbook with a sheet of posts and one of teams, whose ceilings,
// percentages and totals are formulas written with their values, and columns in which hours and loads can be tried.
#pragma once
#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

#include "core/caseload/balance.h"
#include "core/supervision/cadence.h"

namespace headroom {

/// A line of the sheet of teams: a unit with the posts that stand at it, or the cases without a unit.
struct BookTeam {
  std::optional<UnitId> unit;
  QString name;
  int waiting = 0;
  SupervisionTotals supervision = {};
};

struct BalanceBook {
  Balance figures;
  UnitTree units;
  std::vector<BookTeam> teams;
  SupervisionTotals supervision;  ///< of everybody: somebody with posts in two teams counts once
  bool ahead = false;             ///< the day is still to come: who will be supervised by then is not known
};

/// The columns of `headroom-cli balance --format csv`, guarded as every CSV is (formats 2).
QByteArray balanceCsv(const Balance& figures);

/// Throws StoreError when the file cannot be written. What was at `path` is replaced only by a whole workbook.
void writeBalanceWorkbook(const QString& path, const BalanceBook& book);

}  // namespace headroom
