// SPDX-License-Identifier: MIT
// Writes the tables of formats 2, and those that came after when they have rows, as a folder of CSV files; importing
// them into a new file and exporting again gives the same bytes.
#pragma once
#include <QString>

#include "core/base/result.h"
#include "core/exchange/exchange_watch.h"
#include "core/store/database.h"

namespace headroom {

/// Creates `folder`, or fills it when it is there and empty, as of one moment. Refused when it is not empty, is no
/// folder, cannot be made or written, or when cancelled; nothing is then left behind. Throws StoreError when the
/// records cannot be read, and leaves nothing behind then either.
Result<void> exportFolder(const Database& records, const QString& folder, const ExchangeWatch& watch = {});

}  // namespace headroom
