// SPDX-License-Identifier: MIT
#include "tests/support/sample_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

#include "core/base/result.h"
#include "core/sample/sample.h"

using namespace Qt::StringLiterals;

namespace headroom::test {

void sampleAt(const QString& path, QDate on) {
  static const QTemporaryDir room;
  static std::map<QDate, QString> made;
  QString& first = made[on];
  if (first.isEmpty()) {
    const QString file = room.filePath(on.toString(Qt::ISODate) + u".headroom"_s);
    createSample(file, on);
    first = file;
  }
  // The permissions go along.
  if (!QFile::copy(first, path)) throw StoreError(StoreFault::Other, u"The sample cannot be copied to %1."_s.arg(path));
}

}  // namespace headroom::test
