// SPDX-License-Identifier: MIT
// References come out as codes by one look-up on the primary key each.
// The engine orders text by its bytes, days as their ISO texts do, and none before everything.
#include "core/exchange/export_store.h"

#include "core/exchange/cell_value.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Which note shows that a goal is being reached is its author's alone, and goes into no folder.
QString whereGoesOut(const TableSpec& table) {
  return table.stored == u"goal_evidence" ? u" WHERE t.kind <> 'note'"_s : QString();
}

QString selectSql(const TableSpec& table) {
  QStringList cells;
  QStringList order;
  for (const ColumnSpec& column : table.columns) {
    const QString cell = column.target ? u"(SELECT r.code FROM %1 r WHERE r.id = t.%2)"_s.arg(
                                             tableSpec(*column.target).stored, column.stored)
                                       : u"t."_s + column.stored;
    cells << cell;
    order << QString::number(cells.size());
  }
  return u"SELECT %1 FROM %2 t%3 ORDER BY %4"_s.arg(cells.join(u", "_s), table.stored, whereGoesOut(table),
                                                    table.hasCode ? u"t.code"_s : order.join(u", "_s));
}

}  // namespace

bool hasExportRows(const Database& records, const TableSpec& table) {
  Query query(records, u"SELECT 1 FROM %1 t%2 LIMIT 1"_s.arg(table.stored, whereGoesOut(table)));
  return query.next();
}

void readExportRows(const Database& records, const TableSpec& table,
                    const std::function<bool(const std::vector<QString>&)>& take) {
  Query query(records, selectSql(table));
  std::vector<QString> cells(table.columns.size());
  while (query.next()) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const ColumnSpec& column = table.columns[i];
      const int at = static_cast<int>(i);
      if (column.holdsText() || column.target) {
        cells[i] = query.text(at);
      } else {
        cells[i] = writtenNumber(column, query.isNull(at) ? kNone : query.integer(at));
      }
    }
    if (!take(cells)) return query.finish();
  }
}

}  // namespace headroom
