// SPDX-License-Identifier: MIT
// Brings a file to the newest format in one transaction, the same for new and old files.
// The schema is then compared to the letter with the one a new file gets, so a foreign trigger or view is refused. Of
// the newest format the digest of that schema is written down here: making a new file in memory to compare with took a
// third of a start. Whatever has another digest is compared to the letter all the same.
#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <mutex>

#include "core/base/say.h"
#include "core/store/backup.h"
#include "core/store/engine_door.h"
#include "core/store/schema.h"
#include "core/store/snapshot.h"
#include "core/store/sqlite/connection.h"

namespace headroom {
namespace {

QStringList schemaOf(const Database& database) {
  QStringList lines;
  Query query(
      database,
      u"SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR sql IS NOT NULL");
  while (query.next()) lines << query.text(0) + u' ' + query.text(1) + u' ' + query.text(2);
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// Of the schema of a new file; migration_test.cpp says what it is after a new migration.
constexpr auto kNewestDigest = "4f0525e39ea2a7f990aff5b8ac87f3686ecd1ec24fe4225e1bffae7c570622e3";

QByteArray digestOf(const QStringList& schema) {
  return QCryptographicHash::hash(schema.join(QChar(0)).toUtf8(), QCryptographicHash::Sha256).toHex();
}

}  // namespace

QByteArray schemaDigest(const Database& database) { return digestOf(schemaOf(database)); }
QByteArray newestSchemaDigest() { return kNewestDigest; }

void migrate(Database& database, int target) {
  // One save: whoever starts at the same time waits here, and finds it done.
  Transaction transaction(database);
  int format = database.format();
  if (format >= target) return;
  if (format > 0) keepCopyBeforeMigration(database);
  for (; format < target; ++format) {
    // The engine asks its own pragmas when a table is given a column.
    for (const QString& statement : migrationStatements(format + 1)) EngineDoor::execute(database, statement);
    EngineDoor::execute(database, QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
    EngineDoor::execute(database, QStringLiteral("PRAGMA user_version=%1").arg(format + 1));
  }
  transaction.commit();
}

namespace {

/// The schema of a new file of that format. A long read opens the file on a thread of its own, so what is known is kept
/// under a lock; what is not is found out without it.
QStringList knownSchema(int format) {
  static std::mutex mutex;
  static std::map<int, QStringList> schemas;
  {
    const std::lock_guard lock(mutex);
    const auto known = schemas.find(format);
    if (known != schemas.end()) return known->second;
  }
  QStringList fresh = schemaOf(sqliteInMemory(format));
  const std::lock_guard lock(mutex);
  return schemas[format] = std::move(fresh);
}

}  // namespace

void requireKnownSchema(const Database& database) {
  const Snapshot oneMoment(database);  // somebody else may be bringing the file to another format
  const QStringList schema = schemaOf(database);
  const int format = database.format();
  if (format == Database::newestFormat() && digestOf(schema) == newestSchemaDigest()) return;
  if (schema != knownSchema(format)) {
    throw StoreError(StoreFault::NotHeadroom,
                     say("its tables are not those of a Headroom file; something else has changed them."));
  }
}

}  // namespace headroom
