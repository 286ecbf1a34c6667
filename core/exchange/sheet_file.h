// SPDX-License-Identifier: MIT
// Puts a workbook in its place (0600): written whole beside it first, so that what was there stays until the new one is
// whole.
#pragma once
#include <QString>

#include <functional>

namespace headroom {

/// `write` fills the file at the name it is given; false: it could not. Throws StoreError when the workbook cannot be
/// written or put in place; what was at `path` is there still.
void writeSheetFile(const QString& path, const std::function<bool(const QString&)>& write);

}  // namespace headroom
