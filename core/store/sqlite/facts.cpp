// SPDX-License-Identifier: MIT
// What a file tells of itself without a value of any row.
#include "core/store/file_facts.h"

#include "core/store/engine_door.h"
#include "core/store/snapshot.h"
#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString engineVersion() {
  const Database empty = sqliteInMemory();
  const QString cipher = EngineDoor::execute(empty, u"PRAGMA cipher_version"_s);
  return u"SQLite "_s + QLatin1String(sqlite3_libversion()) +
         (cipher.isEmpty() ? QString() : u", SQLCipher "_s + cipher);
}

QStringList fileFacts(const Database& database) {
  const Snapshot oneMoment(database);
  SqliteConnection& file = sqliteOf(database);
  QStringList facts;
  for (const QString& setting :
       {u"user_version"_s, u"page_size"_s, u"page_count"_s, u"freelist_count"_s, u"schema_version"_s})
    facts << setting + u": "_s + file.execute(u"PRAGMA "_s + setting);
  for (const QString& table : file.tables()) {
    const QString sql = u"SELECT count(*) FROM \""_s + table + u'"';
    Query rows(database, sql);
    if (rows.next()) facts << u"rows of %1: %2"_s.arg(table).arg(rows.integer(0));
  }
  return facts;
}

}  // namespace headroom
