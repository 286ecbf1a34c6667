// SPDX-License-Identifier: MIT
// What an approved path makes, and what ending it undoes. Parts of verbs: they ask the rules and not whether the viewer
// may; each belongs inside a transaction.
#pragma once
#include "core/development/path.h"
#include "core/store/database.h"

namespace headroom {

/// Carries it out: `path` then names what it became.
Result<void> carryOut(Database& records, Path& path, QDate today);
/// Ends what it became, from that day on; `path` is as it is afterwards.
Result<void> undoFrom(Database& records, Path& path, QDate to, QDate today);

/// The reductions that a path needs beside those that are there, and those that are its own from now on: its own
/// reason within its own days.
Result<void> giveShare(Database& records, Path& path, const Period& period);

}  // namespace headroom
