// SPDX-License-Identifier: MIT
// A rename replaces a file or leaves it.
#include "core/exchange/sheet_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryFile>

#include <cstdio>

#include "core/base/result.h"

using namespace Qt::StringLiterals;

namespace headroom {

void writeSheetFile(const QString& path, const std::function<bool(const QString&)>& write) {
  const auto fail = [] {
    throw StoreError(StoreFault::Other,
                     QCoreApplication::translate("exchange", "The workbook could not be written there."));
  };
  QTemporaryFile part(path + u".XXXXXX"_s);
  if (!part.open() || !write(part.fileName())) fail();
  const auto name = [](const QString& words) { return QFile::encodeName(words); };
  if (std::rename(name(part.fileName()).constData(), name(path).constData()) != 0) fail();
  part.setAutoRemove(false);
}

}  // namespace headroom
