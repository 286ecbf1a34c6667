// SPDX-License-Identifier: MIT
// What people do in supervision: plan, start, save, move and cancel a session, tick an action off and take that back.
// One function a verb, one transaction a function; a refusal has saved nothing.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/session.h"

namespace headroom {

// Who may: the supervisor, whoever sees the person (organisation/access.h), and of one's own planning, actions and
// preparation oneself. Nobody chosen may nothing.

/// When on its day and where a session is to be; both may be open.
struct Booking {
  std::optional<int> startMinute = {};  ///< after midnight
  QString place = {};
};

/// Refused for a time that no day has, and a place of too many words.
Result<void> checkedBooking(const Booking& booking);

/// Plans a formal one-to-one of the viewer with that person; of oneself, with the line supervisor. What is booked for
/// that day already stays one session, and takes the time and place. Refused for a day in the past.
Result<SessionId> planSession(WritableDesk& desk, PersonId person, QDate day, const Booking& booking = {});

/// Starts a session with that person now: today's planned one, or a new one. Stores the snapshot of the caseload,
/// carries the open actions of earlier sessions in, and takes up what the person has prepared. A session of today that
/// is already held and not shared is gone on with.
Result<SessionId> startSession(WritableDesk& desk, PersonId person);

/// Takes a start back: a session that nothing is written in is gone, or planned again when it was planned;
/// its carried actions are gone, what was prepared waits again. Refused while something is written in it.
Result<void> takeBackStart(WritableDesk& desk, SessionId id);

/// Saves the whole record as one. Throws StoreError(Conflict) when somebody else saved it since it was loaded; refused
/// when the record is past writing. Gives the record as it is stored now.
Result<SessionRecord> saveSession(WritableDesk& desk, const SessionRecord& record);

/// To another day, with a reason: the session is marked as moved and a new one planned (rules 6). A session of several
/// people goes as a whole.
Result<SessionId> moveSession(WritableDesk& desk, SessionId id, QDate newDay, const QString& reason,
                              const Booking& booking = {});

/// A new date is asked for at once (rules 6), and planned. Likewise of several people.
Result<SessionId> cancelSession(WritableDesk& desk, SessionId id, SessionSide side, const QString& reason, QDate newDay,
                                const Booking& booking = {});

/// Cancels one of two that are booked as not needed, and gives the day of the other. Refused when no other is booked.
Result<QDate> cancelNotNeeded(WritableDesk& desk, SessionId id);

/// Says that a planned session whose day has passed did not take place.
Result<void> markMissed(WritableDesk& desk, SessionId id);
/// Takes a move, a cancellation or a 'missed' back: planned again, and the session planned instead is gone. Refused
/// when that one is no longer merely planned.
Result<void> reopenSession(WritableDesk& desk, SessionId id);

/// Closes an open action today, and the rows that it continues with it, as done, or as dropped with a reason.
Result<void> closeAction(WritableDesk& desk, ActionId id, bool done, const QString& reason = {});
/// Takes a closing back, of the row and of those that were closed with it.
Result<void> reopenAction(WritableDesk& desk, ActionId id);
/// A new action that belongs to no session. Refused for a day that has passed.
Result<ActionId> addAction(WritableDesk& desk, PersonId owner, const QString& what, std::optional<QDate> due,
                           std::optional<CaseId> about);

/// What a person wants to talk about next time.
Result<void> addPreparation(WritableDesk& desk, PersonId person, const QString& words,
                            std::optional<CaseId> about = std::nullopt);
Result<void> removePreparation(WritableDesk& desk, PreparationId id);

/// The suggested next date: the latest working day up to the clock's due date after this session on which neither is
/// absent, and not before tomorrow. Invalid where that would be after a leaver's last day.
QDate suggestedNextDate(const Desk& desk, PersonId person, QDate heldOn);

}  // namespace headroom
