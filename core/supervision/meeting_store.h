// SPDX-License-Identifier: MIT
// What makes several rows one meeting over time: in whose place a session was planned, and which booked ones are gone.
// Saving belongs inside a caller's transaction.
#pragma once
#include "core/store/database.h"
#include "core/supervision/diary.h"

namespace headroom {

struct NewSession;

/// One that is planned in the place of another, which is stored as moved or cancelled by now; where that was moved,
/// both are one meeting.
SessionId insertInstead(Database& records, const NewSession& session, std::optional<SessionId> instead);
/// Whether a session stands in its place, whatever became of it; of a row from elsewhere, whether the two met on its
/// new day.
bool wasReplaced(const Database& records, SessionId session);
/// Whether it was cancelled beside another that was booked, so that nothing stands in its place.
void noteNotNeeded(Database& records, SessionId session, bool isSo);
bool wasNotNeeded(const Database& records, SessionId session);
/// Of everybody.
DiaryLinks loadDiaryLinks(const Database& records);

}  // namespace headroom
