// SPDX-License-Identifier: MIT
// One column at a time, because a view may leave some of them out.
#include "ui/shared/report_columns.h"

namespace headroom {
namespace {

QVariant reportSortKey(const ReportCell& cell) {
  if (cell.day) return cell.day->toJulianDay();
  if (cell.number) return cell.number->toDouble();
  return cell.words;
}

}  // namespace

Column<ReportRow> reportColumn(const ReportTable& table, std::size_t at, bool isSorted) {
  const ReportColumn& one = table.columns[at];
  Column<ReportRow> column(
      one.heading, [at](const ReportRow& row) { return row[at].words; }, one.isNumber ? Qt::AlignRight : Qt::AlignLeft);
  if (isSorted) column.sortedBy([at](const ReportRow& row) { return reportSortKey(row[at]); });
  return column;
}

}  // namespace headroom
