// SPDX-License-Identifier: MIT
// The tables on a server, made of the same migrations as those of a file: types, keys and triggers are written as this
// server writes them, by rule. What has no like in a file stands beside them.
#include <QMap>
#include <QRegularExpression>

#include "core/store/postgres/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QRegularExpression pattern(const QString& text) {
  return QRegularExpression(text, QRegularExpression::DotMatchesEverythingOption);
}

/// A body of a trigger refuses, or is a statement as it stands.
QString triggerBody(QString body) {
  static const QRegularExpression raise = pattern(u"SELECT RAISE\\(ABORT, ('[^']*')\\);"_s);
  return body.replace(raise, u"RAISE EXCEPTION USING MESSAGE = \\1, ERRCODE = '23000';"_s);
}

QStringList triggerOf(const QString& statement) {
  static const QRegularExpression form = pattern(
      u"^CREATE TRIGGER (\\w+) (BEFORE|AFTER) (INSERT|UPDATE|DELETE)( OF [\\w,\\s]+?)?\\s+ON (\\w+)\\s*(WHEN "
      "(.*?))? BEGIN\\s+(.*)\\s*END$"_s);
  static const QRegularExpression differs = pattern(u"IS NOT (OLD|NEW)\\."_s);
  const auto hit = form.match(statement);
  Q_ASSERT(hit.hasMatch());
  QString when = hit.captured(7).trimmed();
  when.replace(differs, u"IS DISTINCT FROM \\1."_s);
  const QString row = hit.captured(3) == u"DELETE" ? u"OLD"_s : u"NEW"_s;
  const QString body = triggerBody(hit.captured(8).trimmed());
  const QString guarded = when.isEmpty() ? body : u"IF %1 THEN\n%2\nEND IF;"_s.arg(when, body);
  return {u"CREATE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n%2\nRETURN %3;\nEND $$"_s.arg(
              hit.captured(1), guarded, row),
          u"CREATE TRIGGER %1 %2 %3%4 ON %5 FOR EACH ROW EXECUTE FUNCTION %1()"_s.arg(
              hit.captured(1), hit.captured(2), hit.captured(3), hit.captured(4), hit.captured(5))};
}

QString withTypes(QString statement) {
  static const QRegularExpression strict = pattern(u"\\) STRICT(, WITHOUT ROWID)?$"_s);
  static const QRegularExpression whole = pattern(u"\\bINTEGER\\b"_s);
  static const QRegularExpression words = pattern(u"\\bTEXT\\b"_s);
  static const QRegularExpression bytes = pattern(u"\\bBLOB\\b"_s);
  static const QRegularExpression link = pattern(u"\\b(REFERENCES \\w+\\(\\w+\\)( ON DELETE (CASCADE|SET NULL))?)"_s);
  statement.replace(strict, u")"_s);
  // Records that are moved here come in the order of their tables.
  statement.replace(link, u"\\1 DEFERRABLE"_s);
  statement.replace(whole, u"bigint"_s);
  statement.replace(words, u"text COLLATE \"C\""_s);
  return statement.replace(bytes, u"bytea"_s);
}

QStringList tableOf(const QString& statement) {
  static const QRegularExpression form = pattern(u"^CREATE TABLE (\\w+)"_s);
  static const QRegularExpression key = pattern(u"\\bid bigint PRIMARY KEY"_s);
  const QString name = form.match(statement).captured(1);
  QString table = withTypes(statement);
  if (!table.contains(key)) return {table};
  return {u"CREATE SEQUENCE %1_id_seq"_s.arg(name),
          table.replace(key, u"id bigint PRIMARY KEY DEFAULT new_id('%1')"_s.arg(name))};
}

}  // namespace

QStringList serverSchema(const QString& given) {
  // The last of a file ends with its semicolon.
  const QString trimmed = given.trimmed();
  const QString statement = trimmed.endsWith(u';') ? trimmed.chopped(1) : trimmed;
  static const QRegularExpression dropped = pattern(u"^DROP TRIGGER (\\w+)$"_s);
  static const QRegularExpression droppedTable = pattern(u"^DROP TABLE (\\w+)$"_s);
  if (statement.startsWith(u"CREATE TRIGGER ")) return triggerOf(statement);
  if (statement.startsWith(u"CREATE TABLE ") && !statement.contains(u" AS SELECT ")) return tableOf(statement);
  if (statement.startsWith(u"ALTER TABLE ")) return {withTypes(statement)};
  if (const auto hit = dropped.match(statement); hit.hasMatch())
    return {u"DROP FUNCTION %1() CASCADE"_s.arg(hit.captured(1))};
  if (const auto hit = droppedTable.match(statement); hit.hasMatch()) {
    // Functions of its own triggers stay behind, and the sequence of its ids.
    return {
        u"DO $$ DECLARE f regprocedure; BEGIN FOR f IN SELECT tgfoid::regprocedure FROM pg_trigger WHERE tgrelid = "
        "'%1'::regclass AND NOT tgisinternal AND tgname NOT LIKE 'put\\_back\\_%' LOOP EXECUTE 'DROP FUNCTION ' || f || ' CASCADE'; END LOOP; END $$"_s
            .arg(hit.captured(1)),
        statement, u"DROP SEQUENCE IF EXISTS %1_id_seq"_s.arg(hit.captured(1))};
  }
  return {statement};
}

