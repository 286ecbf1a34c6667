// SPDX-License-Identifier: MIT
// Backup and restore by VACUUM INTO with verification by content, because a killed VACUUM INTO leaves an empty file
// that passes quick_check.
#include "core/store/backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/store/file_place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString quoted(const QString& text) { return u'\'' + QString(text).replace(u"'"_s, u"''"_s) + u'\''; }

void verifyCopy(const QString& part, const QString& expected) {
  const Database copy = Database::open(part, OpenMode::ReadOnly);
  if (copy.execute(QStringLiteral("PRAGMA integrity_check(1)")) != u"ok" || contentSummary(copy) != expected) {
    throw StoreError(StoreFault::Damaged, part + u": the copy is not the same as the file, so it was not kept."_s);
  }
}

/// Writes a verified copy beside `destination` and returns its path; whoever calls renames it.
QString writePart(Database& source, const QString& destination) {
  const QString part = makePart(destination);
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

bool isSameContent(const QString& one, const QString& other) {
  QFile first(one), second(other);
  if (!first.open(QIODevice::ReadOnly) || !second.open(QIODevice::ReadOnly) || first.size() != second.size())
    return false;
  constexpr qint64 kPiece = 1 << 20;
  while (!first.atEnd()) {
    if (first.read(kPiece) != second.read(kPiece)) return false;
  }
  return true;
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
  putInPlace(writePart(source, destination), destination);
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
  try {
    if (exists) {
      const HeldFile held(destination);
      putAside(destination);
      renameOrThrow(part, destination);
    } else {
      putInPlace(part, destination);
    }
  } catch (const StoreError&) {
    QFile::remove(part);
    throw;
  }
  syncPath(QFileInfo(destination).absolutePath());
}

void createFilled(const QString& givenPath, const std::function<void(Database&)>& fill, const FileSalt& salt) {
  const QString path = QFileInfo(givenPath).absoluteFilePath();
  requireFree(path);
  const QString part = freePart(path);
  try {
    Database records = Database::create(part, salt);
    fill(records);
  } catch (...) {
    QFile::remove(part);
    QFile::remove(part + u"-journal"_s);
    throw;
  }
  QFile::remove(part + u"-journal"_s);  // empty: the file was closed in order
  putInPlace(part, path);
  syncPath(QFileInfo(path).absolutePath());
}

void keepCopyBeforeMigration(Database& database) {
  const QFileInfo file(database.path());
  const QString name = QStringLiteral("%1.before-format-%2").arg(file.completeBaseName()).arg(Database::newestFormat());
  QString copy = file.dir().filePath(name + u".headroom"_s);
  // A copy of that name may be of another state of the file: it stays, and counts only when it is the same.
  for (int n = 2; QFileInfo::exists(copy); ++n) {
    if (isSameContent(copy, database.path())) return;
    copy = file.dir().filePath(name + QStringLiteral("-%1.headroom").arg(n));
  }
  if (!QFile::copy(database.path(), copy) || !isSameContent(copy, database.path())) {
    QFile::remove(copy);
    throw StoreError(StoreFault::CannotOpen,
                     database.path() + u": a copy cannot be kept beside it before it is brought to this format."_s);
  }
  syncPath(copy);
}

}  // namespace headroom
