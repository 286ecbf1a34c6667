// SPDX-License-Identifier: MIT
// A rename replaces a file or leaves it.
#include "core/exchange/sheet_file.h"

#include <QCoreApplication>

#include "core/base/result.h"
#include "core/exchange/whole_files.h"
#include "core/store/file_place.h"

namespace headroom {

void writeSheetFile(const QString& path, const std::function<bool(const QString&)>& write) {
  writeTogether({{path, [&write](const QString& copy) {
                    makeEmptyFile(copy);
                    if (write(copy)) return;
                    throw StoreError(StoreFault::Other, QCoreApplication::translate(
                                                            "exchange", "The workbook could not be written there."));
                  }}});
}

}  // namespace headroom
