// SPDX-License-Identifier: MIT
// The diary: what was booked, and what became of it. A session that was moved and the one planned in its place are one
// meeting, wherever it went; one that was cancelled is over, and the one with the new date is another meeting.
#pragma once
#include <map>
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

/// A booked session whose row is gone: taken back with what had booked it, or with what had moved it.
struct GoneBooking {
  QString code;  ///< by which its meeting is known
  PersonId person;
  QString personName;
  std::optional<PersonId> supervisor;
  QString supervisorName;
  SessionKind kind = SessionKind::FormalOneToOne;
  QDate day;
  std::optional<int> startMinute = {};
  qint64 changes = 0;
};

/// What the rows of the sessions do not tell by themselves.
struct DiaryLinks {
  std::map<SessionId, SessionId> insteadOf = {};  ///< what was planned in the place of a moved one, to that one
  std::vector<GoneBooking> gone = {};             ///< the one that went first in front
};

/// The meetings of these sessions, by day, time and code. What was held without being booked is none, nor what was
/// missed without a trace of a booking; `all` holds the sessions that a moved one leads to. A meeting whose code was
/// that of a gone one counts on from there.
std::vector<DiaryEntry> diaryEntries(std::vector<Session> all, const DiaryLinks& links = {});
/// Two meetings of one person that begin less than an hour apart are at one time.
inline constexpr int kMinutesApart = 60;
/// Those of `sessions` that are planned for that day at that time, in minutes after midnight, but for the meeting that
/// `moved` is of: its own row, and the others of its group.
std::vector<Session> atThatTime(const std::vector<Session>& sessions, QDate day, int minute,
                                const Session* moved = nullptr);
/// Those of `gone` that are no meeting of `entries` any more, each code once, with its changes and that it is off.
std::vector<GoneBooking> meetingsGone(const std::vector<GoneBooking>& gone, const std::vector<DiaryEntry>& entries);

}  // namespace headroom
