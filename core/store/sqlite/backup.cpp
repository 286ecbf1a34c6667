// SPDX-License-Identifier: MIT
// Backup and restore by VACUUM INTO with verification by content, because a killed VACUUM INTO leaves an empty file
// that passes quick_check.
#include "core/store/backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/sqlite/connection.h"
#include "core/store/working_place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString quoted(const QString& text) { return u'\'' + QString(text).replace(u"'"_s, u"''"_s) + u'\''; }

void verifyCopy(const QString& part, const QString& expected) {
  const Database copy = Database::open(part, OpenMode::ReadOnly);
  if (EngineDoor::execute(copy, QStringLiteral("PRAGMA integrity_check(1)")) != u"ok" ||
      contentSummary(copy) != expected) {
    throw StoreError(StoreFault::Damaged, part + say(": the copy is not the same as the file, so it was not kept."));
  }
}

/// Writes a verified copy; whoever calls puts it in place.
void writeCopy(Database& source, const QString& part) {
  makeEmptyFile(part);
  // The copy is compared with what the source held when it was made. Between the two a save that waits has its turn,
  // and the copy begins anew; the last time nobody has.
  QString expected;
  constexpr int kAttempts = 3;
  for (int attempt = 1; attempt <= kAttempts; ++attempt) {
    std::optional<HeldMoment> moment;
    if (attempt == kAttempts) moment.emplace(source.path());
    const qint64 version = source.dataVersion();
    expected = contentSummary(source);
    QFile(part).resize(0);
    withAttaching(source, [&] { EngineDoor::execute(source, u"VACUUM INTO "_s + quoted(part)); });
    if (source.dataVersion() == version) break;
  }
  verifyCopy(part, expected);
  syncPath(part);
}

/// Whether the file at `path` has the very bytes of the open one.
bool hasBytesOf(sqlite3* source, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return false;
  return readThrough(source, [&file](const QByteArray& piece) { return file.read(piece.size()) == piece; }) &&
         file.atEnd();
}

void copyBytes(sqlite3* source, const QString& path) {
  makeEmptyFile(path);
  QFile file(path);
  const bool written =
      file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) &&
      readThrough(source, [&file](const QByteArray& piece) { return file.write(piece) == piece.size(); });
  file.close();
  if (!written) throw StoreError(StoreFault::Full, path + say(": the copy could not be written."));
  syncPath(path);
}

}  // namespace

void backUp(Database& source, const QString& givenDestination) {
  const QString destination = QFileInfo(givenDestination).absoluteFilePath();
  requireFree(destination);
  WorkingPlace place(destination);
  place.write([&source](const QString& copy) { writeCopy(source, copy); });
  place.putInPlace();
}

void restore(const QString& backup, const QString& givenDestination, bool replace) {
  // A link stays a link: what it leads to is replaced.
  const QFileInfo given(givenDestination);
  const QString destination = given.exists() ? given.canonicalFilePath() : given.absoluteFilePath();
  const bool exists = QFileInfo::exists(destination);
  if (!replace) requireFree(destination);
  if (exists && QFileInfo(backup).canonicalFilePath() == QFileInfo(destination).canonicalFilePath()) {
    throw StoreError(StoreFault::CannotOpen, destination + say(": the backup and the file are the same file."));
  }
  Database source = Database::open(backup, OpenMode::ReadOnly);
  WorkingPlace place(destination);
  place.write([&source](const QString& copy) { writeCopy(source, copy); });
  if (!exists) return place.putInPlace();
  {
    const HeldFile held(destination);
    place.replace(OldFile::Keep);
  }
  place.finish();
}

void createFilled(const QString& givenPath, const std::function<void(Database&)>& fill, const FileSalt& salt) {
  const QString path = QFileInfo(givenPath).absoluteFilePath();
  requireFree(path);
  WorkingPlace place(path);
  place.write([&](const QString& copy) {
    Database records = Database::create(copy, salt);
    fill(records);
  });
  place.putInPlace();
}

void keepCopyBeforeMigration(Database& database) {
  const QFileInfo file(database.path());
  const QString name =
      QStringLiteral("%1.before-format-%2").arg(file.completeBaseName(), QString::number(Database::newestFormat()));
  QString copy = file.dir().filePath(name + u".headroom"_s);
  // A copy of that name may be of another state of the file: it stays, and counts only when it is the same.
  for (int n = 2; QFileInfo::exists(copy); ++n) {
    if (hasBytesOf(EngineDoor::handle(database), copy)) {
      QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
      return;
    }
    copy = file.dir().filePath(name + QStringLiteral("-%1.headroom").arg(n));
  }
  WorkingPlace place(copy);
  place.write([&database](const QString& part) { copyBytes(EngineDoor::handle(database), part); });
  if (!hasBytesOf(EngineDoor::handle(database), place.copy())) {
    throw StoreError(StoreFault::CannotOpen,
                     database.path() + say(": a copy cannot be kept beside it before it is brought to this format."));
  }
  place.putInPlace();
}

}  // namespace headroom
