// SPDX-License-Identifier: MIT
// How old the open actions are, by the supervisor whose people own them (rules 7: age and carry count show).
#pragma once
#include <array>

#include "core/organisation/organisation.h"
#include "core/supervision/open_actions.h"

namespace headroom {

/// Up to four weeks old, up to eight, up to twelve, older, and those that no session dates.
enum class AgeBand { FourWeeks, EightWeeks, TwelveWeeks, Older, Undated };
inline constexpr std::size_t kAgeBands = 5;
AgeBand ageBandOf(const std::optional<int>& ageDays);

/// The open actions of the people of one supervisor.
struct ActionAgeing {
  std::optional<PersonId> supervisor;  ///< the line supervisor of the owner on the day; nothing: nobody
  QString name;                        ///< empty without one
  int open = 0;
  std::array<int, kAgeBands> byAge = {};
  int overdue = 0;
  int undue = 0;              ///< without a due date
  int stuck = 0;              ///< carried three times or more
  std::optional<int> oldest;  ///< days
};

/// By the line supervision that each action falls under on the day: the supervisor with the most open actions first,
/// then by name; those without one last.
std::vector<ActionAgeing> actionAgeing(const std::vector<OpenAction>& open, const Organisation& organisation, QDate on);

}  // namespace headroom
