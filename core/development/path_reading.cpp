// SPDX-License-Identifier: MIT
// The organisation is read once for all of them, and not at all where nothing is asked for.
#include "core/development/path_reading.h"

#include <algorithm>

#include "core/development/path_store.h"
#include "core/organisation/organisation_store.h"

namespace headroom {

PathSides sidesOf(const Organisation& all, const Access& access, const Viewer& viewer, const Path& path, QDate today) {
  PathSides sides;
  const Post* left = path.post ? all.post(*path.post) : nullptr;
  const Post* home = left != nullptr ? left : all.mainPost(path.person, today);
  sides.hasThere = path.unit && (home == nullptr || home->unit != *path.unit);
  if (!viewer.person || viewer.person == path.person || viewer.person == path.student) return sides;
  sides.home = home != nullptr && access.maySee(home->unit);
  sides.there = sides.hasThere && access.maySee(*path.unit);
  return sides;
}

std::vector<PathToDecide> pathsToDecide(const Desk& desk) {
  std::vector<PathToDecide> waiting;
  auto asked = loadAskedPaths(desk.records);
  std::erase_if(asked, [&desk](const Path& path) { return desk.hides(path.asked); });
  if (asked.empty() || !desk.viewer.person) return waiting;
  const Organisation all = loadOrganisation(desk.records);
  const Access access = accessOf(all, desk.viewer, desk.today());
  for (const Path& path : asked) {
    const PathSides sides = sidesOf(all, access, desk.viewer, path, desk.today());
    const bool mine = (sides.home && !path.letGoBy) || (sides.there && !path.takenBy);
    const Person* person = all.person(path.person);
    if (mine && person != nullptr) waiting.push_back({path, person->name});
  }
  std::stable_sort(waiting.begin(), waiting.end(), [](const PathToDecide& a, const PathToDecide& b) {
    return a.path.period.from < b.path.period.from;
  });
  return waiting;
}

}  // namespace headroom
