// SPDX-License-Identifier: MIT
// How often somebody is to be supervised: policies with phases, and which one is in force for a person (rules 6).
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/working_days.h"
#include "core/organisation/terms.h"

namespace headroom {

/// n days, n months (same day of the month, clamped), or a calendar month: the last working day of the next month.
struct Interval {
  enum class Kind { Days, Months, CalendarMonth };
  Kind kind = Kind::Months;
  int count = 1;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// An interval and, for all but the last phase, the offset from the start before which it applies.
struct Phase {
  Interval interval;
  std::optional<Interval> until;
  friend bool operator==(const Phase&, const Phase&) = default;
};

struct Policy {
  QString code;
  std::optional<Role> role;        ///< none: any role
  std::optional<PersonId> person;  ///< none: anybody
  std::vector<Phase> phases;       ///< at least one; all but the last have `until`
  int minutes = 90;
  Period period;
};

/// '7d until 42d; 14d until 6m; 1m'; nothing when it is not of that form, or a number is 0 or above 999 (formats 2).
std::optional<std::vector<Phase>> parsePhases(QStringView text);
/// The one spelling of phases, as it is exported.
QString phasesText(const std::vector<Phase>& phases);

/// `day` plus the interval; a calendar month ends on its last working day.
QDate after(QDate day, const Interval& interval, const WorkingDays& days);

/// The policy in force: one naming the person, else one naming the role of the main post, else one naming neither; ties
/// latest `from`, then the smaller code. Without one: NQSW weekly for 42 days, then two-weekly for 6 months, then
/// monthly; everybody else monthly; 90 minutes.
Policy policyFor(const std::vector<Policy>& policies, PersonId person, std::optional<Role> mainRole, QDate on);

}  // namespace headroom
