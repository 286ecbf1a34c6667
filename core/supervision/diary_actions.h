// SPDX-License-Identifier: MIT
// What people do with the diary: propose and keep the one-to-ones of the months to come, book what is no one-to-one,
// hold a meeting of several, record an observation or a decision on a case, say who covers and which days are off.
#pragma once
#include "core/organisation/organisation.h"
#include "core/supervision/supervision_actions.h"

namespace headroom {

/// The one-to-ones of the next three months that are not booked yet, of the viewer with that person.
std::vector<QDate> proposedOneToOnes(const Desk& desk, PersonId person);
/// Books these, all at the same time and place, as one save. Refused without a day.
Result<int> keepProposed(WritableDesk& desk, PersonId person, const std::vector<QDate>& days, const Booking& booking);

struct Meeting {
  SessionKind kind = SessionKind::Group;
  std::vector<PersonId> people = {};
  QDate day = {};
  Booking booking = {};
};
/// Books a session that is no formal one-to-one; one of several people is a session for each of them. Refused without
/// somebody, for one person as a group, and for several where it is none.
Result<SessionId> planMeeting(WritableDesk& desk, const Meeting& meeting);
/// Starts a booked session of any kind on its day or later; of a group, for everybody in it whose session is still
/// planned. A formal one-to-one is started as startSession does.
Result<SessionId> startBooked(WritableDesk& desk, SessionId id);

struct CaseDecision {
  CaseId about;
  QString said = {};
  QString decision = {};
  QString rationale = {};
  std::optional<int> minutes = {};
};
/// A decision on a case between meetings, with whoever leads it: an ad hoc decision of today, held. Refused without the
/// decision or why, and where nobody leads the case.
Result<SessionId> decideOnCase(WritableDesk& desk, const CaseDecision& decision);

/// What was seen when somebody was observed in their work, today: a session that is held, with the words as what
/// there is to reflect on. Refused without words.
Result<SessionId> recordObserved(WritableDesk& desk, PersonId person, const QString& words, std::optional<int> minutes);

/// Oneself, or whoever may keep that person's posts. See checkedCover() for what is refused.
Result<void> addCover(WritableDesk& desk, const Cover& cover);
/// `to`: the first day on which that cover holds no more; others of the same person stay. Refused where it is over
/// then.
Result<void> endCover(WritableDesk& desk, const Cover& cover, QDate to);
/// The days of the week off from that day on, 1 is Monday, up to the next day for which others are stored. Oneself, or
/// whoever sees the person.
Result<void> setDaysOff(WritableDesk& desk, PersonId person, const std::vector<int>& weekdays, QDate from);

}  // namespace headroom
