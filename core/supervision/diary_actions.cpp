// SPDX-License-Identifier: MIT
// Each verb opens one transaction, asks the rule, saves and commits.
#include "core/supervision/diary_actions.h"

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/fields/longest_meeting.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/acting.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/cover_store.h"
#include "core/supervision/days_off_store.h"
#include "core/supervision/diary_case_store.h"
#include "core/supervision/group_store.h"
#include "core/supervision/one_to_one_start.h"
#include "core/supervision/proposing.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDaysInWeek = 7;

Result<void> checkedMinutes(std::optional<int> minutes) {
  if (minutes && (*minutes < 0 || *minutes > kMostMinutes)) return refuse(say("The minutes are from 0 to 100,000."));
  return {};
}

Result<void> checkedMeeting(const Desk& desk, const Meeting& meeting) {
  if (!meeting.day.isValid() || meeting.day < desk.today())
    return refuse(say("A session is planned for today or a later day."));
  if (meeting.people.empty()) return refuse(say("Say who is to be there."));
  if (meeting.kind == SessionKind::Group && meeting.people.size() < 2)
    return refuse(say("A group is of two people or more."));
  if (meeting.kind != SessionKind::Group && meeting.people.size() > 1)
    return refuse(say("Only a group session is of several people."));
  return checkedBooking(meeting.booking);
}

Result<void> startOne(WritableDesk& desk, const Session& planned) {
  const Session held = TRY(heldFromPlanned(desk, planned));
  updateSession(desk.records, held);
  giveSections(desk, held.id);
  return {};
}

}  // namespace

std::vector<QDate> proposedOneToOnes(const Desk& desk, PersonId person) {
  const Database& records = desk.records;
  const QDate today = desk.today();
  const auto facts = loadClockFacts(records, person, today);
  if (!facts) return {};
  const Policy policy = policyFor(loadPolicies(records), person, facts->mainRole, today);
  ProposingFacts asked{startOf(*facts, policy), policy, facts->lastHeld, facts->absences};
  asked.left = facts->left;
  asked.daysOff = loadDaysOff(records, person);
  const QDate last = today.addMonths(kMonthsAhead);
  if (desk.viewer.person && desk.viewer.person != person) {
    asked.alsoAway = loadAbsencesOf(records, *desk.viewer.person);
    const auto own = daysAway(loadDaysOff(records, *desk.viewer.person), today, last.addMonths(kMonthsAhead));
    asked.alsoAway.insert(asked.alsoAway.end(), own.begin(), own.end());
  }
  for (const Session& one : loadDiary(records, person)) {
    if (one.person == person && one.state == SessionState::Planned && one.kind == SessionKind::FormalOneToOne &&
        one.day >= today)
      asked.booked.push_back(one.day);
  }
  const WorkingDays days = loadWorkingDays(records);
  return proposedDays(asked, days.nthWorkingDayAfter(today, 1), last, days);
}

Result<int> keepProposed(WritableDesk& desk, PersonId person, const std::vector<QDate>& days, const Booking& booking) {
  if (days.empty()) return refuse(say("Choose at least one of the days."));
  return inOneSave(desk, [&]() -> Result<int> {
    for (const QDate day : days) TRY(planSession(desk, person, day, booking));
    return static_cast<int>(days.size());
  });
}

Result<SessionId> planMeeting(WritableDesk& desk, const Meeting& meeting) {
  TRY(checkedMeeting(desk, meeting));
  if (meeting.kind == SessionKind::FormalOneToOne)
    return planSession(desk, meeting.people.front(), meeting.day, meeting.booking);
  return inOneSave(desk, [&]() -> Result<SessionId> {
    std::vector<SessionId> sessions;
    for (const PersonId person : meeting.people) {
      // A group is called together by who holds it; everything else one may book for oneself.
      TRY(mayActFor(desk, person, meeting.kind != SessionKind::Group));
      sessions.push_back(insertSession(
          desk.records, {person, holderOf(desk, person, meeting.day), meeting.kind, meeting.day, SessionState::Planned,
                         meeting.booking.place.trimmed(), meeting.booking.startMinute}));
    }
    if (meeting.kind == SessionKind::Group) joinGroup(desk.records, sessions);
    return sessions.front();
  });
}

