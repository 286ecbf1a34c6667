// SPDX-License-Identifier: MIT
// Links and renames of one disk, each of which happens whole or not at all.
#include "core/store/file_place.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <vector>

#include <QFile>
#include <QFileInfo>

#include "core/base/result.h"
#include "core/store/cipher.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kBusyMilliseconds = 10'000;

QByteArray encoded(const QString& path) { return QFile::encodeName(path); }

}  // namespace

QByteArray fileStart(const QString& path, int count) {
  sqlite3_initialize();
  sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
  std::vector<std::max_align_t> room(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
  auto* file = reinterpret_cast<sqlite3_file*>(room.data());
  const QByteArray name = QFile::encodeName(path) + QByteArray(4, '\0');
  if (vfs->xOpen(vfs, name.constData(), file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    return {};
  sqlite3_int64 size = 0;
  QByteArray bytes;
  if (file->pMethods->xFileSize(file, &size) == SQLITE_OK) {
    bytes.resize(static_cast<qsizetype>(std::min<sqlite3_int64>(size, count)));
    if (file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK) bytes.clear();
  }
  file->pMethods->xClose(file);
  return bytes;
}

void requireFree(const QString& path) {
  if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
    throw StoreError(StoreFault::CannotOpen, path + u": there is already a file of this name."_s);
}

void makeEmptyFile(const QString& path) { writeWhole(path, {}); }

void writeWhole(const QString& path, const QByteArray& bytes) {
  const int descriptor = ::open(encoded(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  bool written = descriptor >= 0;
  if (written && !bytes.isEmpty()) {
    const auto size = static_cast<std::size_t>(bytes.size());
    written = ::write(descriptor, bytes.constData(), size) == bytes.size() && ::fsync(descriptor) == 0;
  }
  if (descriptor >= 0) ::close(descriptor);
  if (!written) throw StoreError(StoreFault::CannotOpen, path + u": the file cannot be made in this folder."_s);
}

void syncPath(const QString& path) {
  const int descriptor = ::open(encoded(path).constData(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!synced) throw StoreError(StoreFault::Other, path + u": the copy could not be written to the disk."_s);
}

void renameOrThrow(const QString& from, const QString& to) {
  if (::rename(encoded(from).constData(), encoded(to).constData()) == 0) return;
  throw StoreError(StoreFault::CannotOpen, to + u": the file cannot be put in its place."_s);
}

void nameOrThrow(const QString& file, const QString& name) {
  if (linkFile(file, name)) return;
  requireFree(name);
  renameOrThrow(file, name);
}

bool linkFile(const QString& file, const QString& name) {
  return ::link(encoded(file).constData(), encoded(name).constData()) == 0;
}

bool isSameFile(const QString& one, const QString& other) {
  struct stat first {
  }, second{};
  return ::lstat(encoded(one).constData(), &first) == 0 && ::lstat(encoded(other).constData(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

QStringList sideFiles(const QString& path) { return {path + u"-journal"_s, path + u"-wal"_s, path + u"-shm"_s}; }

bool holdsSaves(const QString& sideFile) { return !sideFile.endsWith(u"-shm"); }

void putSideFilesAside(const QString& path) {
  bool moved = false;
  for (const QString& side : sideFiles(path)) {
    if (!QFileInfo::exists(side) && !QFileInfo(side).isSymLink()) continue;
    moved = true;
    if (!holdsSaves(side) || QFileInfo(side).size() == 0) {
      QFile::remove(side);
      continue;
    }
    int n = 1;
    while (QFileInfo::exists(side + u".replaced-%1"_s.arg(n))) ++n;
    renameOrThrow(side, side + u".replaced-%1"_s.arg(n));
  }
  for (const QString& side : sideFiles(path)) requireFree(side);
  if (moved) syncPath(QFileInfo(path).absolutePath());
}

bool readThrough(sqlite3* handle, const std::function<bool(const QByteArray& piece)>& take) {
  constexpr sqlite3_int64 kPiece = 1 << 20;
  sqlite3_file* file = nullptr;
  sqlite3_int64 size = 0;
  if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods == nullptr || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
    return false;
  QByteArray piece;
  for (sqlite3_int64 at = 0; at < size; at += piece.size()) {
    piece.resize(static_cast<qsizetype>(std::min(kPiece, size - at)));
    if (file->pMethods->xRead(file, piece.data(), static_cast<int>(piece.size()), at) != SQLITE_OK || !take(piece))
      return false;
  }
  return true;
}

ProgramLock::~ProgramLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool ProgramLock::take(const QString& path, Which which) {
  const QByteArray name = encoded(path);
  descriptor_ =
      ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | (which == Make ? O_CREAT | O_EXCL : 0), 0600);
  if (descriptor_ < 0) return false;
  const bool locked = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || (which == Make && errno != EWOULDBLOCK);
  // Whoever clears up takes the file away while it holds the lock: then this is a lock on nothing.
  struct stat opened {
  }, named{};
  return locked && ::fstat(descriptor_, &opened) == 0 && ::stat(name.constData(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

void overwriteAndRemove(const QString& path) {
  QFile file(path);
  bool done = file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
  const QByteArray zeros(1 << 16, '\0');
  for (qint64 left = file.size(); done && left > 0; left -= zeros.size())
    done = file.write(zeros.constData(), std::min<qint64>(left, zeros.size())) > 0;
  done = done && file.flush() && ::fsync(file.handle()) == 0;
  file.close();
  if (!done || !QFile::remove(path))
    throw StoreError(StoreFault::Other, path + u": this copy could not be overwritten; remove it yourself."_s);
}

HeldFile::HeldFile(const QString& path) {
  if (openBeside(path, SQLITE_OPEN_READWRITE, &handle_) != SQLITE_OK) return;
  sqlite3_busy_timeout(handle_, kBusyMilliseconds);
  const int code = sqlite3_exec(handle_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
  if (code != SQLITE_BUSY) return;
  sqlite3_close(handle_);
  throw StoreError(StoreFault::Busy, path + u": the file is being saved to; try again in a moment."_s);
}

HeldFile::~HeldFile() { sqlite3_close(handle_); }

HeldMoment::HeldMoment(const QString& path) {
  if (!QFileInfo::exists(path)) return;
  int code = openBeside(path, SQLITE_OPEN_READONLY, &handle_);
  if (code == SQLITE_OK) {
    sqlite3_busy_timeout(handle_, kBusyMilliseconds);
    code = sqlite3_exec(handle_, "BEGIN; SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
  }
  if (code == SQLITE_OK) return;
  sqlite3_close(handle_);
  throw StoreError(StoreFault::Busy, path + u": the file is being saved to; try again in a moment."_s);
}

HeldMoment::~HeldMoment() { sqlite3_close(handle_); }

}  // namespace headroom
