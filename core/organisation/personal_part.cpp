// SPDX-License-Identifier: MIT
// Nobody who is chosen reads nothing; a command, at which nobody signs in, is nobody too.
#include "core/organisation/personal_part.h"

#include <algorithm>

namespace headroom {

bool mayReadPersonal(const Organisation& organisation, const Access& access, const Viewer& viewer, PersonId person,
                     QDate on) {
  if (!viewer.person) return false;
  if (viewer.person == person) return true;
  if (!access.mayRead(person)) return false;
  if (!organisation.supervisorOf(person, SupervisorKind::Line, on)) return true;
  const Standing standing = viewer.standing ? *viewer.standing : standingOf(organisation, viewer, on);
  const auto& theirs = standing.supervisees;
  return std::find(theirs.begin(), theirs.end(), person) != theirs.end();
}

}  // namespace headroom
