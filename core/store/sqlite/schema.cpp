// SPDX-License-Identifier: MIT
// Pragmas as tables, each read as one text.
#include "core/store/schema.h"

#include <map>

#include "core/store/engine_door.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Rows of a pragma's table, each a list of its cells; the store alone may ask for them.
std::vector<QStringList> rowsOf(const Database& records, const QString& cells, const QString& pragma,
                                const QString& table) {
  const QString all =
      EngineDoor::execute(records, u"SELECT group_concat(%1, char(10)) FROM %2('%3')"_s.arg(cells, pragma, table));
  std::vector<QStringList> rows;
  for (const QString& row : all.split(u'\n', Qt::SkipEmptyParts)) rows.push_back(row.split(u'\t'));
  return rows;
}

TableShape shapeOf(const Database& records, const QString& name) {
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

std::vector<TableShape> tableShapes(const Database& records) {
  QStringList names;
  Query query(records, u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (query.next()) names << query.text(0);
  std::vector<TableShape> tables;
  for (const QString& name : names) tables.push_back(shapeOf(records, name));
  return tables;
}

}  // namespace headroom
