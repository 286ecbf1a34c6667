// SPDX-License-Identifier: MIT
// Each verb opens one transaction, asks the rule, saves and commits.
#include "core/supervision/supervision_actions.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <utility>

#include "core/base/date_entry.h"
#include "core/base/say.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/acting.h"
#include "core/supervision/action_access.h"
#include "core/supervision/action_writer_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/days_off_store.h"
#include "core/supervision/group_store.h"
#include "core/supervision/meeting_store.h"
#include "core/supervision/one_to_one_start.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/signed_action_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDaysLookedBeyond = 62;  // for a day to meet on that is not off

Result<void> checkedLengths(const SessionRecord& record) {
  QStringList texts{record.session.reason};
  for (const Section& one : record.sections) texts << one.body;
  for (const Discussion& one : record.discussions)
    texts << one.why << one.said << one.risks << one.decision << one.rationale;
  for (const AgreedAction& one : record.actions) texts << one.what;
  for (const QString& text : texts) {
    TRY(checkedLength(text, kLongestText, say("A part of the record")));
  }
  return {};
}

/// Without those that hold only white space. One that was brought in without a character says by being there that the
/// case was discussed.
std::vector<Discussion> discussionsToSave(std::vector<Discussion> discussions) {
  std::erase_if(discussions, [](const Discussion& each) {
    const bool hasNoCharacter =
        each.said.isEmpty() && each.risks.isEmpty() && each.decision.isEmpty() && each.rationale.isEmpty();
    return each.isEmpty() && !(each.id && hasNoCharacter);
  });
  return discussions;
}

/// Two one-to-ones on one day would be one: it is said which of the two is to go.
Result<void> checkedAlone(const Desk& desk, const Session& session, QDate day) {
  if (session.kind != SessionKind::FormalOneToOne) return {};
  const auto other = otherPlanned(desk.records, session, day);
  if (!other || other->day != day) return {};
  return refuse(say("A one-to-one is booked for that day already. Choose another day, or say that one is not needed."));
}

/// Whom it is with stays, but where somebody was to supervise themselves.
std::optional<PersonId> holderOfNew(const Desk& desk, const Session& session, QDate day) {
  return session.supervisor == session.person ? holderOf(desk, session.person, day) : session.supervisor;
}

Result<SessionId> planInstead(WritableDesk& desk, const Result<Session>& changed, const Booking& booking) {
  if (!changed) return tl::unexpected(changed.error());
  TRY(checkedBooking(booking));
  const QDate day = changed->newDay.value_or(desk.today());
  TRY(checkedAlone(desk, *changed, day));
  updateSession(desk.records, *changed);
  return insertInstead(desk.records,
                       {changed->person, holderOfNew(desk, *changed, day), changed->kind, day, SessionState::Planned,
                        booking.place.trimmed(), booking.startMinute},
                       changed->id);
}

/// What becomes of a planned session, and of every other of the same meeting that is planned still, by `change`. Gives
/// the session that is planned instead of the one asked for.
template <class F>
Result<SessionId> replanAll(WritableDesk& desk, SessionId asked, const Booking& booking, F change) {
  std::vector<SessionId> instead;
  for (const Session& one : TRY(openedMeeting(desk, asked, true))) {
    if (one.id == asked || one.state == SessionState::Planned)
      instead.push_back(TRY(planInstead(desk, change(one), booking)));
  }
  if (instead.size() > 1) joinGroup(desk.records, instead);
  return instead.front();
}

SessionSide sideOf(const Desk& desk, const Session& session) {
  if (desk.viewer.person == session.person) return SessionSide::Supervisee;
  return desk.viewer.person == session.supervisor ? SessionSide::Supervisor : SessionSide::Organisation;
}

/// Planned again, and what was planned in its place is gone.
Result<void> reopenOne(WritableDesk& desk, const Session& session) {
  const auto changed = TRY(plannedAgain(session));
  if (!wasNotNeeded(desk.records, session.id)) {
    const auto instead = replacementOf(desk.records, session);
    if (!instead && (session.state == SessionState::Moved || wasReplaced(desk.records, session.id)))
      return refuse(say("The session planned instead has changed since; it stays."));
    if (instead) deleteSession(desk.records, *instead);
  }
  TRY(checkedAlone(desk, changed, changed.day));
  updateSession(desk.records, changed);
  noteNotNeeded(desk.records, session.id, false);
  return {};
}

