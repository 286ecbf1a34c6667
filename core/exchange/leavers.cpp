// SPDX-License-Identifier: MIT
// Whoever still has a post is no leaver.
#include "core/exchange/leavers.h"
#include "core/base/say.h"

#include <algorithm>

namespace headroom {

Result<void> mayDecideRetention(const Access& access, const Viewer& viewer) {
  if (access.home() == HomeRole::ServiceManager && viewer.person) return {};
  return refuse(say("Only somebody who manages the service decides how long records are kept."));
}

Result<void> checkedRetention(int years) {
  if (years >= 1 && years <= 100) return {};
  return refuse(say("Records are kept for 1 to 100 years."));
}

Result<void> mayBeErased(const std::vector<Leaver>& leavers, PersonId person) {
  const auto leaver =
      std::find_if(leavers.begin(), leavers.end(), [person](const Leaver& one) { return one.person == person; });
  if (leaver == leavers.end()) return refuse(say("Only somebody who has left can be erased: end their posts first."));
  if (!leaver->hold.isEmpty()) return refuse(say("These records are held: %1").arg(leaver->hold));
  return {};
}

}  // namespace headroom
