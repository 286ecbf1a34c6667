// SPDX-License-Identifier: MIT
// Moving whole files so that no name ever stands for half of one: what is written stands beside its place first, what
// is replaced is kept aside, and folders are synced.
#pragma once
#include <QByteArray>
#include <QString>

struct sqlite3;

namespace headroom {

/// Up to `count` bytes from the start of a file; fewer when it is shorter, none when it cannot be read. Read as SQLite
/// reads: an ordinary close would take away every lock that this program has on the file.
QByteArray fileStart(const QString& path, int count);
/// Throws StoreError when something of that name is there.
void requireFree(const QString& path);
/// A name beside `destination` that nothing has: what stands there may be anybody's.
QString freePart(const QString& destination);
/// freePart() as an empty file (0600).
QString makePart(const QString& destination);
/// Until the file's or the folder's bytes are on the disk.
void syncPath(const QString& path);
void renameOrThrow(const QString& from, const QString& to);
/// Puts the copy under its name, and never over a file that is there.
void putInPlace(const QString& part, const QString& destination);
/// The file that is replaced stays as '<name>.replaced-<n>', with the journal that belongs to it: a journal must never
/// be played into the file that takes its place. Gives the name.
QString putAside(const QString& path);
/// Writes over every byte of the file and removes it. A disk that moves its blocks may still hold them.
void overwriteAndRemove(const QString& path);

/// Takes the present file for itself while it is replaced: whoever is saving finishes first, a save that was cut off is
/// taken back, and who comes later finds that the file has moved. A damaged file cannot be held, and need not be.
class HeldFile {
 public:
  explicit HeldFile(const QString& path);
  ~HeldFile();
  HeldFile(const HeldFile&) = delete;
  HeldFile& operator=(const HeldFile&) = delete;

 private:
  sqlite3* handle_ = nullptr;
};

}  // namespace headroom
