// SPDX-License-Identifier: MIT
// From the start of the program to its first page, beside a bare window of the same size, and beside the programs that
// people would open instead.
#pragma once
#include <QDate>

#include "tests/bench/bench_table.h"

namespace headroom::bench {

/// A team's file, made for this.
void measureTeamStart(Table& table, int rounds);
/// The file at `path` as a team manager and as its director.
void measureCountyStart(Table& table, const QString& path, QDate on, int rounds);
/// When the first window stands on the screen: needs X.
void measurePeers(Table& table, int rounds);

}  // namespace headroom::bench