Result<SessionId> startBooked(WritableDesk& desk, SessionId id) {
  return inOneSave(desk, [&]() -> Result<SessionId> {
    const auto meeting = TRY(openedMeeting(desk, id, false));
    const Session& asked = meeting.front();
    if (asked.state != SessionState::Planned) return refuse(say("Only a planned session can be started."));
    if (asked.kind == SessionKind::FormalOneToOne) return startPlanned(desk, asked);
    for (const Session& one : meeting)
      if (one.state == SessionState::Planned) TRY(startOne(desk, one));
    return id;
  });
}

Result<SessionId> decideOnCase(WritableDesk& desk, const CaseDecision& decision) {
  if (decision.decision.trimmed().isEmpty()) return refuse(say("Say what was decided."));
  if (decision.rationale.trimmed().isEmpty()) return refuse(say("Say why it was decided so."));
  for (const QString& words : {decision.said, decision.decision, decision.rationale})
    TRY(checkedLength(words, kLongestText, say("A part of the record")));
  TRY(checkedMinutes(decision.minutes));
  return inOneSave(desk, [&]() -> Result<SessionId> {
    const auto about = leadOfCase(desk.records, decision.about, desk.today());
    if (!about) return refuse(say("Nobody leads this case today. Give it to somebody first."));
    TRY(mayActFor(desk, about->person, false));
    const SessionId id = insertSession(desk.records, {about->person, desk.viewer.person, SessionKind::AdHocDecision,
                                                      desk.today(), SessionState::Held});
    auto session = *loadSession(desk.records, id);
    session.minutes = decision.minutes;
    updateSession(desk.records, session);
    giveSections(desk, id);
    replaceDiscussions(
        desk.records, id,
        {{{}, decision.about, about->code, {}, decision.said, {}, decision.decision, decision.rationale}},
        session.code);
    return id;
  });
}

Result<SessionId> recordObserved(WritableDesk& desk, PersonId person, const QString& words,
                                 std::optional<int> minutes) {
  if (words.trimmed().isEmpty()) return refuse(say("Write what you saw."));
  TRY(checkedLength(words, kLongestText, say("What you wrote")));
  TRY(checkedMinutes(minutes));
  return inOneSave(desk, [&]() -> Result<SessionId> {
    TRY(mayActFor(desk, person, false));
    const SessionId id = insertSession(
        desk.records, {person, desk.viewer.person, SessionKind::ObservedPractice, desk.today(), SessionState::Held});
    auto session = *loadSession(desk.records, id);
    session.minutes = minutes;
    updateSession(desk.records, session);
    giveSections(desk, id, u"reflection"_s, words);
    return id;
  });
}

Result<void> addCover(WritableDesk& desk, const Cover& cover) {
  return inOneSave(desk, [&]() -> Result<void> {
    if (desk.viewer.person != cover.person) TRY(mayKeep(desk, cover.person));
    TRY(checkedCover(loadOrganisation(desk.records), cover, loadAbsencesOf(desk.records, cover.cover)));
    insertCover(desk.records, cover);
    return {};
  });
}

Result<void> endCover(WritableDesk& desk, const Cover& cover, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day on nobody covers."));
  return inOneSave(desk, [&]() -> Result<void> {
    if (desk.viewer.person != cover.person) TRY(mayKeep(desk, cover.person));
    if (!endOneCover(desk.records, cover, to)) return refuse(say("That cover is over by that day."));
    return {};
  });
}

Result<void> setDaysOff(WritableDesk& desk, PersonId person, const std::vector<int>& weekdays, QDate from) {
  if (!from.isValid()) return refuse(say("Say from which day on."));
  const bool areDays =
      std::all_of(weekdays.begin(), weekdays.end(), [](int one) { return one >= 1 && one <= kDaysInWeek; });
  if (!areDays) return refuse(say("A week has no such day."));
  if (weekdays.size() >= kDaysInWeek) return refuse(say("Somebody who never works has no days off."));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayActFor(desk, person, true));
    replaceDaysOff(desk.records, person, weekdays, from);
    return {};
  });
}

}  // namespace headroom
