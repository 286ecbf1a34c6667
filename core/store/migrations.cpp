// SPDX-License-Identifier: MIT
// Brings a file to the newest format: numbered SQL resources in one transaction, the same for new and old files.
// The schema is then compared to the letter with the one a new file gets, so a foreign trigger or view is refused.
#include <QFile>

#include <algorithm>
#include <map>

#include "core/store/backup.h"
#include "core/store/connection.h"
#include "core/store/snapshot.h"

static void initializeResources() { Q_INIT_RESOURCE(core); }

namespace headroom {
namespace {

constexpr const char* kMigrations[] = {"0001_records", "0002_sign_off", "0003_keys",
                                       "0004_sharing", "0005_balance",  "0006_waiting"};

QStringList schemaOf(const Database& database) {
  QStringList lines;
  Query query(
      database,
      u"SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR sql IS NOT NULL");
  while (query.next()) lines << query.text(0) + u' ' + query.text(1) + u' ' + query.text(2);
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

int Database::newestFormat() { return static_cast<int>(std::size(kMigrations)); }

QStringList migrationStatements(int format) {
  initializeResources();
  QFile file(QStringLiteral(":/headroom/store/migrations/%1.sql").arg(QLatin1String(kMigrations[format - 1])));
  // A migration that is missing from core.qrc must never count as done.
  if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
    throw StoreError(StoreFault::Other,
                     QStringLiteral("This Headroom is incomplete: a part of its schema is missing."));
  QStringList statements;
  const QString text = QString::fromUtf8(file.readAll());
  for (const QString& part : text.split(QStringLiteral(";\n\n"))) {
    QStringList kept;
    for (const QString& line : part.split(u'\n')) {
      if (!line.startsWith(u"--") && !line.trimmed().isEmpty()) kept << line;
    }
    if (!kept.isEmpty()) statements << kept.join(u'\n');
  }
  return statements;
}

void migrate(Database& database, int target) {
  // One save: whoever starts at the same time waits here, and finds it done.
  Transaction transaction(database);
  int format = database.format();
  if (format >= target) return;
  if (format > 0) keepCopyBeforeMigration(database);
  for (; format < target; ++format) {
    for (const QString& statement : migrationStatements(format + 1)) Query(database, statement).run();
    database.execute(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
    database.execute(QStringLiteral("PRAGMA user_version=%1").arg(format + 1));
  }
  transaction.commit();
}

void requireKnownSchema(const Database& database) {
  static std::map<int, QStringList> schemas;
  const Snapshot oneMoment(database);  // somebody else may be bringing the file to another format
  const int format = database.format();
  if (!schemas.contains(format)) schemas[format] = schemaOf(Database::inMemory(format));
  if (schemaOf(database) != schemas[format]) {
    throw StoreError(StoreFault::NotHeadroom,
                     QStringLiteral("its tables are not those of a Headroom file; something else has changed them."));
  }
}

}  // namespace headroom
