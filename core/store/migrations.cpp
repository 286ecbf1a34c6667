// SPDX-License-Identifier: MIT
// The schema's one source: numbered SQL resources. The build takes in every file of core/store/migrations, in the order
// of their names: the first is format 1. What one engine has of its own stands beside it: '0001_records.postgres.sql'.
#include <QDir>
#include <QFile>

#include "core/base/say.h"
#include "core/store/connection.h"

static void initializeResources() { Q_INIT_RESOURCE(core); }

namespace headroom {
namespace {

const QString kMigrationFolder = QStringLiteral(":/headroom/store/migrations");

const QStringList& migrations() {
  static const QStringList names = [] {
    initializeResources();
    QStringList all = QDir(kMigrationFolder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    all.removeIf([](const QString& name) { return name.count(u'.') > 1; });
    return all;
  }();
  return names;
}

QStringList statementsOf(const QString& text) {
  QStringList statements;
  for (const QString& part : text.split(QStringLiteral(";\n\n"))) {
    QStringList kept;
    for (const QString& line : part.split(u'\n')) {
      if (!line.startsWith(u"--") && !line.trimmed().isEmpty()) kept << line;
    }
    if (!kept.isEmpty()) statements << kept.join(u'\n');
  }
  return statements;
}

}  // namespace

int Database::newestFormat() { return static_cast<int>(migrations().size()); }

QStringList migrationStatements(int format, const QString& own) {
  QString name = migrations().value(format - 1);
  if (!own.isEmpty()) name = name.chopped(3) + own + QStringLiteral(".sql");
  QFile file(kMigrationFolder + u'/' + name);
  if (!own.isEmpty() && !file.exists()) return {};
  // A program without its schema makes no file.
  if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
    throw StoreError(StoreFault::Other, say("This Headroom is incomplete: a part of its schema is missing."));
  return statementsOf(QString::fromUtf8(file.readAll()));
}

}  // namespace headroom
