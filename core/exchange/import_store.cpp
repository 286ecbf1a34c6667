// SPDX-License-Identifier: MIT
// Column lists come from the specs, values are always bound.
// Rows that refer to rows of their own table are inserted after those.
#include "core/exchange/import_store.h"

#include "core/base/say.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString storedColumns(const TableSpec& spec) {
  QStringList names;
  for (const ColumnSpec& column : spec.columns) names << column.stored;
  return names.join(u", "_s);
}

/// The column that refers to the table itself, or nullptr.
const ColumnSpec* selfReference(const TableSpec& spec) {
  for (const ColumnSpec& column : spec.columns) {
    if (column.target == spec.id) return &column;
  }
  return nullptr;
}

bool isAgreed(const PlannedTable& table, std::size_t row) {
  return table.spec->id == TableId::Sessions && table.text(row, u"state") == u"agreed";
}

}  // namespace

RowInserter::RowInserter(Database& records, const ExchangeWatch& watch)
    : records_(records), watch_(watch), ids_(tableSpecs().size()) {}

bool RowInserter::insert(const PlannedTable& table) {
  const TableSpec& spec = *table.spec;
  auto& ids = ids_[static_cast<std::size_t>(spec.id)];
  ids.assign(table.size(), 0);
  const QStringList places(static_cast<qsizetype>(spec.columns.size()), u"?"_s);
  Change insert(records_, u"INSERT INTO %1 (%2) VALUES (%3) RETURNING id"_s.arg(spec.stored, storedColumns(spec),
                                                                                places.join(u',')));
  const ColumnSpec* self = selfReference(spec);
  const QString doing = u"writing "_s + spec.name;
  std::vector<std::size_t> waiting;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!watch_.goesOn(doing, static_cast<qint64>(row))) return false;
    // Up the chain to the first row that is there already, then down again.
    for (qint64 up = static_cast<qint64>(row); up >= 0;
         up = self == nullptr ? -1 : table.number(waiting.back(), *self)) {
      const auto at = static_cast<std::size_t>(up);
      if (table.states[at] != RowState::New || ids[at] != 0) break;
      waiting.push_back(at);
    }
    for (; !waiting.empty(); waiting.pop_back()) {
      ids[waiting.back()] = insertRow(insert, table, waiting.back());
      if (isAgreed(table, waiting.back())) agreed_.emplace_back(ids[waiting.back()]);
    }
  }
  return true;
}

qint64 RowInserter::insertRow(Change& insert, const PlannedTable& table, std::size_t row) const {
  for (const ColumnSpec& column : table.spec->columns) {
    if (column.holdsText()) {
      // An agreed session is locked, and its rows come after it: until they are there it is a shared one.
      const bool waits = column.name == u"state" && isAgreed(table, row);
      insert.bindText(waits ? u"shared"_s : table.text(row, column));
      continue;
    }
    const qint64 value = table.number(row, column);
    if (value == kNone) {
      insert.bindNull();
    } else if (column.target) {
      insert.bind(value < 0 ? -value : ids_[static_cast<std::size_t>(*column.target)][static_cast<std::size_t>(value)]);
    } else {
      insert.bind(value);
    }
  }
  return insert.insert();
}

PassingRows::PassingRows(Database& records, const TableSpec& spec) : records_(records), spec_(spec) {
  QStringList columns;
  for (const ColumnSpec& column : spec.columns) columns << column.stored;
  insert_ = std::make_unique<BulkInsert>(records, spec.stored, columns << u"id"_s);
}
PassingRows::~PassingRows() = default;

bool PassingRows::add(int row) {
  insert_->number(row - 1);
  return insert_->run();
}

// A table is taken to be empty for good when it was at the first look.
FileRows& PassingRows::rows() {
  if (!rows_) rows_ = std::make_unique<FileRows>(records_);
  return *rows_;
}

int PassingRows::rowOf(const QString& code) {
  if (!rows_ && areWithoutRows(records_, {spec_.id})) return 0;
  const auto id = rows().idOf(spec_.id, code);
  return id ? static_cast<int>(*id) + 1 : 0;
}

StoredRow PassingRows::stored(int row) { return rows().byId(spec_.id, row - 1); }

std::vector<StoredRow> PassingRows::referringTo(QStringView column, qint64 id) {
  return rows().referringTo(spec_.id, column, id);
}

