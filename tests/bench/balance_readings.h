// SPDX-License-Identifier: MIT
// What acting on a balance costs: overload, escalations, months, Mondays, promises and suggested moves, each in turns
// with the balance of one day, which every page shows anyway.
#pragma once
#include <functional>
#include <vector>

#include "core/store/database.h"
#include "tests/bench/paired_run.h"

namespace headroom::bench {

/// In every pair `raw` is the balance of the day and `ours` the reading; they answer different questions, so that only
/// their times are compared.
std::vector<Pair> balanceReadings(const Database& records, QDate on);

}  // namespace headroom::bench
