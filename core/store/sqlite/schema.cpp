// SPDX-License-Identifier: MIT
// What a file says of itself: pragmas as tables, each read as one text, and its triggers.
#include "core/store/schema.h"

#include <map>

#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Rows of a pragma's table, each a list of its cells; the store alone may ask for them.
std::vector<QStringList> rowsOf(SqliteConnection& records, const QString& cells, const QString& pragma,
                                const QString& table) {
  const QString all = records.execute(u"SELECT group_concat(%1, char(10)) FROM %2('%3')"_s.arg(cells, pragma, table));
  std::vector<QStringList> rows;
  for (const QString& row : all.split(u'\n', Qt::SkipEmptyParts)) rows.push_back(row.split(u'\t'));
  return rows;
}

TableShape shapeOf(SqliteConnection& records, const QString& name) {
  TableShape table{name, {}, {}};
  std::map<QString, QString> links;
  for (const QStringList& link :
       rowsOf(records, u"\"from\" || char(9) || \"table\""_s, u"pragma_foreign_key_list"_s, name))
    links.emplace(link[0], link[1]);
  std::map<int, QString> key;
  for (const QStringList& column :
       rowsOf(records, u"name || char(9) || type || char(9) || \"notnull\" || char(9) || pk"_s, u"pragma_table_info"_s,
              name)) {
    const auto link = links.find(column[0]);
    table.columns.push_back({column[0], column[1], column[2] != u"0", link == links.end() ? QString() : link->second});
    if (column[3] != u"0") key.emplace(column[3].toInt(), column[0]);
  }
  for (const auto& [place, column] : key) table.key << column;
  return table;
}

}  // namespace

QStringList SqliteConnection::tables() {
  return execute(
             u"SELECT group_concat(name, char(10)) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY "
             "name)"_s)
      .split(u'\n', Qt::SkipEmptyParts);
}

std::vector<TableShape> SqliteConnection::tableShapes() {
  std::vector<TableShape> shapes;
  for (const QString& table : tables()) shapes.push_back(shapeOf(*this, table));
  return shapes;
}

QString SqliteConnection::contentMark() {
  return execute(u"PRAGMA user_version"_s) + u' ' + execute(u"PRAGMA application_id"_s);
}

QStringList SqliteConnection::liftLocks() {
  QStringList names;
  QStringList again;
  const std::unique_ptr<EngineStatement> locks =
      prepare(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid");
  while (locks->next()) {
    names << QString::fromUtf8(locks->utf8(0));
    again << QString::fromUtf8(locks->utf8(1));
  }
  for (const QString& one : names) prepare(u"DROP TRIGGER "_s + one)->next();
  return again;
}

void SqliteConnection::deferReferences() { execute(u"PRAGMA defer_foreign_keys = ON"_s); }

void SqliteConnection::widenCache(int megabytes) { execute(u"PRAGMA cache_size = -%1"_s.arg(megabytes * 1024)); }

}  // namespace headroom