QStringList PostgresConnection::tables() {
  QStringList found;
  const ServerResult rows =
      run("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE \"C\"");
  for (int i = 0; i < pq().PQntuples(rows.get()); ++i) found << QString::fromUtf8(pq().PQgetvalue(rows.get(), i, 0));
  return found;
}

std::vector<TableShape> PostgresConnection::tableShapes() {
  std::vector<TableShape> shapes;
  for (const QString& name : tables()) {
    TableShape shape{name, {}, {}};
    const QByteArray table = "'" + name.toUtf8() + "'::regclass";
    const ServerResult rows =
        run("SELECT a.attname, format_type(a.atttypid, NULL), a.attnotnull, (SELECT c.confrelid::regclass FROM "
            "pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'f' AND c.conkey = ARRAY[a.attnum]), "
            "(SELECT array_position(c.conkey, a.attnum) FROM pg_constraint c WHERE c.conrelid = a.attrelid AND "
            "c.contype = 'p') FROM pg_attribute a WHERE a.attrelid = " +
            table + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum");
    QMap<int, QString> key;
    for (int i = 0; i < pq().PQntuples(rows.get()); ++i) {
      const auto cell = [&rows, i](int column) { return QString::fromUtf8(pq().PQgetvalue(rows.get(), i, column)); };
      const QString type = cell(1) == u"bigint" ? u"INTEGER"_s : cell(1) == u"bytea" ? u"BLOB"_s : u"TEXT"_s;
      if (pq().PQgetisnull(rows.get(), i, 4) == 0) key[cell(4).toInt()] = cell(0);
      shape.columns.push_back({cell(0), type, cell(2) == u"t", cell(3)});
    }
    shape.key = key.values();
    // A number that is the key is never NULL here; in a file it is not said.
    for (ColumnShape& column : shape.columns) {
      if (shape.key == QStringList{column.name} && column.type == u"INTEGER") column.required = false;
    }
    shapes.push_back(shape);
  }
  return shapes;
}

QStringList PostgresConnection::liftLocks() {
  QStringList again;
  const ServerResult rows =
      run("SELECT tgrelid::regclass, tgname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal "
          "AND c.relnamespace = current_schema()::regnamespace AND tgname NOT LIKE 'put\\_back\\_%' AND tgname <> "
          "'note_directory' ORDER BY 1, 2");
  for (int i = 0; i < pq().PQntuples(rows.get()); ++i) {
    const QByteArray table = pq().PQgetvalue(rows.get(), i, 0);
    const QByteArray name = pq().PQgetvalue(rows.get(), i, 1);
    run("ALTER TABLE " + table + " DISABLE TRIGGER " + name);
    again << QString::fromUtf8("ALTER TABLE " + table + " ENABLE TRIGGER " + name);
  }
  again << u"NOTIFY headroom_all"_s;  // nobody was told meanwhile
  return again;
}

// Every table has a trigger that sleeps until this is set, for the rest of the transaction.
void PostgresConnection::watchRows(const QStringList& watched, const QString& traces) {
  run("CREATE TEMP TABLE put_back (n bigint GENERATED ALWAYS AS IDENTITY, step text, name text, id bigint, version "
      "bigint) ON COMMIT DROP; SELECT set_config('headroom.watched', '{" +
      watched.join(u',').toLatin1() + "}', true), set_config('headroom.traces', '" + traces.toLatin1() + "', true)");
}

void PostgresConnection::stopWatching(const QStringList&, const QString&) {
  run("SELECT set_config('headroom.watched', '', true); DROP TABLE IF EXISTS put_back");
}

bool PostgresConnection::sawEveryRow(qint64, qint64) {
  return execute(u"SELECT count(*)::text FROM put_back WHERE name = '!'"_s) == u"0";
}

QString PostgresConnection::contentMark() { return QString::number(format()) + u' ' + QString::number(kApplicationId); }

}  // namespace headroom
