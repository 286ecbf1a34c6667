// SPDX-License-Identifier: MIT
// Loads and saves places in programmes.
#pragma once
#include "core/development/programme.h"
#include "core/store/database.h"

namespace headroom {

/// Those that hold on that day or begin later, by their first day.
std::vector<ProgrammePlace> loadProgrammes(const Database& records, QDate on);
/// Belongs inside a transaction.
void insertProgramme(Database& records, const ProgrammePlace& place);

}  // namespace headroom
