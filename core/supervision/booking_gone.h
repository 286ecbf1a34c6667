// SPDX-License-Identifier: MIT
// Bookings that are in the file no more because somebody took them back: a calendar that was given them meanwhile still
// holds them, and is told in the next file that they are off.
#pragma once
#include <map>

#include "core/supervision/diary.h"

namespace headroom {

/// A booking that was taken out, and of which meeting it was.
struct GoneBooking {
  QString firstCode = {};  ///< what the meeting is known by
  PersonId person;
  QString personName = {};
  std::optional<PersonId> supervisor = {};
  QString supervisorName = {};
  SessionKind kind = SessionKind::FormalOneToOne;
  QDate day = {};
  std::optional<int> startMinute = {};
  qint64 changes = 0;  ///< of the booking, as the diary counts them
};

/// What is to be written down when that session is taken out of the file. `all` are the sessions of its diary. Nothing
/// for one that no calendar could have been given.
std::optional<GoneBooking> goneWith(const std::vector<Session>& all, SessionId session);

/// The entries, with those that are gone among them. What was taken back counts as changes of its meeting, so that no
/// calendar takes an older state for the newer: neither of one that goes on, nor of one that is booked again.
std::vector<DiaryEntry> withGone(std::vector<DiaryEntry> entries, const std::vector<GoneBooking>& gone);

}  // namespace headroom
