// SPDX-License-Identifier: MIT
// The clock's arithmetic, day by day as the rules say it.
#include "core/supervision/cadence.h"

#include <algorithm>

#include "core/organisation/code.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool awayThroughout(const std::vector<Period>& joined, QDate first, QDate last) {
  return std::any_of(joined.begin(), joined.end(),
                     [&](const Period& away) { return away.from <= first && (!away.to || last < *away.to); });
}

}  // namespace

QDate startOf(const ClockFacts& facts, const Policy& policy) {
  if (policy.role) {
    for (const auto& [role, from] : facts.roleStarts) {
      if (role == policy.role) return from;
    }
  }
  return facts.inServiceFrom.value_or(facts.earliestPost);
}

QString token(DueLabel label) {
  switch (label) {
    case DueLabel::Overdue:
      return u"overdue"_s;
    case DueLabel::Today:
      return u"today"_s;
    case DueLabel::Tomorrow:
      return u"tomorrow"_s;
    case DueLabel::ThisWeek:
      return u"this week"_s;
    case DueLabel::NextWeek:
      return u"next week"_s;
    case DueLabel::Later:
      break;
  }
  return u"later"_s;
}

DueLabel labelOf(QDate due, QDate on) {
  const QDate monday = on.addDays(1 - on.dayOfWeek());
  if (due < on) return DueLabel::Overdue;
  if (due == on) return DueLabel::Today;
  if (due < monday.addDays(7)) return due == on.addDays(1) ? DueLabel::Tomorrow : DueLabel::ThisWeek;
  return due < monday.addDays(14) ? DueLabel::NextWeek : DueLabel::Later;
}

std::vector<Period> joinedAbsences(std::vector<Period> absences) {
  std::sort(absences.begin(), absences.end(), [](const Period& a, const Period& b) { return a.from < b.from; });
  std::vector<Period> joined;
  for (const Period& absence : absences) {
    if (joined.empty() || (joined.back().to && *joined.back().to < absence.from)) {
      joined.push_back(absence);
    } else if (joined.back().to && (!absence.to || *joined.back().to < *absence.to)) {
      joined.back().to = absence.to;
    }
  }
  return joined;
}

std::optional<QDate> aroundAbsences(QDate due, const std::vector<Period>& joined, const WorkingDays& days) {
  // Joined absences lie in order and apart, so a date that is moved can only fall into a later one.
  for (const Period& away : joined) {
    if (!away.holdsOn(due)) continue;
    if (!away.to) return std::nullopt;
    due = days.nthWorkingDayAfter(*away.to, 5);
  }
  return due;
}

std::optional<QDate> nextDue(QDate start, std::optional<QDate> lastHeld, const Policy& policy,
                             const std::vector<Period>& joined, const WorkingDays& days) {
  QDate due = after(lastHeld.value_or(start), policy.phases.front().interval, days);
  if (lastHeld) {
    for (const Phase& phase : policy.phases) {
      due = after(*lastHeld, phase.interval, days);
      if (phase.until && due < after(start, *phase.until, days)) break;
    }
  }
  return aroundAbsences(due, joined, days);
}

QDate meetingDay(QDate due, QDate earliest, const std::vector<Period>& away, const WorkingDays& days) {
  const auto fits = [&](QDate day) {
    return days.isWorkingDay(day) &&
           std::none_of(away.begin(), away.end(), [day](const Period& one) { return one.holdsOn(day); });
  };
  for (QDate day = due; day >= earliest; day = day.addDays(-1)) {
    if (fits(day)) return day;
  }
  const QDate from = std::max(due, earliest);
  for (QDate day = from; day < from.addYears(1); day = day.addDays(1)) {
    if (fits(day)) return day;
  }
  return days.nthWorkingDayAfter(from, 1);
}

PersonClock clockOf(const ClockFacts& facts, const std::vector<Policy>& policies, QDate on, int window,
                    const WorkingDays& days) {
  PersonClock clock{facts.person,
                    facts.personCode,
                    facts.personName,
                    policyFor(policies, facts.person, facts.mainRole, on),
                    facts.lastHeld,
                    {},
                    {}};
  const std::vector<Period> joined = joinedAbsences(facts.absences);
  clock.due = nextDue(startOf(facts, clock.policy), facts.lastHeld, clock.policy, joined, days);
  if (facts.left && (!clock.due || *clock.due >= *facts.left)) {
    clock.due.reset();
    clock.leavesOn = facts.left->addDays(-1);
  }
  if (clock.due) clock.label = labelOf(*clock.due, on);
  if (clock.due && *clock.due < on) clock.daysOverdue = static_cast<int>(clock.due->daysTo(on));
  const QDate first = on.addDays(1 - window);
  const bool notYet = !facts.lastHeld && (!clock.due || *clock.due > on);
  clock.inScope = !awayThroughout(joined, first, on) && !notYet;
  clock.supervisedInWindow = facts.lastHeld && *facts.lastHeld >= first;
  return clock;
}

void orderByDue(std::vector<PersonClock>& clocks) {
  std::sort(clocks.begin(), clocks.end(), [](const PersonClock& a, const PersonClock& b) {
    if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
    if (a.due && *a.due != *b.due) return *a.due < *b.due;
    return codeBefore(a.personCode, b.personCode);
  });
}

SupervisionTotals totalsOf(const std::vector<PersonClock>& clocks) {
  SupervisionTotals totals;
  for (const PersonClock& clock : clocks) {
    if (!clock.inScope) continue;
    ++totals.inScope;
    totals.supervisedInWindow += clock.supervisedInWindow ? 1 : 0;
    totals.overdue += clock.isOverdue() ? 1 : 0;
    totals.never += clock.lastHeld ? 0 : 1;
  }
  return totals;
}

}  // namespace headroom
