// SPDX-License-Identifier: MIT
// Rows come in the order of their numbers, as they lie in the file, and allocations case by case through their index:
// nothing is sorted in memory.
#include "core/exchange/rules_check_store.h"

#include <algorithm>
#include <unordered_set>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString columnsOf(const TableSpec& spec) {
  QStringList columns;
  for (const ColumnSpec& column : spec.columns) columns << u"t."_s + column.stored;
  return columns.join(u", "_s);
}

/// As an export orders them: by the cells, references as the codes that they lead to.
QString exportOrder(const TableSpec& spec) {
  QStringList cells;
  for (const ColumnSpec& column : spec.columns) {
    cells << (column.target ? u"(SELECT r.code FROM %1 r WHERE r.id = t.%2)"_s.arg(tableSpec(*column.target).stored,
                                                                                   column.stored)
                            : u"t."_s + column.stored);
  }
  return cells.join(u", "_s);
}

}  // namespace

RuleRows::RuleRows(const Database& records, const TableSpec& spec)
    : records_(records),
      spec_(spec),
      rows_(records, u"SELECT %1 FROM %2 t ORDER BY t.id"_s.arg(columnsOf(spec), spec.stored)) {}

void RuleRows::read(PlannedTable& into, const Query& query) const {
  into.addRow();
  const std::size_t row = into.size() - 1;
  for (std::size_t i = 0; i < spec_.columns.size(); ++i) {
    const ColumnSpec& column = spec_.columns[i];
    const int at = static_cast<int>(i);
    if (column.holdsText()) {
      into.text(row, column) = query.text(at);
    } else if (!query.isNull(at)) {
      into.number(row, column) = column.target ? -query.integer(at) : query.integer(at);
    }
  }
}

bool RuleRows::next(PlannedTable& into) {
  if (!rows_.next()) return false;
  into.texts.clear();
  into.numbers.clear();
  into.states.clear();
  read(into, rows_);
  return true;
}

bool RuleRows::nextCase(PlannedTable& into) {
  if (!cases_) {
    cases_.emplace(records_, u"SELECT id FROM case_file ORDER BY id");
    ofCase_.emplace(records_, u"SELECT %1 FROM %2 t WHERE t.case_id = ?"_s.arg(columnsOf(spec_), spec_.stored));
  }
  if (!cases_->next()) return false;
  std::vector<PlannedTable> rows;
  ofCase_->bind(cases_->integer(0));
  while (ofCase_->next()) {
    rows.emplace_back(spec_);
    read(rows.back(), *ofCase_);
  }
  const auto code = [](const PlannedTable& row) { return row.text(0, u"code").toUtf8(); };
  std::sort(rows.begin(), rows.end(),
            [&code](const PlannedTable& a, const PlannedTable& b) { return code(a) < code(b); });
  into.texts.clear();
  into.numbers.clear();
  into.states.clear();
  for (const PlannedTable& row : rows) {
    into.texts.insert(into.texts.end(), row.texts.begin(), row.texts.end());
    into.numbers.insert(into.numbers.end(), row.numbers.begin(), row.numbers.end());
    into.states.push_back(RowState::New);
  }
  return true;
}

PlannedTable RuleRows::all() {
  PlannedTable rows(spec_);
  Query query(records_, u"SELECT %1 FROM %2 t ORDER BY %3"_s.arg(columnsOf(spec_), spec_.stored, exportOrder(spec_)));
  while (query.next()) read(rows, query);
  return rows;
}

bool RuleRows::holdsRowTwice() {
  const QString columns = columnsOf(spec_);
  Query query(records_, u"SELECT 1 FROM %1 t GROUP BY %2 HAVING count(*) > 1 LIMIT 1"_s.arg(spec_.stored, columns));
  return query.next();
}

std::vector<qint64> RuleRows::ringFrom(qint64 start, const ColumnSpec& self) {
  Query up(records_, u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(self.stored, spec_.stored));
  std::vector<qint64> path;
  std::unordered_set<qint64> seen;
  for (std::optional<qint64> at = start; at && !seen.contains(*at);) {
    seen.insert(*at);
    path.push_back(*at);
    up.bind(*at);
    const std::optional<qint64> above = up.next() ? up.optionalInteger(0) : std::nullopt;
    up.finish();
    if (above == start) return path;
    at = above;
  }
  return {};
}

// A ring leads somewhere from a row to one of a greater number, or to itself; elsewhere rows follow those that they
// refer to.
std::optional<QString> RuleRows::firstOnRing(const ColumnSpec& self) {
  Query upwards(records_, u"SELECT id FROM %1 WHERE %2 >= id ORDER BY id"_s.arg(spec_.stored, self.stored));
  Query code(records_, u"SELECT code FROM %1 WHERE id = ?"_s.arg(spec_.stored));
  while (upwards.next()) {
    std::optional<QString> first;
    for (const qint64 row : ringFrom(upwards.integer(0), self)) {
      code.bind(row);
      if (code.next() && (!first || code.text(0).toUtf8() < first->toUtf8())) first = code.text(0);
      code.finish();
    }
    if (first) return first;
  }
  return {};
}

int RuleRows::exportRow(const QString& code) {
  Query query(records_, u"SELECT count(*) + 1 FROM %1 WHERE code <= ?"_s.arg(spec_.stored));
  query.bind(code).next();
  return static_cast<int>(query.integer(0));
}

QString RuleRows::codeOf(const ColumnSpec& column, qint64 handle) {
  Query query(records_, u"SELECT code FROM %1 WHERE id = ?"_s.arg(tableSpec(*column.target).stored));
  query.bind(-handle);
  return query.next() ? query.text(0) : QString();
}

}  // namespace headroom
