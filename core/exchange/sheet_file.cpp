// SPDX-License-Identifier: MIT
// A rename replaces a file or leaves it.
#include "core/exchange/sheet_file.h"

#include <QCoreApplication>

#include "core/base/result.h"
#include "core/store/working_place.h"

using namespace Qt::StringLiterals;

namespace headroom {

void writeSheetFile(const QString& path, const std::function<bool(const QString&)>& write) {
  const auto fail = [] {
    throw StoreError(StoreFault::Other,
                     QCoreApplication::translate("exchange", "The workbook could not be written there."));
  };
  try {
    WorkingPlace place(path);
    makeEmptyFile(place.copy());
    if (!write(place.copy())) fail();
    place.putOver();
  } catch (const StoreError&) {
    fail();
  }
}

}  // namespace headroom
