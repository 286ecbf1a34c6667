// SPDX-License-Identifier: MIT
// Sessions as events of a calendar file: one session, somebody's own diary, or that of everybody with a post in a unit.
// What goes out names the two who meet, when and where; never why a session did not take place, nor a case.
#pragma once
#include <set>

#include "core/exchange/calendar_file.h"
#include "core/store/database.h"
#include "core/supervision/diary.h"

namespace headroom {

/// Whose sessions, and from which day on and up to which, half-open; nothing asked: all.
struct CalendarAsked {
  std::optional<PersonId> person = {};  ///< what they have as either of the two
  std::optional<UnitId> unit = {};      ///< of the people with a post there or below on the day
  std::optional<QDate> from = {};
  std::optional<QDate> to = {};
  std::optional<std::set<PersonId>> seen = {};  ///< only of these supervisees: those whom the viewer may see
};

std::vector<CalendarEvent> calendarOf(const Database& records, const CalendarAsked& asked);
/// The meeting that this session is part of, wherever it was moved; nothing when it was never booked.
std::optional<CalendarEvent> calendarEventOf(const Database& records, SessionId session);

}  // namespace headroom
