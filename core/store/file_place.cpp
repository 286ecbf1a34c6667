// SPDX-License-Identifier: MIT
// Links and renames of one disk, each of which happens whole or not at all.
#include "core/store/file_place.h"

#include <fcntl.h>
#include <sqlite3.h>
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

QString freePart(const QString& destination) {
  QString part = destination + u".part"_s;
  for (int n = 2; QFileInfo::exists(part) || QFileInfo(part).isSymLink(); ++n)
    part = destination + QStringLiteral(".part-%1").arg(n);
  return part;
}

QString makePart(const QString& destination) {
  const QString part = freePart(destination);
  const int descriptor = ::open(QFile::encodeName(part).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0)
    throw StoreError(StoreFault::CannotOpen, destination + u": the copy cannot be made in this folder."_s);
  ::close(descriptor);
  return part;
}

void syncPath(const QString& path) {
  const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!synced) throw StoreError(StoreFault::Other, path + u": the copy could not be written to the disk."_s);
}

void renameOrThrow(const QString& from, const QString& to) {
  if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) return;
  throw StoreError(StoreFault::CannotOpen, to + u": the file cannot be put in its place."_s);
}

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

QString putAside(const QString& path) {
  int n = 1;
  while (QFileInfo::exists(path + QStringLiteral(".replaced-%1").arg(n))) ++n;
  const QString aside = path + QStringLiteral(".replaced-%1").arg(n);
  if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) != 0) {
    throw StoreError(StoreFault::CannotOpen,
                     path + u": the present file cannot be kept aside, so nothing was restored."_s);
  }
  const QString journal = path + u"-journal"_s;
  if (QFileInfo(journal).size() > 0) {
    renameOrThrow(journal, aside + u"-journal"_s);
  } else {
    QFile::remove(journal);
  }
  return aside;
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

}  // namespace headroom
