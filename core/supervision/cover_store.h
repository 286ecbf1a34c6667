// SPDX-License-Identifier: MIT
// Saves who covers for whom, and reads what the alarm about missing cover is made from.
#pragma once
#include "core/store/database.h"
#include "core/supervision/cover.h"

namespace headroom {

void insertCover(Database& records, const Cover& cover);
/// Ends that cover, known by the two and its first day; one that would begin then or later is gone. False where it does
/// not cover on that day or later. Belongs inside a transaction.
bool endOneCover(Database& records, const Cover& cover, QDate to);
/// The gaps on `on` of these clocks: covers and absences of the days to come are read for it.
std::vector<CoverGap> loadCoverGaps(const Database& records, const std::vector<PersonClock>& clocks, QDate on);

}  // namespace headroom
