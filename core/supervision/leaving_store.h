// SPDX-License-Identifier: MIT
// What somebody who leaves has in the file, and its end there. Saving belongs inside a caller's transaction.
#pragma once
#include "core/store/database.h"
#include "core/supervision/leaving.h"

namespace headroom {

LeavesBehind loadLeavesBehind(const Database& records, PersonId person, QDate day);
/// Nothing when there is no such person.
std::optional<LeavingFacts> loadLeavingFacts(const Database& records, PersonId person, QDate day, QDate today);

/// Allocations to them that were only to begin on that day or later are gone.
void deletePlannedAllocations(Database& records, PersonId person, QDate day);
void endAllocationsOf(Database& records, PersonId person, QDate day);
/// Likewise posts, with what hangs on them.
void deletePlannedPosts(Database& records, PersonId person, QDate day);
void endPostsOf(Database& records, PersonId person, QDate day);
/// Whom they supervise and who supervises them: what was to begin on that day or later, and has not by `today`, is
/// gone; what began meanwhile ends today, everything else on that day.
void endSupervisionOf(Database& records, PersonId person, QDate day, QDate today);
void writeLeft(Database& records, PersonId person, QDate day);

}  // namespace headroom
