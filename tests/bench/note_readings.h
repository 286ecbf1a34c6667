// SPDX-License-Identifier: MIT
// Finding among one's own notes beside SQLite's FTS5 (trigrams, which find parts of words as the notes do) on the same
// text in memory.
#pragma once
#include "tests/bench/bench_table.h"

namespace headroom::bench {

/// Prints a table, a line for each word as it is typed; false when the two ways find other notes.
bool measureNotes(int count, int rounds);

/// The whole script of words as one line, and the 95th percentile of the keys that type them.
void addNotes(Table& table, int count, int rounds);

}  // namespace headroom::bench
