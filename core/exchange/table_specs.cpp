// SPDX-License-Identifier: MIT
// The exchanged tables and columns are those that are declared with a name of their own there (core/fields).
#include "core/exchange/table_specs.h"

#include <algorithm>

#include "core/fields/field.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kLastPlace = 100'000;

CellType cellTypeOf(FieldKind kind) {
  switch (kind) {
    case FieldKind::Code:
    case FieldKind::Label:
      return CellType::Code;
    case FieldKind::PersonName:
    case FieldKind::Words:
      return CellType::Text;
    case FieldKind::Line:
      return CellType::Name;
    case FieldKind::Vocabulary:
      return CellType::Token;
    case FieldKind::Day:
    case FieldKind::EndDay:
      return CellType::Date;
    case FieldKind::Number:
    case FieldKind::Position:
      return CellType::Number;
    case FieldKind::Truth:
      return CellType::YesNo;
    case FieldKind::Reference:
      return CellType::Reference;
    case FieldKind::Features:
      return CellType::Features;
    case FieldKind::Phases:
      return CellType::Phases;
    case FieldKind::Id:
    case FieldKind::Version:
    case FieldKind::Instant:
    case FieldKind::Bytes:
      break;  // of this file alone: none has a name in the format
  }
  Q_UNREACHABLE();
}

std::vector<const FieldTable*> exchangedTables() {
  std::vector<const FieldTable*> tables;
  for (const FieldTable& table : fieldTables()) {
    if (!table.csv.isEmpty()) tables.push_back(&table);
  }
  Q_ASSERT(tables.size() >= kTableCount);
  return tables;
}

TableSpec specOf(const FieldTable& table, const std::vector<const FieldTable*>& all) {
  const auto idOf = [&all](const QString& name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const FieldTable* one) { return one->name == name; });
    return static_cast<TableId>(found - all.begin());
  };
  TableSpec spec{idOf(table.name), table.csv, table.name, table.oneRow, false, {}};
  for (const Field& field : table.fields) {
    if (field.csv.isEmpty()) continue;
    ColumnSpec column{field.csv, cellTypeOf(field.kind), field.required, field.column};
    column.tokens = field.tokens;
    column.places = field.places;
    column.most = field.most;
    if (field.kind == FieldKind::Position) column.most = kLastPlace;
    if (field.kind == FieldKind::Reference) column.target = idOf(field.to);
    column.slot = column.holdsText() ? spec.textSlots++ : spec.numberSlots++;
    if (field.kind == FieldKind::Code) spec.hasCode = true;
    spec.columns.push_back(std::move(column));
  }
  return spec;
}

std::vector<TableSpec> allTables() {
  const auto tables = exchangedTables();
  std::vector<TableSpec> all;
  for (const FieldTable* table : tables) all.push_back(specOf(*table, tables));
  return all;
}

}  // namespace

bool ColumnSpec::holdsText() const {
  switch (type) {
    case CellType::Code:
    case CellType::Text:
    case CellType::Name:
    case CellType::Token:
    case CellType::Features:
    case CellType::Phases:
      return true;
    case CellType::Date:
    case CellType::Number:
    case CellType::YesNo:
    case CellType::Reference:
      break;
  }
  return false;
}

int TableSpec::indexOf(QStringView wanted) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == wanted) return static_cast<int>(i);
  }
  return -1;
}

const ColumnSpec& TableSpec::column(QStringView wanted) const {
  const int index = indexOf(wanted);
  Q_ASSERT(index >= 0);
  return columns[static_cast<std::size_t>(index)];
}

bool isGoalPart(const TableSpec& table) { return table.name.startsWith(u"goal_"); }

const std::vector<TableSpec>& tableSpecs() {
  static const std::vector<TableSpec> all = allTables();
  return all;
}

const TableSpec& tableSpec(TableId id) { return tableSpecs()[static_cast<std::size_t>(id)]; }

const TableSpec* tableNamed(const QString& name) {
  for (const TableSpec& table : tableSpecs()) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

}  // namespace headroom
