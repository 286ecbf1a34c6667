// SPDX-License-Identifier: MIT
// Rows come in the order of their numbers, as they lie in the file, and allocations case by case through their index:
// nothing is sorted in memory. What is plainly right is seen so in its bytes and never becomes a text.
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
  return cells.join(u" NULLS FIRST, "_s) + u" NULLS FIRST"_s;
}

/// What a row can break beyond the form of its cells, as a condition that leaves none of it out; what it gives is
/// looked at as an import would. A table of few rows is looked at whole.
QString doubtful(const TableSpec& spec) {
  static const QStringList few{
      u"weights"_s,         u"supervisors"_s, u"reductions"_s, u"training_requests"_s, u"courses"_s,
      u"training_places"_s, u"paths"_s,       u"companions"_s, u"shared_learning"_s,   u"shared_learning_people"_s};
  if (few.contains(spec.name)) return u"1 = 1"_s;
  QStringList conditions{u"1 = 0"_s};
  if (spec.id == TableId::Sessions)
    conditions << u"t.person_id = t.supervisor_id"_s << u"t.state IN ('moved', 'cancelled')"_s;
  if (spec.id == TableId::Actions)
    conditions << u"(t.state = 'open') <> (t.closed_day IS NULL)"_s
               << u"(t.carried_from_id IS NOT NULL AND (SELECT b.closed_day FROM action b WHERE b.id = "
                  "t.carried_from_id) < (SELECT s.day FROM session s WHERE s.id = t.session_id))"_s;
  for (const auto& [from, to] :
       {std::pair(u"from"_s, u"to"_s), std::pair(u"opened"_s, u"closed"_s), std::pair(u"start"_s, u"left"_s)}) {
    if (spec.indexOf(from) >= 0 && spec.indexOf(to) >= 0)
      conditions << u"t.%1 <= t.%2"_s.arg(spec.column(to).stored, spec.column(from).stored);
  }
  return conditions.join(u" OR "_s);
}

/// Of each row its id, whether it is doubtful, and the cells that can be wrong by themselves.
QString plainSql(const TableSpec& spec) {
  QStringList cells{u"t.id"_s, doubtful(spec)};
  for (const ColumnSpec& column : spec.columns) {
    if (!column.target) cells << u"t."_s + column.stored;
  }
  return u"SELECT %1 FROM %2 t ORDER BY t.id"_s.arg(cells.join(u", "_s), spec.stored);
}

}  // namespace

CaseSpans::CaseSpans(const Database& records)
    : query_(records,
             u"SELECT case_id, CASE part WHEN 'lead' THEN 0 ELSE post_id END, from_day, coalesce(to_day, "
             u"9223372036854775807) FROM allocation ORDER BY case_id"),
      hasRow_(query_.next()) {}

std::optional<qint64> CaseSpans::nextOverlapping() {
  while (hasRow_) {
    const qint64 id = query_.integer(0);
    spans_.clear();
    for (; hasRow_ && query_.integer(0) == id; hasRow_ = query_.next())
      spans_.push_back({query_.integer(1), query_.integer(2), query_.integer(3)});
    if (spans_.size() > 1 && overlaps()) return id;
  }
  return std::nullopt;
}

bool CaseSpans::overlaps() {
  std::sort(spans_.begin(), spans_.end());
  qint64 until = spans_.front().to;
  for (std::size_t i = 1; i < spans_.size(); ++i) {
    const bool isSame = spans_[i].post == spans_[i - 1].post;
    if (isSame && spans_[i].from < until) return true;
    until = isSame ? std::max(until, spans_[i].to) : spans_[i].to;
  }
  return false;
}

RuleRows::RuleRows(const Database& records, const TableSpec& spec)
    : records_(records),
      spec_(spec),
      rows_(records, plainSql(spec)),
      row_(records, u"SELECT %1 FROM %2 t WHERE t.id = ?"_s.arg(columnsOf(spec), spec.stored)) {
  for (const ColumnSpec& column : spec.columns) {
    if (!column.target) cells_.push_back({PlainCell(column), column.holdsText()});
  }
}

bool RuleRows::isPlainlyRight() const {
  if (rows_.truth(1)) return false;
  int at = 2;
  for (const Cell& cell : cells_) {
    const bool isRight =
        cell.isText ? cell.plain.isRight(rows_.utf8(at)) : cell.plain.isRight(rows_.optionalInteger(at));
    if (!isRight) return false;
    ++at;
  }
  return true;
}

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

bool RuleRows::isPlainElsewhere() const {
  const ColumnSpec& code = spec_.column(u"code");
  const PlainCell plainCode(code);
  Query codes(records_, u"SELECT %1 FROM %2"_s.arg(code.stored, spec_.stored));
  while (codes.next()) {
    if (!plainCode.isRight(codes.utf8(0))) return false;
  }
  QStringList columns;
  std::vector<PlainCell> plain;
  for (const ColumnSpec& column : spec_.columns) {
    if (column.target) continue;
    Q_ASSERT(column.holdsText());
    columns << u"t."_s + column.stored;
    plain.emplace_back(column);
  }
  Query words(records_,
              u"SELECT %1 FROM session s CROSS JOIN %2 t ON t.session_id = s.id WHERE s.state <> 'agreed'"_s.arg(
                  columns.join(u", "_s), spec_.stored));
  while (words.next()) {
    for (std::size_t i = 0; i < plain.size(); ++i) {
      if (!plain[i].isRight(words.utf8(static_cast<int>(i)))) return false;
    }
  }
  return true;
}

bool RuleRows::next(PlannedTable& into) {
  do {
    if (!rows_.next()) return false;
  } while (isPlainlyRight());
  into.texts.clear();
  into.numbers.clear();
  into.states.clear();
  row_.bind(rows_.integer(0));
  if (!row_.next()) return false;
  read(into, row_);
  row_.finish();
  return true;
}

bool RuleRows::nextCase(PlannedTable& into) {
  if (!spans_) {
    spans_.emplace(records_);
    ofCase_.emplace(records_, u"SELECT %1 FROM %2 t WHERE t.case_id = ?"_s.arg(columnsOf(spec_), spec_.stored));
  }
  const auto id = spans_->nextOverlapping();
  if (!id) return false;
  std::vector<PlannedTable> rows;
  ofCase_->bind(*id);
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
