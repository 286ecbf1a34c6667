// SPDX-License-Identifier: MIT
// Triggers of this connection alone, for the length of a save (reversal.h).
#include <algorithm>

#include "core/base/say.h"
#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QStringList watchedColumns(SqliteConnection& records, const QString& table) {
  sqlite3_stmt* asked = nullptr;
  const QByteArray sql = u"SELECT * FROM main.%1 LIMIT 0"_s.arg(table).toUtf8();
  const int code = sqlite3_prepare_v2(records.handle, sql.constData(), -1, &asked, nullptr);
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

}  // namespace

void SqliteConnection::watchRows(const QStringList& watched, const QString& traces) {
  const auto run = [this](const QString& sql) { prepare(sql)->next(); };
  run(u"CREATE TEMP TABLE put_back (n INTEGER PRIMARY KEY, step TEXT, name TEXT, id INTEGER, version INTEGER)"_s);
  for (const QString& table : watched) {
    const QStringList columns = watchedColumns(*this, table);
    const QString none = u"NULL, NULL, NULL"_s;
    const bool counts = columns.contains(u"row_version"_s);
    const QString row = counts ? u"'%1', new.id, new.row_version"_s.arg(table) : none;
    const QString deleting = u"'DELETE FROM %1' || "_s.arg(table) + whereExpression(columns, u"new"_s);
    const QString updating = setExpression(table, columns) + u" || "_s + whereExpression(columns, u"new"_s);
    run(triggerSql(table, u"INSERT"_s, deleting, none));
    run(triggerSql(table, u"UPDATE"_s, updating, row));
    run(triggerSql(table, u"DELETE"_s, insertExpression(table, columns), none));
  }
  run(triggerSql(traces, u"INSERT"_s, u"NULL"_s, u"NULL, NULL, NULL"_s));
}

void SqliteConnection::stopWatching(const QStringList& watched, const QString& traces) {
  const auto run = [this](const QString& sql) { prepare(sql)->next(); };
  for (const QString& table : watched) {
    for (const QString& when : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s})
      run(u"DROP TRIGGER IF EXISTS temp.put_back_%1_%2"_s.arg(table, when));
  }
  run(u"DROP TRIGGER IF EXISTS temp.put_back_%1_INSERT"_s.arg(traces));
  run(u"DROP TABLE IF EXISTS temp.put_back"_s);
}

}  // namespace headroom
