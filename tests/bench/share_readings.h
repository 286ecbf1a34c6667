// SPDX-License-Identifier: MIT
// Fairest shares of made-up teams: the median and the 95th percentile of the time of the processor, and how many are
// proved.
#pragma once
#include "tests/bench/bench_table.h"

namespace headroom::bench {

void measureShares(Table& table);

}  // namespace headroom::bench
