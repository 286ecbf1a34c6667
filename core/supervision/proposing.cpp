// SPDX-License-Identifier: MIT
// Goes from one meeting to the next: what is booked counts as held on its day.
// A day that is near to one that is booked already is not proposed.
#include "core/supervision/proposing.h"

#include <algorithm>

namespace headroom {
namespace {

constexpr int kAMeetingApart = 5;  // days; a booking so near to a day that is due is the meeting that is due
constexpr int kLookedBeyond = 62;  // days in which a day to meet on is looked for
constexpr std::size_t kMost = 60;

/// The booking that is the next meeting: before the day, or hardly after it.
std::optional<QDate> bookedFor(const std::vector<QDate>& booked, QDate after, QDate day) {
  for (const QDate one : booked) {
    if (one > after && one <= day.addDays(kAMeetingApart)) return one;
  }
  return std::nullopt;
}

}  // namespace

std::vector<QDate> proposedDays(const ProposingFacts& facts, QDate earliest, QDate last, const WorkingDays& days) {
  std::vector<QDate> proposed;
  const auto joined = joinedAbsences(facts.absences);
  std::vector<Period> away = joined;
  away.insert(away.end(), facts.alsoAway.begin(), facts.alsoAway.end());
  const auto off = daysAway(facts.daysOff, earliest, last.addDays(kLookedBeyond));
  away.insert(away.end(), off.begin(), off.end());
  std::vector<QDate> booked = facts.booked;
  std::sort(booked.begin(), booked.end());
  std::optional<QDate> known = facts.lastHeld;
  while (proposed.size() < kMost) {
    const auto due = nextDue(facts.start, known, facts.policy, joined, days);
    if (!due || (facts.left && *due >= *facts.left)) break;
    const QDate from = known ? std::max(earliest, known->addDays(1)) : earliest;
    const QDate day = meetingDay(std::max(*due, from), from, away, days);
    if (const auto one = bookedFor(booked, known.value_or(earliest.addDays(-1)), day)) {
      known = one;
      continue;
    }
    const bool isFree = std::none_of(away.begin(), away.end(), [day](const Period& one) { return one.holdsOn(day); });
    if (!isFree || day > last || (facts.left && day >= *facts.left)) break;
    proposed.push_back(day);
    known = day;
  }
  return proposed;
}

}  // namespace headroom
