// SPDX-License-Identifier: MIT
// The supervision clock of a person (rules 6): last held, next due, labels, scope. Dates are dates of meetings, not of
// typing.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "core/base/working_days.h"
#include "core/supervision/policy.h"

namespace headroom {

/// Days looked back for 'supervised in the window' where nothing else is asked for (rules 6 offer 30, 35 and 42).
inline constexpr int kSupervisionWindow = 35;
/// The windows that are offered.
inline constexpr std::array<int, 3> kSupervisionWindows{30, kSupervisionWindow, 42};

enum class DueLabel { Overdue, Today, Tomorrow, ThisWeek, NextWeek, Later };
/// 'overdue', 'today', 'tomorrow', 'this week', 'next week', 'later'.
QString token(DueLabel label);
/// Weeks run Monday to Sunday; tomorrow only while it is still this week.
DueLabel labelOf(QDate due, QDate on);

/// Absences that overlap or touch, made one; by first day. Needing cover or not makes no difference to the clock.
std::vector<Period> joinedAbsences(std::vector<Period> absences);
/// A due date inside an absence becomes the 5th working day after its `to`, again while that lies in another. Nothing
/// in an absence without an end.
std::optional<QDate> aroundAbsences(QDate due, const std::vector<Period>& joined, const WorkingDays& days);

/// Last held plus the interval of the first phase for which that is before start + its offset, else the last phase's;
/// never held: start + the first interval.
std::optional<QDate> nextDue(QDate start, std::optional<QDate> lastHeld, const Policy& policy,
                             const std::vector<Period>& joined, const WorkingDays& days);

/// A day to meet on: the latest working day from `earliest` to `due` that lies in none of `away`; where there is none,
/// the first after it.
QDate meetingDay(QDate due, QDate earliest, const std::vector<Period>& away, const WorkingDays& days);

struct PersonClock {
  PersonId person;
  QString personCode;
  QString personName;
  Policy policy;
  std::optional<QDate> lastHeld;
  std::optional<QDate> due;
  std::optional<DueLabel> label;
  int daysOverdue = 0;   ///< 0 when not overdue
  bool inScope = false;  ///< for the window asked for
  bool supervisedInWindow = false;
  std::optional<QDate> leavesOn = {};  ///< a leaver's last day, where nothing is due up to it
  /// Counted as overdue: past the next date, and in scope (formats 1).
  bool isOverdue() const { return inScope && label == DueLabel::Overdue; }
};

/// What a clock is made from: everything about one person that rules 6 name.
struct ClockFacts {
  PersonId person;
  QString personCode;
  QString personName;
  Role mainRole = Role::Other;
  std::optional<QDate> inServiceFrom;  ///< the person's start
  QDate earliestPost;
  std::vector<std::pair<Role, QDate>> roleStarts;  ///< earliest `from` of each role held
  std::optional<QDate> lastHeld;                   ///< latest formal one-to-one held on or before the day
  std::vector<Period> absences;
  std::optional<QDate> left = {};  ///< the first day no longer in service
};

/// For a policy that names a role the earliest post in that role; else the start in service, or the earliest post.
QDate startOf(const ClockFacts& facts, const Policy& policy);

/// Nothing is due after a leaver's last day. `window`: days, looking back from `on` inclusive: (on - window, on].
PersonClock clockOf(const ClockFacts& facts, const std::vector<Policy>& policies, QDate on, int window,
                    const WorkingDays& days);

struct SupervisionTotals {
  int inScope = 0;
  int supervisedInWindow = 0;
  int overdue = 0;
  int never = 0;
};

/// Next due upwards, none last, then by person code.
void orderByDue(std::vector<PersonClock>& clocks);
/// Counts people in scope.
SupervisionTotals totalsOf(const std::vector<PersonClock>& clocks);

}  // namespace headroom
