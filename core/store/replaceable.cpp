// SPDX-License-Identifier: MIT
// A rename replaces whatever has the name: a device, the records themselves. An encrypted file looks like nothing at
// all, so that what is open is remembered.
#include "core/store/replaceable.h"

#include <QFileInfo>
#include <QMutex>
#include <QStringList>

#include "core/base/result.h"
#include "core/base/say.h"
#include "core/store/file_place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QByteArray kDatabaseStart("SQLite format 3\0", 16);
const QString kFileEnding = u".headroom"_s;

struct OpenFiles {
  QMutex lock;
  QStringList paths;
};

OpenFiles& openFiles() {
  static OpenFiles files;
  return files;
}

QString realPath(const QString& path) {
  const QFileInfo info(path);
  return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

bool isOpen(const QString& real) {
  OpenFiles& files = openFiles();
  const QMutexLocker held(&files.lock);
  return files.paths.contains(real);
}

bool holdsRecords(const QString& path) {
  const QString real = realPath(path);
  return real.endsWith(kFileEnding, Qt::CaseInsensitive) || isOpen(real) || fileStart(real, 16) == kDatabaseStart;
}

/// The file whose journal that name would be; empty when there is none.
QString fileBeside(const QString& path) {
  const qsizetype end = path.lastIndexOf(u'-');
  const QString file = path.left(end);
  return end > 0 && QFileInfo(file).isFile() && sideFiles(file).contains(path) && holdsRecords(file) ? file : QString();
}

[[noreturn]] void refuseName(const QString& path, const QString& why) {
  throw StoreError(StoreFault::Other, path + u": "_s + why + say(" Nothing was written; choose another name."));
}

}  // namespace

void requireReplaceable(const QString& path) {
  const QFileInfo info(path);
  if (info.isDir()) refuseName(path, say("a folder of that name is there."));
  if (const QString file = fileBeside(info.absoluteFilePath()); !file.isEmpty())
    refuseName(path, say("it would be taken for unsaved changes of %1.").arg(QFileInfo(file).fileName()));
  if (!info.exists()) return;
  if (!info.isFile()) refuseName(path, say("that is not an ordinary file."));
  if (holdsRecords(path)) refuseName(path, say("it would replace a file of records."));
}

OpenFile::OpenFile(const QString& path) : path_(realPath(path)) {
  OpenFiles& files = openFiles();
  const QMutexLocker held(&files.lock);
  files.paths << path_;
}

OpenFile::~OpenFile() {
  OpenFiles& files = openFiles();
  const QMutexLocker held(&files.lock);
  files.paths.removeOne(path_);
}

}  // namespace headroom
