// SPDX-License-Identifier: MIT
// Moving whole files so that no name ever stands for half of one: what is written stands beside its place first, what
// is replaced is kept aside, and folders are synced.
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

struct sqlite3;

namespace headroom {

/// Up to `count` bytes from the start of a file; fewer when it is shorter, none when it cannot be read. Read as SQLite
/// reads: an ordinary close would take away every lock that this program has on the file.
QByteArray fileStart(const QString& path, int count);
/// Throws StoreError when something of that name is there.
void requireFree(const QString& path);
/// An empty file (0600). Throws StoreError when it cannot be made or something of that name is there.
void makeEmptyFile(const QString& path);
/// The same with `bytes` in it, on the disk.
void writeWhole(const QString& path, const QByteArray& bytes);
/// Until the file's or the folder's bytes are on the disk.
void syncPath(const QString& path);
void renameOrThrow(const QString& from, const QString& to);
/// Gives the file another name, and never that of a file that is there. On a disk where a file has one name alone, it
/// loses the one it had.
void nameOrThrow(const QString& file, const QString& name);

/// The names beside `path` that SQLite reads as part of the file of that name: journal, WAL and its index.
QStringList sideFiles(const QString& path);
/// Whether such a file can hold somebody's saves, as its name says; the index of a WAL holds none.
bool holdsSaves(const QString& sideFile);
/// Where no file of this name is, what stands beside the name belongs to another that is gone. SQLite would play it
/// into the next file of the name, so it goes aside as '<its name>.replaced-<n>'. Throws StoreError.
void putSideFilesAside(const QString& path);

/// Writes over every byte of the file and removes it. A disk that moves its blocks may still hold them.
void overwriteAndRemove(const QString& path);

/// The whole file behind an open connection, piece by piece, while that connection keeps others from writing. Read
/// through the connection for the reason above. False when it cannot be read, or when `take` says so.
bool readThrough(sqlite3* handle, const std::function<bool(const QByteArray& piece)>& take);

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

/// Keeps everybody from saving into the file while this lives; a save waits for it. This program still reads. Nothing
/// to keep is a file in memory. Throws StoreError.
class HeldMoment {
 public:
  explicit HeldMoment(const QString& path);
  ~HeldMoment();
  HeldMoment(const HeldMoment&) = delete;
  HeldMoment& operator=(const HeldMoment&) = delete;

 private:
  sqlite3* handle_ = nullptr;
};

}  // namespace headroom
