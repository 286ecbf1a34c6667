// SPDX-License-Identifier: MIT
// The bytes of a file on disk, for tests that say that not one of them is other than before.
#pragma once
#include <QFile>

#include "tests/support/catch.h"

namespace headroom::test {

/// All bytes of the file at `path`, which must be there and readable.
inline QByteArray bytesOf(const QString& path) {
  QFile file(path);
  INFO("reading " << path.toStdString());
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

}  // namespace headroom::test
