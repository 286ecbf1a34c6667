// SPDX-License-Identifier: MIT
// Walks over what one person held, once, with the clock of each day between.
#include "core/supervision/compliance.h"

#include <QString>

#include <algorithm>
#include <unordered_map>

#include "core/organisation/by_person.h"

namespace headroom {
namespace {

bool hasPostOn(const std::vector<const Post*>& posts, QDate day) {
  return std::any_of(posts.begin(), posts.end(), [day](const Post* post) { return post->period.holdsOn(day); });
}

/// Of the main post; nothing without a post on that day.
std::optional<Role> mainRoleOn(const std::vector<const Post*>& posts, QDate day) {
  const Post* main = mainPostOf(posts, day);
  return main == nullptr ? std::nullopt : std::optional(main->role);
}

/// Whether a due date counts in a unit. Dates come by person, so the posts of the last one asked about are kept.
class CountsIn {
 public:
  CountsIn(const DueDates& all, std::optional<UnitId> unit) : posts_(all.organisation) {
    if (unit) within_ = all.organisation.units.below(*unit);
  }
  bool operator()(const DueDate& date) const {
    if (!within_) return true;
    const auto& own = posts_.everOf(date.person);
    return std::any_of(own.begin(), own.end(), [&](const Post* post) {
      return post->period.holdsOn(date.due) && within_->contains(post->unit);
    });
  }

 private:
  PostsByPerson posts_;
  std::optional<std::unordered_set<UnitId>> within_;
};

std::size_t placeOf(QDate day, QDate first) {
  return static_cast<std::size_t>(12 * (day.year() - first.year()) + day.month() - first.month());
}

void count(std::vector<ComplianceMonth>& months, const DueDate& date) {
  ComplianceMonth& month = months.at(placeOf(date.due, months.front().month));
  ++month.due;
  month.onTime += date.onTime() ? 1 : 0;
}

/// Each of the units of these posts on the day, and those above them, once.
std::vector<UnitId> unitsOver(const std::vector<const Post*>& posts, QDate day, const UnitTree& units) {
  std::vector<UnitId> found;
  for (const Post* post : posts) {
    if (!post->period.holdsOn(day)) continue;
    for (const UnitId above : units.lineage(post->unit)) {
      if (std::find(found.begin(), found.end(), above) == found.end()) found.push_back(above);
    }
  }
  return found;
}

}  // namespace

std::vector<DueDate> dueDatesOf(const ClockPast& past, const PolicyBook& policies, const Period& wanted, QDate on,
                                const WorkingDays& days) {
  std::vector<DueDate> dates;
  for (std::size_t i = past.beginsLater ? 1 : 0; i <= past.held.size(); ++i) {
    const auto last = i == 0 ? std::nullopt : std::optional(past.held[i - 1]);
    const auto next = i < past.held.size() ? std::optional(past.held[i]) : std::nullopt;
    const QDate asAt = next ? next->addDays(-1) : on;
    const Policy& policy = policies.inForce(past.clock.person, mainRoleOn(past.posts, asAt), asAt);
    const auto due = nextDue(startOf(past.clock, policy), last, policy, past.away, days);
    if (!due || !wanted.holdsOn(*due) || !hasPostOn(past.posts, *due)) continue;
    if (past.clock.left && *due >= *past.clock.left) continue;
    const DueDate date{past.clock.person, *due, last, next};
    if (*due <= on || date.onTime()) dates.push_back(date);
  }
  return dates;
}

std::optional<QDate> earliestThatMatters(const ClockPast& past, const PolicyBook& policies, QDate first,
                                         const WorkingDays& days) {
  // An absence moves a date that fell before the months into them.
  QDate earliest = first;
  for (auto away = past.away.rbegin(); away != past.away.rend(); ++away) {
    if (away->to && away->from < earliest && days.nthWorkingDayAfter(*away->to, 5) >= earliest) earliest = away->from;
  }
  const QDate reach = earliest.addDays(-policies.longestDays());
  QDate start = past.clock.inServiceFrom.value_or(past.clock.earliestPost);
  for (const auto& [role, from] : past.clock.roleStarts) start = std::max(start, from);
  return start >= reach ? std::nullopt : std::optional(reach);
}

std::vector<ComplianceMonth> complianceMonths(QDate on, int months) {
  std::vector<ComplianceMonth> found;
  for (int back = months - 1; back >= 0; --back) found.push_back({monthOf(on).addMonths(-back), 0, 0});
  return found;
}

std::vector<ComplianceMonth> complianceByMonth(const DueDates& all, std::optional<UnitId> unit) {
  std::vector<ComplianceMonth> months = complianceMonths(all.on, all.months);
  const CountsIn counts(all, unit);
  for (const DueDate& date : all.dates) {
    if (counts(date)) count(months, date);
  }
  return months;
}

ComplianceMonth together(const std::vector<ComplianceMonth>& months) {
  ComplianceMonth sum;
  if (!months.empty()) sum.month = months.front().month;
  for (const ComplianceMonth& month : months) {
    sum.due += month.due;
    sum.onTime += month.onTime;
  }
  return sum;
}

std::vector<UnitCompliance> complianceByUnit(const DueDates& all) {
  const PostsByPerson posts(all.organisation);
  const UnitTree& units = all.organisation.units;
  std::unordered_map<UnitId, std::vector<ComplianceMonth>> counted;
  for (const DueDate& date : all.dates) {
    for (const UnitId unit : unitsOver(posts.everOf(date.person), date.due, units)) {
      auto& months = counted[unit];
      if (months.empty()) months = complianceMonths(all.on, all.months);
      count(months, date);
    }
  }
  std::vector<UnitCompliance> found;
  for (const Unit& unit : units.units()) {
    if (const auto own = counted.find(unit.id); own != counted.end()) found.push_back({unit.id, own->second});
  }
  return found;
}

std::vector<DueDate> datesAboveTeams(const DueDates& all, std::optional<UnitId> unit) {
  const PostsByPerson posts(all.organisation);
  const UnitTree& units = all.organisation.units;
  const CountsIn counts(all, unit);
  std::optional<std::unordered_set<UnitId>> within;
  if (unit) within = units.below(*unit);
  std::vector<DueDate> found;
  for (const DueDate& date : all.dates) {
    if (!counts(date)) continue;
    const auto over = unitsOver(posts.everOf(date.person), date.due, units);
    const bool inTeam = std::any_of(over.begin(), over.end(), [&](UnitId one) {
      return units.find(one)->kind == u"team" && (!within || within->contains(one));
    });
    if (!inTeam) found.push_back(date);
  }
  return found;
}

std::vector<ComplianceMonth> countedByMonth(const DueDates& all, const std::vector<DueDate>& dates) {
  std::vector<ComplianceMonth> months = complianceMonths(all.on, all.months);
  for (const DueDate& date : dates) count(months, date);
  return months;
}

std::vector<DueDate> dueDatesBetween(const DueDates& all, std::optional<UnitId> unit, QDate from, QDate to) {
  const CountsIn counts(all, unit);
  std::vector<DueDate> found = datesBetween(all.dates, from, to);
  std::erase_if(found, [&counts](const DueDate& date) { return !counts(date); });
  return found;
}

std::vector<DueDate> datesBetween(const std::vector<DueDate>& dates, QDate from, QDate to) {
  std::vector<DueDate> found;
  for (const DueDate& date : dates)
    if (date.due >= from && date.due <= to) found.push_back(date);
  std::sort(found.begin(), found.end(),
            [](const DueDate& a, const DueDate& b) { return a.due != b.due ? a.due < b.due : a.person < b.person; });
  return found;
}

}  // namespace headroom
