// SPDX-License-Identifier: MIT
// Links and renames of one disk, each of which happens whole or not at all.
#include "core/store/file_place.h"

#include <sqlite3.h>

#include <cstddef>
#include <vector>

#include <QFile>
#include <QFileInfo>

#include "core/base/platform.h"
#include "core/base/result.h"
#include "core/base/say.h"
#include "core/store/cipher.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kBusyMilliseconds = 10'000;

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
    throw StoreError(StoreFault::CannotOpen, path + say(": there is already a file of this name."));
}

void makeEmptyFile(const QString& path) { writeWhole(path, {}); }

void writeWhole(const QString& path, const QByteArray& bytes) {
  if (!platform::makeOwnFile(path, bytes))
    throw StoreError(StoreFault::CannotOpen, path + say(": the file cannot be made in this folder."));
}

void syncPath(const QString& path) {
  if (!platform::syncPath(path))
    throw StoreError(StoreFault::Other, path + say(": the copy could not be written to the disk."));
}

void renameOrThrow(const QString& from, const QString& to) {
  if (platform::renameOver(from, to)) return;
  throw StoreError(StoreFault::CannotOpen, to + say(": the file cannot be put in its place."));
}

void nameOrThrow(const QString& file, const QString& name) {
  if (platform::linkFile(file, name)) return;
  requireFree(name);
  renameOrThrow(file, name);
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

void overwriteAndRemove(const QString& path) {
  QFile file(path);
  // What a link leads to is somebody else's.
  bool done = !QFileInfo(path).isSymLink() && file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
  const QByteArray zeros(1 << 16, '\0');
  for (qint64 left = file.size(); done && left > 0; left -= zeros.size())
    done = file.write(zeros.constData(), std::min<qint64>(left, zeros.size())) > 0;
  done = done && platform::syncOpened(file);
  file.close();
  if (!done || !QFile::remove(path))
    throw StoreError(StoreFault::Other, path + say(": this copy could not be overwritten; remove it yourself."));
}

HeldFile::HeldFile(const QString& path) {
  if (openBeside(path, SQLITE_OPEN_READWRITE, &handle_) != SQLITE_OK) return;
  sqlite3_busy_timeout(handle_, kBusyMilliseconds);
  const int code = sqlite3_exec(handle_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
  if (code != SQLITE_BUSY) return;
  sqlite3_close(handle_);
  throw StoreError(StoreFault::Busy, path + say(": the file is being saved to; try again in a moment."));
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
  throw StoreError(StoreFault::Busy, path + say(": the file is being saved to; try again in a moment."));
}

HeldMoment::~HeldMoment() { sqlite3_close(handle_); }

}  // namespace headroom
