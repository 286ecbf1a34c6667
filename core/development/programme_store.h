// SPDX-License-Identifier: MIT
// Loads and saves places in programmes.
#pragma once
#include "core/development/programme.h"
#include "core/store/database.h"

namespace headroom {

/// Those that hold on that day or begin later, by their first day.
std::vector<ProgrammePlace> loadProgrammes(const Database& records, QDate on);
/// Belongs inside a transaction.
PlaceId insertProgramme(Database& records, const ProgrammePlace& place);

/// Of every time, those that began last first.
std::vector<ProgrammePlace> loadAllProgrammes(const Database& records);
std::optional<ProgrammePlace> loadProgramme(const Database& records, PlaceId id);
void shortenProgramme(Database& records, PlaceId id, QDate to);
void writeMentor(Database& records, PlaceId id, std::optional<PersonId> mentor);
/// Whether reviews or evidence of it are there.
bool isProgrammeUsed(const Database& records, PlaceId id);
void deleteProgramme(Database& records, PlaceId id);

}  // namespace headroom
