// SPDX-License-Identifier: MIT
// In the folder: 'lock', 'copy', and while a file is replaced 'note' (what becomes of it, its name, the name it is kept
// under) and 'old' with its side files, which are second names of the present ones until the new file is in place.
// Whoever finds the folder without its program reads from these how far it came.
#include "core/store/working_place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>

#include "core/base/result.h"
#include "core/base/say.h"
#include "core/store/replaceable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kMark = u".headroom-unfinished-"_s;

QString inside(const QString& place, const QString& name) { return place + u'/' + name; }
QString folderOf(const QString& path) { return QFileInfo(path).absolutePath(); }

/// What a note says.
struct Note {
  OldFile old = OldFile::Keep;
  QString target;
  QString keptAs;
};

/// Names cannot hold a NUL.
QByteArray written(const Note& note) {
  const QString words = (note.old == OldFile::Keep ? u"keep"_s : u"overwrite"_s) + QChar(0) +
                        QFileInfo(note.target).fileName() + QChar(0) + QFileInfo(note.keptAs).fileName() + QChar(0);
  return words.toUtf8();
}

/// Of a file in the same folder: a note that leads anywhere else was not written by this program.
bool isPlainName(const QString& name) {
  return !name.isEmpty() && name != u"." && name != u".." && QFileInfo(name).fileName() == name;
}

Note readNote(const QString& place) {
  QFile file(inside(place, u"note"_s));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QStringList parts = QString::fromUtf8(file.readAll()).split(QChar(0));
  if (parts.size() != 4 || !isPlainName(parts[1]) || !isPlainName(parts[2])) return {};
  const QDir folder(folderOf(place));
  return {parts[0] == u"keep" ? OldFile::Keep : OldFile::Overwrite, folder.filePath(parts[1]),
          folder.filePath(parts[2])};
}

bool isTaken(const QString& path) { return QFileInfo::exists(path) || QFileInfo(path).isSymLink(); }

/// A name for the file at `path` to be kept under, beside which nothing stands either.
QString freeNameToKeep(const QString& path) {
  for (int n = 1;; ++n) {
    const QString name = path + u".replaced-%1"_s.arg(n);
    bool taken = isTaken(name);
    for (const QString& side : sideFiles(name)) taken = taken || isTaken(side);
    if (!taken) return name;
  }
}

/// The present file is still in its place: it gets back what belongs to it.
void takeBack(const QString& old, const QString& target) {
  for (qsizetype i = 0; i < sideFiles(old).size(); ++i) {
    const QString kept = sideFiles(old).at(i), own = sideFiles(target).at(i);
    if (!isTaken(kept)) continue;
    if (isTaken(own)) {
      QFile::remove(kept);
    } else {
      renameOrThrow(kept, own);
    }
  }
  syncPath(folderOf(target));
  QFile::remove(old);
}

void keep(const QString& old, const QString& wanted) {
  const QString name = isTaken(wanted) ? freeNameToKeep(wanted) : wanted;
  for (qsizetype i = 0; i < sideFiles(old).size(); ++i) {
    if (isTaken(sideFiles(old).at(i))) renameOrThrow(sideFiles(old).at(i), sideFiles(name).at(i));
  }
  renameOrThrow(old, name);
  syncPath(folderOf(name));
}

/// Finishes a replacement whose new file is in place, or takes it back.
void settle(const QString& place) {
  const QString old = inside(place, u"old"_s);
  if (!isTaken(old)) return;
  const Note note = readNote(place);
  bool isOurs = !note.target.isEmpty();
  for (const QString& one : QStringList{old} + sideFiles(old))
    isOurs = isOurs && (!isTaken(one) || (QFileInfo(one).isFile() && !QFileInfo(one).isSymLink()));
  if (!isOurs) throw StoreError(StoreFault::Other, place + say(": what was being replaced is not known."));
  if (platform::isSameFile(old, note.target)) return takeBack(old, note.target);
  if (note.old == OldFile::Overwrite) {
    try {
      for (const QString& side : sideFiles(old)) {
        if (isTaken(side)) overwriteAndRemove(side);
      }
      return overwriteAndRemove(old);
    } catch (const StoreError&) {
      keep(old, note.keptAs);
      throw StoreError(StoreFault::Other,
                       note.keptAs + say(": this copy could not be overwritten; remove it yourself."));
    }
  }
  keep(old, note.keptAs);
}

