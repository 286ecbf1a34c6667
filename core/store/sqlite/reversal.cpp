// SPDX-License-Identifier: MIT
// Triggers of this connection alone write down for every changed row the statement that puts it back; that statement
// names every column as the save left it, so that it finds nothing when anybody has been there since.
#include "core/store/reversal.h"

#include <QStringList>

#include <algorithm>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What people do from day to day and may think better of.
const QStringList& tables() {
  static const QStringList all{u"unit"_s,
                               u"person"_s,
                               u"post"_s,
                               u"supervisor"_s,
                               u"caseload_limit"_s,
                               u"weight"_s,
                               u"reduction"_s,
                               u"absence"_s,
                               u"case_file"_s,
                               u"allocation"_s,
                               u"session"_s,
                               u"allocation_decision"_s,
                               u"vacancy"_s,
                               u"action"_s,
                               u"preparation"_s,
                               u"escalation"_s,
                               u"waiting_review"_s,
                               u"programme"_s,
                               u"goal"_s,
                               u"goal_step"_s,
                               u"cpd"_s,
                               u"course"_s,
                               u"training_request"_s,
                               u"training_place"_s,
                               u"goal_review"_s,
                               u"goal_evidence"_s,
                               u"framework_statement"_s,
                               u"shared_learning"_s,
                               u"shared_learning_person"_s,
                               u"private_group_member"_s,
                               u"specialism"_s,
                               u"reader_grant"_s,
                               u"reader_unit"_s,
                               u"reader_report"_s,
                               u"quality_audit"_s,
                               u"quality_sample"_s,
                               u"quality_answer"_s,
                               u"weekly_day_off"_s,
                               u"supervision_cover"_s,
                               u"group_member"_s,
                               u"session_section"_s,
                               u"discussion"_s,
                               u"yearly_check"_s,
                               u"supervision_agreement"_s,
                               u"path"_s,
                               u"place_review"_s,
                               u"place_evidence"_s,
                               u"companion"_s};
  return all;
}

/// What stays when the save is put back: that calendars were told of a session can't be untold.
const QString& trace() {
  static const QString table = u"session_gone"_s;
  return table;
}

QStringList columnsOf(const Database& records, const QString& table) {
  sqlite3_stmt* asked = nullptr;
  const QByteArray sql = u"SELECT * FROM main.%1 LIMIT 0"_s.arg(table).toUtf8();
  const int code = sqlite3_prepare_v2(EngineDoor::handle(records), sql.constData(), -1, &asked, nullptr);
  if (code != SQLITE_OK) throwStoreError(code, say("The file could not be read"));
  QStringList columns;
  for (int i = 0; i < sqlite3_column_count(asked); ++i) columns << QString::fromUtf8(sqlite3_column_name(asked, i));
  sqlite3_finalize(asked);
  return columns;
}

/// An SQL expression that gives the text ' WHERE a IS 1 AND b IS NULL' for one side of the trigger.
QString whereExpression(const QStringList& columns, const QString& side) {
  QStringList parts;
  for (const QString& column : columns) parts << u"'%1 IS ' || quote(%2.%1)"_s.arg(column, side);
  return u"' WHERE ' || "_s + parts.join(u" || ' AND ' || "_s);
}

/// Gives 'a = 1, ' for each column that changed: a rule about a column does not hear of one that stayed as it was.
QString setExpression(const QString& table, const QStringList& columns) {
  QStringList parts;
  for (const QString& column : columns)
    parts << u"CASE WHEN old.%1 IS new.%1 THEN '' ELSE '%1 = ' || quote(old.%1) || ', ' END"_s.arg(column);
  return u"'UPDATE %1 SET ' || "_s.arg(table) + parts.join(u" || "_s) + u" || '%1 = %1'"_s.arg(columns.first());
}

QString insertExpression(const QString& table, const QStringList& columns) {
  QStringList values;
  for (const QString& column : columns) values << u"quote(old.%1)"_s.arg(column);
  return u"'INSERT INTO %1 (%2) VALUES (' || "_s.arg(table, columns.join(u", "_s)) + values.join(u" || ', ' || "_s) +
         u" || ')'"_s;
}

