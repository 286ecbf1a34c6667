// SPDX-License-Identifier: MIT
// What 'On time by month' shows: a row for each team and year, a cell for each month, and the due dates behind a cell.
#pragma once
#include <set>
#include <vector>

#include "core/desk/desk.h"
#include "core/supervision/compliance.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

struct OnTimePicture {
  UnitScope scope;
  DueDates all;
  std::set<PersonId> seen;  ///< whose pages may be opened
};
/// Of the months that end with today's.
OnTimePicture readOnTime(const Desk& desk, const ChosenUnit& asked);

/// Twelve months of one unit.
struct OnTimeRow {
  std::optional<UnitId> unit;  ///< nothing: the whole service
  QString name;
  std::vector<ComplianceMonth> months;  ///< the earliest first
  bool isLatest = true;                 ///< the year that ends with this month
  bool isAboveTeams = false;            ///< of the posts that stand above the teams of the unit, which no team counts
  /// 'Aug 2025 to Jul 2026'.
  QString span() const;
};
/// Of the unit that is looked at and, where it is more than one team, of each team below it in which something was due:
/// the latest twelve months first, then the `years - 1` before. Last what counts in no team, so that the rows add up.
std::vector<OnTimeRow> onTimeRows(const OnTimePicture& picture, int years);
/// The name, then a month a column.
std::vector<Column<OnTimeRow>> onTimeColumns(QDate on);
/// '7/9'; a dash where nothing was due.
QString onTimeText(const ComplianceMonth& month);
/// Under 90% is worth a look, under half needs attention.
CellMark onTimeMark(const ComplianceMonth& month);
/// '7 of 9 on time (78%)'.
QString onTimeWords(const ComplianceMonth& month);

/// One due date behind a cell.
struct DueDateRow {
  PersonId person;
  QString code;
  QString name;
  QString teams;  ///< of the posts on the due date
  DueDate date;
  qint64 late = 0;
  bool opens = false;  ///< whether the person's page may be opened
};
/// Behind the row: due from `from` to `to`, both included.
std::vector<DueDateRow> dueDateRows(const DueDates& all, const std::set<PersonId>& seen, const OnTimeRow& of,
                                    QDate from, QDate to);
std::vector<Column<DueDateRow>> dueDateColumns();
/// 'Held on time', 'Held 3 days late', 'Not held yet, 12 days over'.
QString outcomeWords(const DueDateRow& row);

}  // namespace headroom