/// What is booked for that day already, with the time and place that are said now.
SessionId bookedAgain(WritableDesk& desk, Session booked, const Booking& booking) {
  const QString place = booking.place.trimmed();
  const bool sameTime = !booking.startMinute || booking.startMinute == booked.startMinute;
  if (sameTime && (place.isEmpty() || place == booked.location)) return booked.id;
  if (booking.startMinute) booked.startMinute = booking.startMinute;
  if (!place.isEmpty()) booked.location = place;
  updateSession(desk.records, booked);
  return booked.id;
}

}  // namespace

Result<void> checkedBooking(const Booking& booking) {
  if (booking.startMinute && (*booking.startMinute < 0 || *booking.startMinute >= 24 * 60))
    return refuse(say("A day has no such time."));
  return checkedLength(booking.place, kLongestName, say("The place"));
}

Result<SessionId> planSession(WritableDesk& desk, PersonId person, QDate day, const Booking& booking) {
  if (!day.isValid() || day < desk.today()) return refuse(say("A session is planned for today or a later day."));
  TRY(checkedBooking(booking));
  return inOneSave(desk, [&]() -> Result<SessionId> {
    TRY(mayActFor(desk, person, true));
    if (auto booked = plannedFor(desk.records, person, day); booked && booked->day == day)
      return bookedAgain(desk, std::move(*booked), booking);
    return insertSession(desk.records, {person, holderOf(desk, person, day), SessionKind::FormalOneToOne, day,
                                        SessionState::Planned, booking.place.trimmed(), booking.startMinute});
  });
}

Result<SessionId> startSession(WritableDesk& desk, PersonId person) {
  const QDate today = desk.today();
  return inOneSave(desk, [&]() -> Result<SessionId> {
    TRY(mayActFor(desk, person, false));
    if (const auto running = heldOneToOneOn(desk.records, person, today)) return *running;
    const auto planned = plannedFor(desk.records, person, today);
    if (planned && planned->day == today) return startPlanned(desk, *planned);
    return startUnplanned(desk, person);
  });
}

Result<void> takeBackStart(WritableDesk& desk, SessionId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    auto session = TRY(openedFor(desk, id, false));
    if (session.state != SessionState::Held || !isEmptyStart(desk.records, id))
      return refuse(say("Something was written in this session; it stays."));
    if (!session.wasPlanned) {
      deleteSession(desk.records, session);
      return {};
    }
    emptySession(desk.records, id);
    session.state = SessionState::Planned;
    session.wasPlanned = false;
    session.startedMinute.reset();
    session.location = std::exchange(session.bookedPlace, {});
    updateSession(desk.records, session);
    return {};
  });
}

Result<SessionRecord> saveSession(WritableDesk& desk, const SessionRecord& record) {
  TRY(checkedLengths(record));
  const SessionId id = record.session.id;
  return inOneSaveAsking(
      desk, [&] { return std::pair(askSession(desk.records, id), askParts(desk.records, id)); },
      [&](auto lies) -> Result<SessionRecord> {
        const auto stored = TRY(openedFor(desk, lies.first.read(), false));
        const auto next = TRY(writtenOver(stored, record, desk.today()));
        return replaceParts(
            desk.records,
            {updateSession(desk.records, next), record.sections, discussionsToSave(record.discussions), record.actions},
            lies.second);
      },
      Turn::Beside);
}

Result<SessionId> moveSession(WritableDesk& desk, SessionId id, QDate newDay, const QString& reason,
                              const Booking& booking) {
  return inOneSave(desk, [&]() -> Result<SessionId> {
    return replanAll(desk, id, booking, [&](const Session& one) { return moved(one, newDay, reason, desk.today()); });
  });
}

Result<SessionId> cancelSession(WritableDesk& desk, SessionId id, SessionSide side, const QString& reason, QDate newDay,
                                const Booking& booking) {
  return inOneSave(desk, [&]() -> Result<SessionId> {
    return replanAll(desk, id, booking,
                     [&](const Session& one) { return cancelled(one, side, reason, newDay, desk.today()); });
  });
}

Result<QDate> cancelNotNeeded(WritableDesk& desk, SessionId id) {
  return inOneSave(desk, [&]() -> Result<QDate> {
    std::optional<QDate> first;
    for (const Session& one : TRY(openedMeeting(desk, id, true))) {
      if (one.id != id && one.state != SessionState::Planned) continue;
      const auto other = otherPlanned(desk.records, one, desk.today());
      if (!other) return refuse(say("Nothing else is booked. Give a new date, or book one first."));
      updateSession(desk.records, TRY(cancelled(one, sideOf(desk, one), notNeededReason(), other->day, desk.today())));
      noteNotNeeded(desk.records, one.id, true);
      if (!first) first = other->day;
    }
    return *first;
  });
}

