// SPDX-License-Identifier: MIT
// What the commands take of the processor and of memory as whole processes, each beside what SQLite's own command takes
// for the same.
#pragma once
#include <QDate>

#include "tests/bench/bench_table.h"

namespace headroom::bench {

struct CommandRuns {
  QString file;  ///< only read
  QDate on;
  QString beside;  ///< the folder of another build's programs to compare with; empty: none
  QString room;    ///< a folder with room for three times the file
  int rounds = 15;
  double seconds = 60;  ///< for each operation
};

void measureExportAndImport(Table& table, const CommandRuns& how);
void measureVerify(Table& table, const CommandRuns& how);
/// `overload` and `forecast`; beside the other build where there is one.
void measureFigures(Table& table, const CommandRuns& how);

}  // namespace headroom::bench
