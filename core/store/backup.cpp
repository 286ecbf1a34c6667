// SPDX-License-Identifier: MIT
// Backup and restore by VACUUM INTO with verification by content, because a killed VACUUM INTO leaves an empty file
// that passes quick_check.
#include "core/store/backup.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

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

void requireFree(const QString& path) {
  if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
    throw StoreError(StoreFault::CannotOpen, path + u": there is already a file of this name."_s);
}

/// A name beside `destination` that nothing has: what stands there may be anybody's.
QString freePart(const QString& destination) {
  QString part = destination + u".part"_s;
  for (int n = 2; QFileInfo::exists(part) || QFileInfo(part).isSymLink(); ++n)
    part = destination + QStringLiteral(".part-%1").arg(n);
  return part;
}

/// Writes a verified copy beside `destination` and returns its path; whoever calls renames it.
QString writePart(Database& source, const QString& destination) {
  const QString part = freePart(destination);
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

/// Takes the present file for itself while it is replaced: whoever is saving finishes first, a save that was cut off is
/// taken back, and who comes later finds that the file has moved. A damaged file cannot be held, and need not be.
class HeldFile {
 public:
  explicit HeldFile(const QString& path) {
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
      return;
    sqlite3_busy_timeout(handle_, kBusyMilliseconds);
    const int code = sqlite3_exec(handle_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if (code != SQLITE_BUSY) return;
    sqlite3_close(handle_);
    throw StoreError(StoreFault::Busy, path + u": the file is being saved to; try again in a moment."_s);
  }
  ~HeldFile() { sqlite3_close(handle_); }
  HeldFile(const HeldFile&) = delete;
  HeldFile& operator=(const HeldFile&) = delete;

 private:
  static constexpr int kBusyMilliseconds = 10'000;
  sqlite3* handle_ = nullptr;
};

void renameOrThrow(const QString& from, const QString& to) {
  if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) return;
  throw StoreError(StoreFault::CannotOpen, to + u": the file cannot be put in its place."_s);
}

/// Puts the copy under its name, and never over a file that is there.
void putInPlace(const QString& part, const QString& destination) {
  if (::link(QFile::encodeName(part).constData(), QFile::encodeName(destination).constData()) == 0) {
    QFile::remove(part);
    return;
  }
  const bool taken = errno == EEXIST;
  if (!taken) return renameOrThrow(part, destination);  // a disk without links
  QFile::remove(part);
  throw StoreError(StoreFault::CannotOpen, destination + u": there is already a file of this name."_s);
}

/// The file that is replaced stays as '<name>.replaced-<n>', with the journal that belongs to it: a journal must never
/// be played into the restored file.
void putAside(const QString& path) {
  int n = 1;
  while (QFileInfo::exists(path + QStringLiteral(".replaced-%1").arg(n))) ++n;
  const QString aside = path + QStringLiteral(".replaced-%1").arg(n);
  if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) != 0) {
    throw StoreError(StoreFault::CannotOpen,
                     path + u": the present file cannot be kept aside, so nothing was restored."_s);
  }
  const QString journal = path + u"-journal"_s;
  if (QFileInfo(journal).size() > 0) return renameOrThrow(journal, aside + u"-journal"_s);
  QFile::remove(journal);
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

void createFilled(const QString& givenPath, const std::function<void(Database&)>& fill) {
  const QString path = QFileInfo(givenPath).absoluteFilePath();
  requireFree(path);
  const QString part = freePart(path);
  try {
    Database records = Database::create(part);
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
