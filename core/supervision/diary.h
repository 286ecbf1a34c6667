// SPDX-License-Identifier: MIT
// The diary: what was booked, and what became of it. A session that was moved and the one planned in its place are one
// meeting, wherever it went; one that was cancelled is over, and the one with the new date is another meeting.
#pragma once
#include <vector>

#include "core/supervision/session.h"

namespace headroom {

/// One meeting of the diary.
struct DiaryEntry {
  Session session;                      ///< where it stands now: the last of those that it was moved through
  std::vector<SessionId> through = {};  ///< all of these, the one booked first in front
  QString firstCode = {};               ///< of that one: what the meeting is known by, wherever it goes
  qint64 changes = 0;                   ///< grows with every change of any of them, and never shrinks
  bool gone = false;                    ///< it was cancelled, or went to a day on which the two meet already
};

/// The meetings of these sessions, by day, time and code. What was held without being booked is none, nor what was
/// missed without a trace of a booking; `all` holds the sessions that a moved one leads to.
std::vector<DiaryEntry> diaryEntries(std::vector<Session> all);

}  // namespace headroom