QString triggerSql(const QString& table, const QString& when, const QString& step, const QString& row) {
  return u"CREATE TEMP TRIGGER put_back_%1_%2 AFTER %2 ON main.%1 BEGIN "
         "INSERT INTO put_back (step, name, id, version) VALUES (%3, %4); END"_s.arg(table, when, step, row);
}

void run(Database& records, const QString& sql) { Change(records, sql).run(); }

qint64 changesSoFar(const Database& records) { return sqlite3_total_changes(EngineDoor::handle(records)); }

}  // namespace

ReversalRecorder::ReversalRecorder(Database& records) : records_(records) {
  run(records,
      u"CREATE TEMP TABLE put_back (n INTEGER PRIMARY KEY, step TEXT, name TEXT, id INTEGER, version INTEGER)"_s);
  for (const QString& table : tables()) {
    const QStringList columns = columnsOf(records, table);
    const QString none = u"NULL, NULL, NULL"_s;
    const bool counts = columns.contains(u"row_version"_s);
    const QString row = counts ? u"'%1', new.id, new.row_version"_s.arg(table) : none;
    const QString deleting = u"'DELETE FROM %1' || "_s.arg(table) + whereExpression(columns, u"new"_s);
    const QString updating = setExpression(table, columns) + u" || "_s + whereExpression(columns, u"new"_s);
    run(records, triggerSql(table, u"INSERT"_s, deleting, none));
    run(records, triggerSql(table, u"UPDATE"_s, updating, row));
    run(records, triggerSql(table, u"DELETE"_s, insertExpression(table, columns), none));
  }
  run(records, triggerSql(trace(), u"INSERT"_s, u"NULL"_s, u"NULL, NULL, NULL"_s));
  changesBefore_ = changesSoFar(records);
}

// When the transaction is taken back, the triggers go with it.
ReversalRecorder::~ReversalRecorder() {
  try {
    drop();
  } catch (const StoreError&) {
    watching_ = false;
  }
}

void ReversalRecorder::drop() {
  if (!watching_) return;
  watching_ = false;
  for (const QString& table : tables()) {
    for (const QString& when : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s})
      run(records_, u"DROP TRIGGER IF EXISTS temp.put_back_%1_%2"_s.arg(table, when));
  }
  run(records_, u"DROP TRIGGER IF EXISTS temp.put_back_%1_INSERT"_s.arg(trace()));
  run(records_, u"DROP TABLE IF EXISTS temp.put_back"_s);
}

std::optional<Reversal> ReversalRecorder::take() {
  const qint64 changes = changesSoFar(records_) - changesBefore_;
  Reversal reversal;
  qint64 written = 0;
  {
    Query query(records_, u"SELECT step, name, id, version FROM temp.put_back ORDER BY n DESC");
    while (query.next()) {
      ++written;
      if (!query.isNull(0)) reversal.steps_.push_back(query.text(0));
      if (!query.isNull(1)) reversal.versions_.push_back({query.text(1), query.integer(2), query.integer(3)});
    }
  }
  drop();
  // Each row that was written down is a change of its own; anything beyond that was changed in another table.
  if (changes != 2 * written || reversal.isEmpty()) return std::nullopt;
  return reversal;
}

bool putBack(Database& records, const Reversal& reversal) {
  try {
    for (const QString& step : reversal.steps_)
      if (Change(records, step).run() != 1) return false;
    // The newest of each row stands first.
    for (auto row = reversal.versions_.rbegin(); row != reversal.versions_.rend(); ++row) {
      Change next(records, u"UPDATE %1 SET row_version = ? WHERE id = ? AND row_version <= ?"_s.arg(row->table));
      next.bind(row->version + 1).bind(row->id).bind(row->version).run();
    }
  } catch (const StoreError& error) {
    if (error.fault() == StoreFault::Constraint) return false;
    throw;
  }
  return true;
}

}  // namespace headroom
