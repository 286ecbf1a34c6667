// SPDX-License-Identifier: MIT
// A durable save of a session beside the same rows written by SQLite's bare interface on the same connection, and so in
// the same journal mode.
#pragma once
#include <QDate>

#include "tests/bench/bench_table.h"

namespace headroom::bench {

/// Of 15 discussions, 5 actions and a reflection of 150 words. Works on a copy of the file, made in `room`.
void measureSaves(Table& table, const QString& path, const QString& room, QDate on, int rounds);

}  // namespace headroom::bench
