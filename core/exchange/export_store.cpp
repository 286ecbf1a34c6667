// SPDX-License-Identifier: MIT
// References come out as codes by one look-up on the primary key each, or out of what was looked up before.
// The engine orders text by its bytes, days as their ISO texts do, and none before everything.
#include "core/exchange/export_store.h"

#include "core/exchange/cell_value.h"
#include "core/exchange/csv_writer.h"

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
    cells << u"t."_s + column.stored;
    order << (column.target ? u"(SELECT r.code FROM %1 r WHERE r.id = t.%2)"_s.arg(tableSpec(*column.target).stored,
                                                                                   column.stored)
                            : cells.back());
  }
  return u"SELECT %1 FROM %2 t%3 ORDER BY %4"_s.arg(cells.join(u", "_s), table.stored, whereGoesOut(table),
                                                    table.hasCode ? u"t.code"_s : order.join(u" NULLS FIRST, "_s) + u" NULLS FIRST"_s);
}

}  // namespace

bool hasExportRows(const Database& records, const TableSpec& table) {
  Query query(records, u"SELECT 1 FROM %1 t%2 LIMIT 1"_s.arg(table.stored, whereGoesOut(table)));
  return query.next();
}

ExportRows::ExportRows(const Database& records, const TableSpec& table) : query_(records, selectSql(table)) {
  for (const ColumnSpec& column : table.columns) {
    if (column.target && !codes_.contains(*column.target))
      codes_.emplace(*column.target, CodesById(records, tableSpec(*column.target).stored));
  }
  for (const ColumnSpec& column : table.columns)
    cells_.push_back({&column, column.target ? &codes_.at(*column.target) : nullptr});
}

bool ExportRows::appendNext(QByteArray& out) {
  if (!query_.next()) return false;
  int at = 0;
  for (const Cell& cell : cells_) {
    if (at > 0) out.append(',');
    if (cell.column->holdsText()) {
      appendCsvCell(out, query_.utf8(at));
    } else if (!query_.isNull(at)) {
      const qint64 number = query_.integer(at);
      if (cell.codes != nullptr) {
        appendCsvCell(out, cell.codes->of(number));
      } else {
        appendWritten(out, *cell.column, number);
      }
    }
    ++at;
  }
  out.append("\r\n");
  return true;
}

}  // namespace headroom
