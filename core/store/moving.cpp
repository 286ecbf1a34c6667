// SPDX-License-Identifier: MIT
// Rows go over many at once, for each statement is a way to a server. Links are looked after when all rows are there,
// and the locks of what is agreed stand again before the save.
#include "core/store/moving.h"

#include "core/base/say.h"
#include "core/store/connection.h"
#include "core/store/content.h"
#include "core/store/engine_door.h"
#include "core/store/locks.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kMostValues = 8'000;  // of a statement: a file takes 32,766, a server 65,535

struct MovedValue {
  EngineStatement::Kind kind;
  qint64 number = 0;
  QByteArray bytes;
};

QStringList quotedColumns(const TableShape& table) {
  QStringList names;
  for (const ColumnShape& column : table.columns) names << u'"' + column.name + u'"';
  return names;
}

class MovedRows {
 public:
  MovedRows(Database& to, const TableShape& table, const QStringList& names)
      : to_(to), table_(table.name), names_(names) {}

  void add(const EngineStatement& row) {
    for (int column = 0; column < static_cast<int>(names_.size()); ++column) {
      const EngineStatement::Kind kind = row.kind(column);
      const bool isNumber = kind == EngineStatement::Kind::Integer;
      values_.push_back(
          {kind, isNumber ? row.integer(column) : 0, isNumber ? QByteArray() : row.bytes(column).toByteArray()});
    }
    if (static_cast<qsizetype>(values_.size()) + names_.size() > kMostValues) write();
  }
  void write() {
    if (values_.empty()) return;
    const QString row = u'(' + QStringList(names_.size(), u"?"_s).join(u", "_s) + u')';
    const auto rows = static_cast<qsizetype>(values_.size()) / names_.size();
    const QString sql =
        u"INSERT INTO \"%1\" (%2) VALUES "_s.arg(table_, names_.join(u", "_s)) + QStringList(rows, row).join(u", "_s);
    const std::unique_ptr<EngineStatement> insert = EngineDoor::connection(to_).prepare(sql);
    for (const MovedValue& value : values_) {
      switch (value.kind) {
        case EngineStatement::Kind::Integer:
          insert->putInteger(value.number);
          break;
        case EngineStatement::Kind::Text:
          insert->putText(value.bytes);
          break;
        case EngineStatement::Kind::Bytes:
          insert->putBytes(value.bytes);
          break;
        case EngineStatement::Kind::None:
          insert->putNone();
      }
    }
    insert->next();
    values_.clear();
  }

 private:
  Database& to_;
  QString table_;
  QStringList names_;  ///< of its columns, as a statement has them
  std::vector<MovedValue> values_;
};

void requireNoRow(const Database& records, const std::vector<TableShape>& tables) {
  for (const TableShape& table : tables) {
    const QString sql = u"SELECT 1 FROM \"%1\" LIMIT 1"_s.arg(table.name);
    if (Query(records, sql).next())
      throw StoreError(StoreFault::CannotOpen, say("There are records already, so nothing was moved."));
  }
}

}  // namespace

void copyRecords(const Database& from, Database& to) {
  const Snapshot oneMoment(from);
  Database::Connection& source = EngineDoor::connection(from);
  Database::Connection& target = EngineDoor::connection(to);
  const std::vector<TableShape> tables = source.tableShapes();
  Transaction transaction(to);
  requireNoRow(to, tables);
  LiftedLocks locks(to);
  target.deferReferences();
  for (const TableShape& table : tables) {
    const QStringList names = quotedColumns(table);
    const std::unique_ptr<EngineStatement> rows =
        source.prepare(u"SELECT %1 FROM \"%2\""_s.arg(names.join(u", "_s), table.name));
    MovedRows moved(to, table, names);
    while (rows->next()) moved.add(*rows);
    moved.write();
  }
  target.checkReferences();
  locks.setAgain();
  if (contentSummary(to) != contentSummary(from))
    throw StoreError(StoreFault::Damaged, say("The copy is not the same as the records, so it was not kept."));
  transaction.commit();
}

}  // namespace headroom