Result<void> markMissed(WritableDesk& desk, SessionId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    for (const Session& one : TRY(openedMeeting(desk, id, true))) {
      if (one.id == id || one.state == SessionState::Planned)
        updateSession(desk.records, TRY(missed(one, desk.today())));
    }
    return {};
  });
}

Result<void> reopenSession(WritableDesk& desk, SessionId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto meeting = TRY(openedMeeting(desk, id, true));
    const Session& asked = meeting.front();
    for (const Session& one : meeting) {
      if (one.state == asked.state && one.newDay == asked.newDay) TRY(reopenOne(desk, one));
    }
    return {};
  });
}

Result<void> closeAction(WritableDesk& desk, ActionId id, bool done, const QString& reason) {
  if (!done && reason.trimmed().isEmpty()) return refuse(say("Say why the action is dropped."));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayTouchAction(desk, id));
    const auto rows = rowsToClose(loadActionLine(desk.records, id));
    if (rows.empty()) return refuse(say("The action is closed already."));
    closeActions(desk.records, rows, desk.today(), done, reason.trimmed());
    return {};
  });
}

Result<void> reopenAction(WritableDesk& desk, ActionId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayTouchAction(desk, id));
    if (isSignedClosed(desk.records, id))
      return refuse(say("It was closed when its record was signed and stays so. Note a new action instead."));
    const auto rows = rowsToOpen(loadActionLine(desk.records, id));
    if (rows.empty()) return refuse(say("The action is open already."));
    openActions(desk.records, rows);
    return {};
  });
}

Result<ActionId> addAction(WritableDesk& desk, PersonId owner, const QString& what, std::optional<QDate> due,
                           std::optional<CaseId> about) {
  if (what.trimmed().isEmpty()) return refuse(say("Say what is to be done."));
  TRY(checkedLength(what, kLongestText, say("The action")));
  TRY(stillToCome(due, std::nullopt, desk.today()));
  return inOneSave(desk, [&]() -> Result<ActionId> {
    TRY(mayActFor(desk, owner, true));
    return insertAction(desk.records, owner, what.trimmed(), due, about);
  });
}

Result<void> addPreparation(WritableDesk& desk, PersonId person, const QString& words, std::optional<CaseId> about) {
  if (words.trimmed().isEmpty() && !about) return refuse(say("Write what you want to talk about."));
  TRY(checkedLength(words, kLongestText, say("What you wrote")));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayActFor(desk, person, true));
    const auto by = desk.viewer.person == person ? std::nullopt : desk.viewer.person;
    insertPreparation(desk.records, person, words.trimmed(), desk.clock.nowMilliseconds(), about, by);
    return {};
  });
}

Result<void> removePreparation(WritableDesk& desk, PreparationId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto whose = preparedBy(desk.records, id);
    if (!whose) return refuse(say("It was taken up in a session already."));
    TRY(mayActFor(desk, *whose, true));
    deletePreparation(desk.records, id);
    return {};
  });
}

QDate suggestedNextDate(const Desk& desk, PersonId person, QDate heldOn) {
  const Database& records = desk.records;
  const WorkingDays days = loadWorkingDays(records);
  const QDate earliest = days.nthWorkingDayAfter(std::max(desk.today(), heldOn), 1);
  const auto facts = loadClockFacts(records, person, heldOn);
  // On a day off of neither of the two, and in no absence of whoever is looking.
  const auto meetingBy = [&](QDate day, std::vector<Period> away) {
    const QDate last = std::max(day, earliest).addDays(kDaysLookedBeyond);
    const auto add = [&away](const std::vector<Period>& more) { away.insert(away.end(), more.begin(), more.end()); };
    add(daysAway(loadDaysOff(records, person), earliest, last));
    if (desk.viewer.person && *desk.viewer.person != person) {
      add(daysAway(loadDaysOff(records, *desk.viewer.person), earliest, last));
      add(loadAbsencesOf(records, *desk.viewer.person));
    }
    return meetingDay(day, earliest, away, days);
  };
  if (!facts) return meetingBy(heldOn.addMonths(1), {});
  // Nothing is suggested for a day on which a leaver is no longer there.
  const auto inService = [&facts](QDate day) { return facts->left && day >= *facts->left ? QDate() : day; };
  const Policy policy = policyFor(loadPolicies(records), person, facts->mainRole, heldOn);
  const QDate start = startOf(*facts, policy);
  const auto joined = joinedAbsences(facts->absences);
  const auto due = nextDue(start, heldOn, policy, joined, days);
  // In an absence without an end nothing is due, yet the editor offers a day that can be changed.
  if (!due) return inService(meetingBy(nextDue(start, heldOn, policy, {}, days).value_or(earliest), {}));
  return inService(meetingBy(*due, joined));
}

}  // namespace headroom
