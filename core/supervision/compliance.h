// SPDX-License-Identifier: MIT
// Supervision on time, by month: every due date that somebody's clock gave, and whether a one-to-one was held by then
// (rules 6, 'On time'). The command, the pages and the reports ask here and count nothing themselves.
#pragma once
#include <optional>
#include <vector>

#include "core/organisation/organisation.h"
#include "core/supervision/cadence.h"
#include "core/supervision/policy_book.h"

namespace headroom {

/// Months looked back where nothing else is asked for.
inline constexpr int kComplianceMonths = 36;

/// One due date and what came of it: a row behind a figure.
struct DueDate {
  PersonId person;
  QDate due;
  std::optional<QDate> lastHeld;  ///< the one-to-one before it; none: the first due date of all
  std::optional<QDate> held;      ///< the next one-to-one that was held by the day asked for

  bool onTime() const { return held && *held <= due; }
  /// Days from the due date to the next one-to-one, or to `on` where there was none; 0 when on time.
  qint64 daysLate(QDate on) const { return onTime() ? 0 : due.daysTo(held.value_or(on)); }
  friend bool operator==(const DueDate&, const DueDate&) = default;
};

/// What the due dates of one person are made from.
struct ClockPast {
  ClockFacts clock;                ///< its main role and last held are not looked at: they are asked of each day
  std::vector<const Post*> posts;  ///< all of the person's, whenever
  std::vector<Period> away;        ///< joinedAbsences()
  std::vector<QDate> held;         ///< days of formal one-to-ones held by the day asked for, each once, in order
  bool beginsLater = false;        ///< earlier ones are left out: none of `held` is known to be the first
};

/// The due dates from `first` up to and with `last`, in the order of what was held: after each one-to-one the one that
/// the clock gives as at the day before the next was held, or as at `on` when none was; and the first of all, when
/// never held. It counts when the person has a post on it, and it is `on` or before or was met by then.
std::vector<DueDate> dueDatesOf(const ClockPast& past, const PolicyBook& policies, const Period& wanted, QDate on,
                                const WorkingDays& days);
/// No one-to-one before that day gives a due date on or after `first`; nothing: any may.
std::optional<QDate> earliestThatMatters(const ClockPast& past, const PolicyBook& policies, QDate first,
                                         const WorkingDays& days);

/// Everybody's due dates of some months, with the posts that say where each counts.
struct DueDates {
  QDate on;
  int months = 0;              ///< up to and with that of `on`
  Organisation organisation;   ///< everything, past and future included
  std::vector<DueDate> dates;  ///< by person
};

/// The first day of the month.
inline QDate monthOf(QDate day) { return {day.year(), day.month(), 1}; }

struct ComplianceMonth {
  QDate month;  ///< its first day
  int due = 0;
  int onTime = 0;
  friend bool operator==(const ComplianceMonth&, const ComplianceMonth&) = default;
};
/// The months up to and with that of `on`, the earliest first, with nothing counted in them.
std::vector<ComplianceMonth> complianceMonths(QDate on, int months);

/// The figures of the months, those with none due too, over the people with a post in `unit` or below it on the due
/// date.
std::vector<ComplianceMonth> complianceByMonth(const DueDates& all, std::optional<UnitId> unit = std::nullopt);
/// All of the months together; `month` is the first.
ComplianceMonth together(const std::vector<ComplianceMonth>& months);

/// The months of one unit and all below it.
struct UnitCompliance {
  UnitId unit;
  std::vector<ComplianceMonth> months;
};
/// Of every unit with a due date in the months, in the order of the file. Somebody with posts in two teams counts in
/// both, and once above them.
std::vector<UnitCompliance> complianceByUnit(const DueDates& all);

/// The due dates in `unit` that count in no team: on each, the person's posts there stand above the teams.
std::vector<DueDate> datesAboveTeams(const DueDates& all, std::optional<UnitId> unit);
/// The figures of these dates alone, which are some of `all`.
std::vector<ComplianceMonth> countedByMonth(const DueDates& all, const std::vector<DueDate>& dates);

/// The rows behind a figure, as many as it says: due from `from` to `to`, both included, by due date, then by person.
std::vector<DueDate> dueDatesBetween(const DueDates& all, std::optional<UnitId> unit, QDate from, QDate to);
/// Likewise of these dates.
std::vector<DueDate> datesBetween(const std::vector<DueDate>& dates, QDate from, QDate to);

}  // namespace headroom
