// SPDX-License-Identifier: MIT
// Nobody who is chosen reads nothing; a command, at which nobody signs in, is nobody too.
#include "core/organisation/personal_part.h"

namespace headroom {

bool mayReadPersonal(const Organisation& organisation, const Access& access, const Viewer& viewer, PersonId person,
                     QDate on) {
  if (!viewer.person) return false;
  if (viewer.person == person) return true;
  if (!access.mayRead(person)) return false;
  const auto line = organisation.supervisorOf(person, SupervisorKind::Line, on);
  return !line || line == viewer.person ||
         organisation.supervisorOf(person, SupervisorKind::Professional, on) == viewer.person;
}

}  // namespace headroom
