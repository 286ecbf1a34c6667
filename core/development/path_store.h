// SPDX-License-Identifier: MIT
// Loads and saves paths, and the reductions of one person that they are counted with.
#pragma once
#include "core/caseload/reduction.h"
#include "core/development/path.h"
#include "core/store/asked_ahead.h"
#include "core/store/database.h"

namespace headroom {

/// The newest first.
std::vector<Path> loadPaths(const Database& records);
/// That nobody has decided.
std::vector<Path> loadAskedPaths(const Database& records);
AskedAhead<std::vector<Path>> askAskedPaths(const Database& records);
std::vector<Path> loadPathsOf(const Database& records, PersonId person);
std::optional<Path> loadPath(const Database& records, PathId id);
/// Belongs inside a transaction; one with an id is saved over the version that it was loaded with.
/// The day on which a path that was asked for or approved was called off.
void noteCalledOff(Database& records, PathId path, QDate day);
PathId writePath(Database& records, const Path& path);

/// Of every time.
std::vector<Reduction> loadReductionsOf(const Database& records, PersonId person);

}  // namespace headroom