void PassingRows::eachReferredTo(QStringView column, const std::function<void(qint64)>& f) const {
  Query several(records_,
                u"SELECT %1 FROM %2 GROUP BY %1 HAVING count(*) > 1"_s.arg(spec_.column(column).stored, spec_.stored));
  while (several.next()) f(several.integer(0));
}

void PassingRows::remove(int row) {
  Change(records_, u"DELETE FROM %1 WHERE id = ?"_s.arg(spec_.stored)).bind(row - 1).run();
}

bool areWithoutRows(const Database& records, const std::vector<TableId>& tables) {
  return std::none_of(tables.begin(), tables.end(), [&records](TableId table) {
    return Query(records, u"SELECT 1 FROM %1 LIMIT 1"_s.arg(tableSpec(table).stored)).next();
  });
}

FileRows::FileRows(const Database& records) : records_(records) {}
FileRows::~FileRows() = default;

bool FileRows::isEmpty(TableId table) {
  const auto known = empty_.find(table);
  if (known != empty_.end()) return known->second;
  Query any(records_, u"SELECT 1 FROM %1 LIMIT 1"_s.arg(tableSpec(table).stored));
  return empty_[table] = !any.next();
}

Query& FileRows::prepared(TableId table, const QString& where) {
  const auto key = std::pair(table, where);
  auto found = queries_.find(key);
  if (found == queries_.end()) {
    const TableSpec& spec = tableSpec(table);
    const QString columns = where == u"code = ?" ? u"id"_s : u"id, "_s + storedColumns(spec);
    const QString sql = u"SELECT %1 FROM %2 WHERE %3 ORDER BY id"_s.arg(columns, spec.stored, where);
    found = queries_.emplace(key, Query(records_, sql)).first;
  }
  return found->second;
}

StoredRow FileRows::read(const TableSpec& spec, const Query& query) {
  StoredRow row;
  row.id = query.integer(0);
  row.texts.reserve(static_cast<std::size_t>(spec.textSlots));
  row.numbers.reserve(static_cast<std::size_t>(spec.numberSlots));
  for (std::size_t i = 0; i < spec.columns.size(); ++i) {
    const ColumnSpec& column = spec.columns[i];
    const int at = static_cast<int>(i) + 1;
    if (column.holdsText()) {
      row.texts.push_back(query.text(at));
    } else if (query.isNull(at)) {
      row.numbers.push_back(kNone);
    } else {
      row.numbers.push_back(column.target ? -query.integer(at) : query.integer(at));
    }
  }
  return row;
}

std::optional<qint64> FileRows::idOf(TableId table, const QString& code) {
  if (isEmpty(table)) return {};
  Query& query = prepared(table, u"code = ?"_s);
  query.bind(code);
  if (!query.next()) return {};
  const qint64 id = query.integer(0);
  query.finish();
  return id;
}

std::optional<StoredRow> FileRows::byCode(TableId table, const QString& code) {
  const auto id = idOf(table, code);
  return id ? std::optional(byId(table, *id)) : std::nullopt;
}

StoredRow FileRows::byId(TableId table, qint64 id) {
  Query& query = prepared(table, u"id = ?"_s);
  query.bind(id);
  if (!query.next()) failAsDamaged(TO_SAY("a record that points to one that is not there"));
  StoredRow row = read(tableSpec(table), query);
  query.finish();
  return row;
}

std::vector<StoredRow> FileRows::referringTo(TableId table, QStringView column, qint64 id) {
  std::vector<StoredRow> rows;
  if (isEmpty(table)) return rows;
  const TableSpec& spec = tableSpec(table);
  Query& query = prepared(table, spec.column(column).stored + u" = ?"_s);
  query.bind(id);
  while (query.next()) rows.push_back(read(spec, query));
  return rows;
}

std::vector<StoredRow> FileRows::all(TableId table) {
  std::vector<StoredRow> rows;
  if (isEmpty(table)) return rows;
  Query& query = prepared(table, u"1 = 1"_s);
  while (query.next()) rows.push_back(read(tableSpec(table), query));
  return rows;
}

std::optional<std::vector<SessionId>> insertNewRows(Database& records, const std::vector<PlannedTable>& tables,
                                                    const ExchangeWatch& watch) {
  RowInserter inserter(records, watch);
  for (const PlannedTable& table : tables) {
    if (!inserter.insert(table)) return std::nullopt;
  }
  return inserter.agreed();
}

}  // namespace headroom
