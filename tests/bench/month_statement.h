// SPDX-License-Identifier: MIT
// The load of every team over months as one SQL statement: what a report writer would ask of the file. The program's
// figures must be the same.
#pragma once
#include "core/store/database.h"
#include "tests/bench/paired_run.h"

namespace headroom::bench {

/// A row a month and team: children, families and points of its posts.
Answer loadByStatement(const Database& records, QDate on, int months);
/// The same from the balance of each of those days.
Answer loadByBalance(const Database& records, QDate on, int months);

}  // namespace headroom::bench
