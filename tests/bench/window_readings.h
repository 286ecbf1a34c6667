// SPDX-License-Identifier: MIT
// What a window costs while it is used: keys in a filter, a refresh after a save, every page twice. Each in a process
// of its own, which is a bench started again with the names below.
#pragma once
#include <QDate>

#include "tests/bench/bench_table.h"

namespace headroom::bench {

/// The file at `path` in a window, looked at as its director.
void measureWindow(Table& table, const QString& path, QDate on);

/// What the process started again does: waits until everything that is asked stands there and ends; or prints a line
/// for each thing it measured. Gives its exit status.
int waitUntilSettled(const QString& path, const QString& code, QDate on);
int measureInWindow(const QString& path, const QString& code, QDate on);

}  // namespace headroom::bench
