// SPDX-License-Identifier: MIT
// The file's rows are planned as an import into an empty file.
// Free texts are checked on the way and not kept, so that a county's discussions are never in memory at once.
#include "core/exchange/rules_check.h"

#include "core/exchange/cell_value.h"
#include "core/exchange/export_store.h"
#include "core/exchange/import_plan.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString recordName(const TableSpec& spec, const std::vector<QString>& cells) {
  if (spec.hasCode) return spec.oneRow + u' ' + quotedForPeople(cells.front());
  return spec.oneRow + u" of "_s + quotedForPeople(cells.front());
}

QString sentence(const TableSpec& spec, const std::vector<QString>& cells, const QString& column,
                 const QString& reason) {
  const QString at = column.isEmpty() ? u""_s : u", column "_s + column;
  return u"%1, %2%3: %4"_s.arg(spec.name, recordName(spec, cells), at, reason);
}

/// A free text without its length, which no rule looks at; nothing when it holds what no text may hold.
bool shorten(const TableSpec& spec, std::vector<QString>& cells, QString& column) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (spec.columns[i].type != CellType::Text) continue;
    if (holdsControlCharacter(cells[i])) {
      column = spec.columns[i].name;
      return false;
    }
    if (cells[i].size() > 64) cells[i].truncate(1);
  }
  return true;
}

}  // namespace

std::optional<QString> firstBrokenRule(const Database& records) {
  const Snapshot oneMoment(records);
  SourceTables tables;
  std::optional<QString> broken;
  for (const TableSpec& spec : tableSpecs()) {
    SourceTable table;
    for (const ColumnSpec& column : spec.columns) table.columns.push_back(column.name);
    readExportRows(records, spec, [&](const std::vector<QString>& cells) {
      auto kept = cells;
      QString column;
      if (!shorten(spec, kept, column)) broken = sentence(spec, cells, column, u"it holds a control character"_s);
      table.rows.push_back({{spec.file(), static_cast<int>(table.rows.size()) + 2}, std::move(kept)});
      return !broken;
    });
    if (broken) return broken;
    tables.tables[spec.name] = std::move(table);
  }
  const Database nothing = Database::inMemory();
  const auto plan = planImport(nothing, tables);
  if (!plan->rejects.empty()) {
    const Reject& first = plan->rejects.front();
    const TableSpec& spec = *tableNamed(first.place.file.chopped(4));
    const auto& row = tables.tables[spec.name].rows[static_cast<std::size_t>(first.place.row - 2)];
    return sentence(spec, row.cells, first.column, first.reason);
  }
  for (const TableCount& count : plan->counts) {
    if (count.unchanged > 0) return u"%1: a row stands there twice"_s.arg(count.table);
  }
  return {};
}

}  // namespace headroom
