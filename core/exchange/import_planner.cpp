// SPDX-License-Identifier: MIT
// For each table: read the cells, find rings, then settle row by row (references, the file's own row, the rules), then
// overlaps. A row that is rejected is never looked at by a later one, so that the rest stays valid without it.
#include "core/exchange/import_planner.h"

#include "core/base/say.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/import_overlaps.h"

using namespace Qt::StringLiterals;

namespace headroom {

ImportPlanner::ImportPlanner(const Database& records, const ExchangeWatch& watch)
    : watch_(watch),
      file_(records),
      rules_(plan_.tables, file_),
      known_(tableSpecs().size()),
      refused_(tableSpecs().size()),
      fileIdOf_(tableSpecs().size()) {
  for (const TableSpec& spec : tableSpecs()) plan_.tables.emplace_back(spec);
}

ImportPlan ImportPlanner::run(const SourceTables& sources) {
  plan_.remarks = sources.remarks;
  QHash<QString, std::vector<Reject>> readerRejects;
  for (const Reject& reject : sources.rejects) {
    const TableSpec* spec = reject.place.file.endsWith(u".csv") ? tableNamed(reject.place.file.chopped(4)) : nullptr;
    if (spec == nullptr) {
      plan_.rejects.push_back(reject);
    } else {
      readerRejects[spec->name].push_back(reject);
    }
  }
  for (const TableSpec& spec : tableSpecs()) {
    const auto source = sources.tables.find(spec.name);
    if (source != sources.tables.end()) planTable(spec, source->second, readerRejects.value(spec.name));
  }
  return std::move(plan_);
}

void ImportPlanner::planTable(const TableSpec& spec, const SourceTable& source, std::vector<Reject> unread) {
  planRows(spec, source);
  TableCount count = std::move(plan_.counts.back());
  plan_.counts.pop_back();
  count.read += static_cast<qint64>(unread.size());
  count.rejected += static_cast<qint64>(unread.size());
  for (auto& [row, one] : rejects_) unread.push_back(std::move(one));
  rejects_.clear();
  notePassed(count, std::move(unread), spec, {});
}

void ImportPlanner::notePassed(const TableCount& count, std::vector<Reject> rejects, const TableSpec& spec,
                               QSet<QString> refused) {
  std::stable_sort(rejects.begin(), rejects.end(), [](const Reject& a, const Reject& b) {
    return a.place.file == b.place.file && a.place.row < b.place.row;
  });
  plan_.rejects.insert(plan_.rejects.end(), std::make_move_iterator(rejects.begin()),
                       std::make_move_iterator(rejects.end()));
  plan_.counts.push_back(count);
  refused_[static_cast<std::size_t>(spec.id)] = std::move(refused);
}

void ImportPlanner::planRows(const TableSpec& spec, const SourceTable& source) {
  id_ = spec.id;
  source_ = &source;
  const std::size_t rows = source.rows.size();
  std::vector<int> positions;  // of each column of the source among those of the table
  for (const QString& column : source.columns) positions.push_back(spec.indexOf(column));
  table().texts.reserve(rows * static_cast<std::size_t>(spec.textSlots));
  table().numbers.reserve(rows * static_cast<std::size_t>(spec.numberSlots));
  table().states.reserve(rows);
  known().fileIds.assign(rows, 0);
  if (selfColumn() != nullptr) known().ownCodes.resize(rows);
  const QString doing = u"checking "_s + spec.name;
  for (std::size_t row = 0; row < rows; ++row) {
    if (!watch_.goesOn(doing, static_cast<qint64>(row))) throw Cancelled{};
    table().addRow();
    readRow(spec, source, positions, row);
  }
  if (!spec.hasCode) compareWholeRows();
  settleInOrder();
  rejectOverlaps(
      table(), file_, [this](std::size_t row) { return source_->rows[row].place.row; },
      [this](std::size_t row, const RowFault& fault) { reject(row, fault); });
  finishTable();
}

void ImportPlanner::readRow(const TableSpec& spec, const SourceTable& source, const std::vector<int>& positions,
                            std::size_t row) {
  std::optional<RowFault> fault;
  const auto& cells = source.rows[row].cells;
  std::vector<bool> given(spec.columns.size(), false);
  for (std::size_t i = 0; i < cells.size() && i < positions.size(); ++i) {
    if (positions[i] < 0) continue;
    const ColumnSpec& column = spec.columns[static_cast<std::size_t>(positions[i])];
    given[static_cast<std::size_t>(positions[i])] = true;
    const auto value = readCell(column, cells[i]);
    if (!value) {
      if (!fault) fault = RowFault{column.name, value.error().sentence};
    } else if (column.holdsText()) {
      table().text(row, column) = value->text;
    } else if (column.type != CellType::Reference) {
      table().number(row, column) = value->number;
    } else if (column.target == spec.id) {
      known().ownCodes[row] = value->text;
    } else if (!value->text.isEmpty()) {
      const Resolved found = resolve(*column.target, value->text);
      table().number(row, column) = found.handle;
      if (!found.wrong.isEmpty() && !fault) fault = RowFault{column.name, found.wrong};
    }
  }
  for (std::size_t i = 0; i < spec.columns.size(); ++i) {
    if (!given[i] && spec.columns[i].required && !fault) fault = RowFault{spec.columns[i].name, say("it is empty")};
  }
  const bool isFirst = !spec.hasCode || table().text(row, u"code").isEmpty() || enter(row, fault.has_value());
  if (isFirst && fault) reject(row, *fault);
}

bool ImportPlanner::enter(std::size_t row, bool isFaulty) {
  const QString key = identity(row);
  const auto earlier = known().rowOf.constFind(key);
  if (earlier == known().rowOf.constEnd()) {
    known().rowOf.insert(key, static_cast<qint64>(row));
    return true;
  }
  const auto first = static_cast<std::size_t>(*earlier);
  if (!isFaulty && table().states[first] != RowState::Rejected && sameCells(row, first)) {
    table().states[row] = RowState::Unchanged;
    known().repeats.emplace_back(row, first);
  } else {
    reject(row, {u"code"_s, say("row %1 has the code %2 too, with other cells")
                                .arg(source_->rows[first].place.row)
                                .arg(quotedForPeople(key))});
  }
  return false;
}

bool ImportPlanner::sameCells(std::size_t row, std::size_t other) const {
  for (const ColumnSpec& column : table().spec->columns) {
    if (column.holdsText()) {
      if (table().text(row, column) != table().text(other, column)) return false;
    } else if (column.target == id_) {
      if (known().ownCodes[row] != known().ownCodes[other]) return false;
    } else if (table().number(row, column) != table().number(other, column)) {
      // Empty counts as no where it may be empty.
      if (column.type != CellType::YesNo ||
          std::max<qint64>(0, table().number(row, column)) != std::max<qint64>(0, table().number(other, column))) {
        return false;
      }
    }
  }
  return true;
}

QString ImportPlanner::identity(std::size_t row) const {
  if (table().spec->hasCode) return table().text(row, u"code");
  QString all;
  for (const ColumnSpec& column : table().spec->columns) {
    all += column.holdsText() ? table().text(row, column) : QString::number(table().number(row, column));
    all += QChar(0x1F);  // stands in no cell
  }
  return all;
}

ImportPlanner::Resolved ImportPlanner::resolve(TableId target, const QString& code) {
  const auto at = static_cast<std::size_t>(target);
  const auto& states = plan_.tables[at].states;
  const auto given = known_[at].rowOf.constFind(code);
  bool wasRejected = refused_[at].contains(code);
  if (given != known_[at].rowOf.constEnd()) {
    const auto row = static_cast<std::size_t>(*given);
    if (states[row] == RowState::New) return {*given, {}};
    if (states[row] == RowState::Unchanged) return {-known_[at].fileIds[row], {}};
    wasRejected = true;
  }
  auto stored = fileIdOf_[at].constFind(code);
  if (stored == fileIdOf_[at].constEnd()) stored = fileIdOf_[at].insert(code, file_.idOf(target, code).value_or(0));
  if (*stored != 0) return {-*stored, {}};
  const QString what = tableSpec(target).oneRow;
  if (wasRejected) return {kNone, say("the %1 %2 is rejected itself").arg(what, quotedForPeople(code))};
  return {kNone, say("there is no %1 %2, neither in %3 nor in the file")
                     .arg(what, quotedForPeople(code), tableSpec(target).file())};
}

const ColumnSpec* ImportPlanner::selfColumn() const {
  for (const ColumnSpec& column : tableSpec(id_).columns) {
    if (column.target == id_) return &column;
  }
  return nullptr;
}

qint64 ImportPlanner::ownRow(std::size_t row) const {
  const QString& code = known().ownCodes[row];
  return code.isEmpty() ? -1 : known().rowOf.value(code, -1);
}

void ImportPlanner::rejectRings(const ColumnSpec& self) {
  enum class Seen : quint8 { No, OnPath, Done };
  std::vector<Seen> seen(table().size(), Seen::No);
  for (std::size_t start = 0; start < table().size(); ++start) {
    std::vector<std::size_t> path;
    auto row = static_cast<qint64>(start);
    while (row >= 0 && seen[static_cast<std::size_t>(row)] == Seen::No) {
      seen[static_cast<std::size_t>(row)] = Seen::OnPath;
      path.push_back(static_cast<std::size_t>(row));
      row = ownRow(path.back());
    }
    if (row >= 0 && seen[static_cast<std::size_t>(row)] == Seen::OnPath) {
      const auto ring = std::find(path.begin(), path.end(), static_cast<std::size_t>(row));
      for (auto one = ring; one != path.end(); ++one) {
        if (table().states[*one] == RowState::New)
          reject(*one, {self.name, say("it leads back to this row in a loop")});
      }
    }
    for (const std::size_t one : path) seen[one] = Seen::Done;
  }
}

void ImportPlanner::settleInOrder() {
  const ColumnSpec* self = selfColumn();
  if (self == nullptr) {
    for (std::size_t row = 0; row < table().size(); ++row) settle(row);
    return;
  }
  rejectRings(*self);
  std::vector<bool> settled(table().size(), false);
  std::vector<std::size_t> waiting;
  for (std::size_t start = 0; start < table().size(); ++start) {
    // Up to a row that is settled, then down again: a row needs the one that it refers to.
    for (auto row = static_cast<qint64>(start); row >= 0 && !settled[static_cast<std::size_t>(row)];) {
      settled[static_cast<std::size_t>(row)] = true;
      waiting.push_back(static_cast<std::size_t>(row));
      row = ownRow(waiting.back());
    }
    for (; !waiting.empty(); waiting.pop_back()) settle(waiting.back());
  }
}

void ImportPlanner::settle(std::size_t row) {
  if (table().states[row] != RowState::New) return;
  if (const ColumnSpec* self = selfColumn(); self != nullptr && !known().ownCodes[row].isEmpty()) {
    const Resolved found = resolve(id_, known().ownCodes[row]);
    if (!found.wrong.isEmpty()) return reject(row, {self->name, found.wrong});
    table().number(row, *self) = found.handle;
  }
  if (table().spec->hasCode) compareWithFile(row);
  if (table().states[row] != RowState::New) return;
  if (const auto fault = rules_.faultOf(table(), row)) reject(row, *fault);
}

void ImportPlanner::compareWithFile(std::size_t row) {
  const auto stored = file_.byCode(id_, table().text(row, u"code"));
  if (!stored) return;
  for (const ColumnSpec& column : table().spec->columns) {
    const auto slot = static_cast<std::size_t>(column.slot);
    if (column.holdsText() ? table().text(row, column) == stored->texts[slot]
                           : table().number(row, column) == stored->numbers[slot]) {
      continue;
    }
    if (column.type == CellType::YesNo &&
        std::max<qint64>(0, table().number(row, column)) == std::max<qint64>(0, stored->numbers[slot])) {
      continue;
    }
    const QString code = quotedForPeople(table().text(row, u"code"));
    return reject(row, {column.name, say("the file already has %1, with something different here").arg(code)});
  }
  table().states[row] = RowState::Unchanged;
  known().fileIds[row] = stored->id;
}

void ImportPlanner::compareWholeRows() {
  // Where the whole row is the identity, a row that stands there already is found by its values.
  QHash<QString, bool> inFile;
  PlannedTable stored(*table().spec);
  const auto keyOf = [this](const StoredRow& row) {
    QString all;
    for (const ColumnSpec& column : table().spec->columns) {
      const auto slot = static_cast<std::size_t>(column.slot);
      all += column.holdsText() ? row.texts[slot] : QString::number(row.numbers[slot]);
      all += QChar(0x1F);
    }
    return all;
  };
  for (const StoredRow& row : file_.all(id_)) inFile.insert(keyOf(row), true);
  for (std::size_t row = 0; row < table().size(); ++row) {
    if (table().states[row] != RowState::New) continue;
    const QString key = identity(row);
    const auto earlier = known().rowOf.constFind(key);
    if (earlier != known().rowOf.constEnd()) {
      table().states[row] = RowState::Unchanged;
      known().repeats.emplace_back(row, static_cast<std::size_t>(*earlier));
      continue;
    }
    known().rowOf.insert(key, static_cast<qint64>(row));
    if (inFile.contains(key)) table().states[row] = RowState::Unchanged;
  }
}

void ImportPlanner::finishTable() {
  for (const auto& [row, first] : known().repeats) {
    if (table().states[first] != RowState::Rejected) continue;
    reject(row, {{}, say("it repeats row %1, which is rejected").arg(source_->rows[first].place.row)});
  }
  TableCount count{table().spec->name, static_cast<qint64>(table().size()), 0, 0, 0};
  for (const RowState state : table().states) {
    ++(state == RowState::New ? count.added : state == RowState::Unchanged ? count.unchanged : count.rejected);
  }
  plan_.counts.push_back(count);
}

void ImportPlanner::reject(std::size_t row, const RowFault& fault) {
  Q_ASSERT(table().states[row] != RowState::Rejected);
  table().states[row] = RowState::Rejected;
  rejects_.emplace_back(row, Reject{source_->rows[row].place, fault.column, fault.reason});
}

}  // namespace headroom
