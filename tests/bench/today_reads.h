// SPDX-License-Identifier: MIT
// The reads of the busiest screens, each beside SQLite's bare interface with the best plan that is known.
#pragma once
#include <vector>

#include "tests/bench/bench_table.h"

#include "core/store/database.h"

namespace headroom::bench {

std::vector<Pair> todayReads(const Database& records, QDate on);
/// 36 months of load and of supervision on time, each beside one SQL statement with the same rows.
std::vector<Pair> monthReads(const Database& records, QDate on);

/// The code of somebody with that role on the day; of several of who supervises most.
QString codeOfRole(const QString& path, const QString& role, QDate on);

/// Times a pair and says what its statements cost.
Line measured(const Database& records, const Pair& pair, int rounds, double seconds);

/// Steps of the same reads in a file with a longer history.
void measureHistory(Table& table, const QString& path, const QString& longer, QDate on);
/// The same reads in a plain and in an encrypted file with the same rows, both made for this.
void measureEncrypted(Table& table, int rounds);

}  // namespace headroom::bench