/// The lock goes last: until then the folder is known to be nobody's.
void removePlace(const QString& place) {
  for (const QString& name : QDir(place).entryList({u"copy*"_s, u"note"_s}, QDir::Files | QDir::Hidden | QDir::System))
    QFile::remove(inside(place, name));
  QFile::remove(inside(place, u"lock"_s));
  QDir().rmdir(place);
}

}  // namespace

WorkingPlace::WorkingPlace(const QString& destination) : destination_(QFileInfo(destination).absoluteFilePath()) {
  const QString folder = folderOf(destination_);
  clearUnfinished(folder);
  const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
  for (int attempt = 0; attempt < 10; ++attempt) {
    folder_ = inside(folder, kMark + u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0')));
    if (!QDir().mkdir(folder_, ownerOnly)) break;
    // Whoever clears up may have taken the folder away before it had its lock; then another is made.
    if (lock_.take(inside(folder_, u"lock"_s), platform::ProgramLock::Make)) return;
    QDir().rmdir(folder_);
  }
  throw StoreError(StoreFault::CannotOpen, destination_ + say(": the copy cannot be made in this folder."));
}

WorkingPlace::~WorkingPlace() {
  try {
    settle(folder_);
    removePlace(folder_);
  } catch (const StoreError&) {
    // What could not be put right waits for the next start.
  }
}

QString WorkingPlace::copy() const { return inside(folder_, u"copy"_s); }

void WorkingPlace::write(const std::function<void(const QString& copy)>& f) const {
  try {
    f(copy());
  } catch (const StoreError& error) {
    throw StoreError(error.fault(), QString(error.sentence()).replace(copy(), destination_));
  }
}

void WorkingPlace::putInPlace() {
  requireFree(destination_);
  putSideFilesAside(destination_);
  nameOrThrow(copy(), destination_);
  syncPath(folderOf(destination_));
}

void WorkingPlace::putOver() {
  requireReplaceable(destination_);
  syncPath(copy());
  renameOrThrow(copy(), destination_);
  syncPath(folderOf(destination_));
}

void WorkingPlace::replace(OldFile old) {
  const QString kept = inside(folder_, u"old"_s);
  writeWhole(inside(folder_, u"note"_s), written({old, destination_, freeNameToKeep(destination_)}));
  bool linked = platform::linkFile(destination_, kept);
  const QStringList sides = sideFiles(destination_);
  for (qsizetype i = 0; i < sides.size(); ++i) {
    if (QFileInfo(sides[i]).size() > 0 && holdsSaves(sides[i]))
      linked = linked && platform::linkFile(sides[i], sideFiles(kept).at(i));
  }
  if (!linked) {
    throw StoreError(StoreFault::CannotOpen,
                     destination_ + say(": the present file cannot be kept aside, so nothing was replaced."));
  }
  syncPath(folder_);
  for (const QString& side : sides) QFile::remove(side);
  syncPath(folderOf(destination_));
  renameOrThrow(copy(), destination_);
  syncPath(folderOf(destination_));
}

void WorkingPlace::finish() { settle(folder_); }

void clearUnfinished(const QString& folder) {
  static const QRegularExpression ours(u"^"_s + QRegularExpression::escape(kMark) + u"[0-9a-f]{16}$"_s);
  const auto filter = QDir::Dirs | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot;
  for (const QString& name : QDir(folder).entryList({kMark + u'*'}, filter)) {
    const QString place = inside(QFileInfo(folder).absoluteFilePath(), name);
    if (!ours.match(name).hasMatch() || QDir().rmdir(place)) continue;
    platform::ProgramLock lock;
    if (!lock.take(inside(place, u"lock"_s), platform::ProgramLock::Existing)) continue;
    try {
      settle(place);
      removePlace(place);
    } catch (const StoreError&) {
      continue;
    }
  }
}

}  // namespace headroom
