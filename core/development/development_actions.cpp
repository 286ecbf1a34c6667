// SPDX-License-Identifier: MIT
// One transaction a verb.
#include "core/development/development_actions.h"

#include "core/development/goal_store.h"
#include "core/organisation/one_save.h"

namespace headroom {

Result<GoalId> saveGoal(Desk& desk, const Goal& goal) {
  const auto sound = checked(goal);
  if (!sound) return tl::unexpected(sound.error());
  return inOneSave(desk.records, [&]() -> Result<GoalId> { return writeGoal(desk.records, *sound); });
}

}  // namespace headroom
