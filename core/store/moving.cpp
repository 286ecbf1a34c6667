// SPDX-License-Identifier: MIT
// Rows go over many at once, for each statement is a way to a server. Links are looked after when all rows are there,
// and the locks of what is agreed stand again before the save.
#include "core/store/moving.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/store/connection.h"
#include "core/store/content.h"
#include "core/store/engine_door.h"
#include "core/store/locks.h"
#include "core/store/server.h"
#include "core/store/snapshot.h"
#include "core/store/taken_copy.h"

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

/// Where not all is shown, everybody's keys show their public half; the wrapped secret is given to its owner alone, and
/// is empty of the others.
QString rowsOf(const TableShape& table, const QStringList& names, bool isWhole) {
  QString columns = names.join(u", "_s);
  if (isWhole || table.name != u"person_key") return u"SELECT %1 FROM \"%2\""_s.arg(columns, table.name);
  columns.replace(u"\"person_id\""_s, u"k.person_id"_s)
      .replace(u"\"salt\""_s, u"coalesce(o.salt, x'%1')"_s.arg(QString(32, u'0')))
      .replace(u"\"wrapped_seed\""_s, u"coalesce(o.wrapped_seed, x'00')"_s);
  return u"SELECT %1 FROM person_key k LEFT JOIN headroom_access.own_key() o ON o.person_id = k.person_id"_s.arg(
      columns);
}

void copyRows(const Database& from, Database& to, const std::vector<TableShape>& tables, bool isWhole) {
  for (const TableShape& table : tables) {
    const QStringList names = quotedColumns(table);
    const std::unique_ptr<EngineStatement> rows = EngineDoor::connection(from).prepare(rowsOf(table, names, isWhole));
    MovedRows moved(to, table, names);
    while (rows->next()) moved.add(*rows);
    moved.write();
  }
}

/// Whether a row of the table lost a link to one that is not there, or was taken out for it.
bool loseLinks(Database& to, const TableShape& table, const std::vector<TableShape>& tables) {
  int changed = 0;
  for (const ColumnShape& column : table.columns) {
    const auto parent =
        std::find_if(tables.begin(), tables.end(), [&](const TableShape& one) { return one.name == column.refersTo; });
    if (parent == tables.end()) continue;
    const QString loose =
        u" WHERE \"%1\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"%2\" p WHERE p.\"%3\" = \"%4\".\"%1\")"_s.arg(
            column.name, parent->name, parent->key.constFirst(), table.name);
    if (!column.required && !table.key.contains(column.name)) {
      try {
        Transaction part(to);
        changed += Change(to, u"UPDATE \"%1\" SET \"%2\" = NULL"_s.arg(table.name, column.name) + loose).run();
        part.commit();
        continue;
      } catch (const StoreError& error) {
        if (error.fault() != StoreFault::Constraint) throw;
      }
    }
    changed += Change(to, u"DELETE FROM \"%1\""_s.arg(table.name) + loose).run();
  }
  return changed > 0;
}

}  // namespace

void copyWhatIsSeen(const Database& from, Database& to) {
  const Snapshot oneMoment(from);
  const std::vector<TableShape> tables = EngineDoor::connection(from).tableShapes();
  LiftedLocks locks(to);
  EngineDoor::connection(to).deferReferences();
  copyRows(from, to, tables, false);
  // What was taken out may have had parts of its own.
  for (bool isAny = true; isAny;) {
    isAny = false;
    for (const TableShape& table : tables) isAny = loseLinks(to, table, tables) || isAny;
  }
  locks.setAgain();
}

void copyRecords(const Database& from, Database& to) {
  if (personOfLogin(from))
    throw StoreError(
        StoreFault::CannotOpen,
        say("These are the records that one person may see, so they are not moved. Whoever looks after the "
            "server can move them all."));
  const Snapshot oneMoment(from);
  const std::vector<TableShape> tables = EngineDoor::connection(from).tableShapes();
  Transaction transaction(to);
  requireNoRow(to, tables);
  LiftedLocks locks(to);
  EngineDoor::connection(to).deferReferences();
  copyRows(from, to, tables, true);
  EngineDoor::connection(to).checkReferences();
  locks.setAgain();
  if (contentSummary(to) != contentSummary(from))
    throw StoreError(StoreFault::Damaged, say("The copy is not the same as the records, so it was not kept."));
  transaction.commit();
}

}  // namespace headroom
