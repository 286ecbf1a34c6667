// SPDX-License-Identifier: MIT
// What looking across supervision costs, each in turns with the one SQL statement that gives the same rows.
#pragma once
#include <vector>

#include "core/store/database.h"
#include "tests/bench/paired_run.h"

namespace headroom::bench {

/// In every pair `raw` is the SQL statement; both must agree.
std::vector<Pair> supervisionReadings(const Database& records, QDate on);

}  // namespace headroom::bench
