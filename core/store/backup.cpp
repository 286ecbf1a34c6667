// SPDX-License-Identifier: MIT
// Backup and restore by VACUUM INTO with verification by content, because a killed VACUUM INTO leaves an empty file
// that passes quick_check.
#include "core/store/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString quoted(const QString& text) { return u'\'' + QString(text).replace(u"'"_s, u"''"_s) + u'\''; }

void syncPath(const QString& path) {
  const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!synced) throw StoreError(StoreFault::Other, path + u": the copy could not be written to the disk."_s);
}

void verifyCopy(const QString& part, const QString& expected) {
  const Database copy = Database::open(part, OpenMode::ReadOnly);
  if (copy.execute(QStringLiteral("PRAGMA integrity_check(1)")) != u"ok" || contentSummary(copy) != expected) {
    throw StoreError(StoreFault::Damaged, part + u": the copy is not the same as the file, so it was not kept."_s);
  }
}

/// Writes a verified copy beside `destination` and returns its path; whoever calls renames it.
QString writePart(Database& source, const QString& destination) {
  const QString part = destination + u".part"_s;
  QFile::remove(part);
  const int descriptor = ::open(QFile::encodeName(part).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0)
    throw StoreError(StoreFault::CannotOpen, destination + u": the copy cannot be made in this folder."_s);
  ::close(descriptor);
  try {
    // The copy and what it is compared with are taken inside one read, so that another's save between them is no
    // difference.
    QString expected;
    for (int attempt = 0; attempt < 5; ++attempt) {
      expected = contentSummary(source);
      source.withAttaching([&] { source.execute(u"VACUUM INTO "_s + quoted(part)); });
      if (contentSummary(source) == expected) break;
      QFile(part).resize(0);
    }
    verifyCopy(part, expected);
    syncPath(part);
  } catch (...) {
    QFile::remove(part);
    throw;
  }
  return part;
}

void renameOrThrow(const QString& from, const QString& to) {
  if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) return;
  throw StoreError(StoreFault::CannotOpen, to + u": the file cannot be put in its place."_s);
}

void requireFree(const QString& path) {
  if (QFileInfo::exists(path))
    throw StoreError(StoreFault::CannotOpen, path + u": there is already a file of this name."_s);
}

}  // namespace

QString contentSummary(const Database& database) {
  QStringList tables;
  Query names(database, u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (names.next()) tables << names.text(0);
  QString summary = database.execute(QStringLiteral("PRAGMA user_version")) + u' ' +
                    database.execute(QStringLiteral("PRAGMA application_id"));
  for (const QString& table : tables) {
    Query count(database, u"SELECT count(*) FROM \""_s + table + u'"');
    count.next();
    summary += u'\n' + table + u' ' + QString::number(count.integer(0));
  }
  return summary;
}

void backUp(Database& source, const QString& givenDestination) {
  const QString destination = QFileInfo(givenDestination).absoluteFilePath();
  requireFree(destination);
  const QString part = writePart(source, destination);
  renameOrThrow(part, destination);
  syncPath(QFileInfo(destination).absolutePath());
}

void restore(const QString& backup, const QString& givenDestination, bool replace) {
  const QString destination = QFileInfo(givenDestination).absoluteFilePath();
  const bool exists = QFileInfo::exists(destination);
  if (!replace) requireFree(destination);
  if (exists && QFileInfo(backup).canonicalFilePath() == QFileInfo(destination).canonicalFilePath()) {
    throw StoreError(StoreFault::CannotOpen, destination + u": the backup and the file are the same file."_s);
  }
  Database source = Database::open(backup, OpenMode::ReadOnly);
  const QString part = writePart(source, destination);
  if (exists) {
    int n = 1;
    while (QFileInfo::exists(destination + QStringLiteral(".replaced-%1").arg(n))) ++n;
    const QString aside = destination + QStringLiteral(".replaced-%1").arg(n);
    if (::link(QFile::encodeName(destination).constData(), QFile::encodeName(aside).constData()) != 0) {
      QFile::remove(part);
      throw StoreError(StoreFault::CannotOpen,
                       destination + u": the present file cannot be kept aside, so nothing was restored."_s);
    }
  }
  // A journal of the file being replaced must never be played into the restored one.
  QFile::remove(destination + u"-journal"_s);
  renameOrThrow(part, destination);
  syncPath(QFileInfo(destination).absolutePath());
}

void createFilled(const QString& givenPath, const std::function<void(Database&)>& fill) {
  const QString path = QFileInfo(givenPath).absoluteFilePath();
  requireFree(path);
  const QString part = path + u".part"_s;
  QFile::remove(part);
  try {
    Database records = Database::create(part);
    fill(records);
  } catch (...) {
    QFile::remove(part);
    QFile::remove(part + u"-journal"_s);
    throw;
  }
  QFile::remove(part + u"-journal"_s);  // empty: the file was closed in order
  renameOrThrow(part, path);
  syncPath(QFileInfo(path).absolutePath());
}

void keepCopyBeforeMigration(Database& database) {
  const QFileInfo file(database.path());
  const QString copy = file.dir().filePath(
      QStringLiteral("%1.before-format-%2.headroom").arg(file.completeBaseName()).arg(Database::newestFormat()));
  if (!QFileInfo::exists(copy)) QFile::copy(database.path(), copy);
}

}  // namespace headroom
