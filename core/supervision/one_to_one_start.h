// SPDX-License-Identifier: MIT
// How a session starts, and what a formal one-to-one is given when it does, whichever way it is started: the agenda,
// the snapshot of the caseload, the open actions of before and what was prepared. Belongs inside a transaction.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/session.h"

namespace headroom {

/// What was booked, of any kind, as it is once it is held. Refused where it lies ahead, and where somebody was to
/// supervise themselves.
Result<Session> heldFromPlanned(const Desk& desk, Session planned);
/// The sections of the agenda, empty but for the words of the one of that key.
void giveSections(WritableDesk& desk, SessionId id, const QString& key = {}, const QString& words = {});

/// What was booked for today or an earlier day is held on its day. One of that day that is held and not shared is gone
/// on with. Refused as heldFromPlanned() refuses.
Result<SessionId> startPlanned(WritableDesk& desk, Session planned);
/// One that nobody had booked, today with the viewer.
SessionId startUnplanned(WritableDesk& desk, PersonId person);

/// Nothing was written in it, nothing typed waits for it, and nobody has read it.
bool isEmptyStart(const Database& records, SessionId id);
/// The one-to-ones that the viewer has started and that nothing was written in, the oldest first. Of one that is left
/// like that nothing stays; but the power may go, or the program be ended, before it is left.
std::vector<SessionId> emptyStarts(const Desk& desk);

}  // namespace headroom
