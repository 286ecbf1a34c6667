// SPDX-License-Identifier: MIT
// Rows of one table that may not hold on the same day (formats 2): leads of one case, co-work of one case and post,
// supervisors of one person and kind, weights of one scheme, unit and kind or feature, schemes of one unit. And rows
// behind one goal with the same number.
#pragma once
#include <functional>

#include "core/exchange/import_rules.h"

namespace headroom {

/// Calls `reject` for each New row of `table` that overlaps a row of the file or an earlier row that stays; the row's
/// state must be Rejected afterwards. `rowNumber` gives the source's number of a row, for the sentence.
void rejectOverlaps(const PlannedTable& table, FileRows& file, const std::function<int(std::size_t)>& rowNumber,
                    const std::function<void(std::size_t, const RowFault&)>& reject);

}  // namespace headroom
