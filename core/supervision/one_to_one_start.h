// SPDX-License-Identifier: MIT
// What a formal one-to-one is given when it starts, whichever way it is started: the agenda, the snapshot of the
// caseload, the open actions of before and what was prepared. Belongs inside a transaction.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/session.h"

namespace headroom {

/// What was booked for today or an earlier day is held on its day. One of that day that is held and not shared is gone
/// on with. Refused where it lies ahead, and where somebody was to supervise themselves.
Result<SessionId> startPlanned(WritableDesk& desk, Session planned);
/// One that nobody had booked, today with the viewer.
SessionId startUnplanned(WritableDesk& desk, PersonId person);

}  // namespace headroom
