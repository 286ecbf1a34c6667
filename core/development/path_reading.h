// SPDX-License-Identifier: MIT
// Which sides of a path somebody who looks may say yes or no for, and what waits for them.
#pragma once
#include "core/development/path_actions.h"
#include "core/organisation/access.h"

namespace headroom {

/// As sidesOf() of a desk, for whoever reads many: `all` holds the posts of every time. For showing; verbs ask anew.
PathSides sidesOf(const Organisation& all, const Access& access, const Viewer& viewer, const Path& path, QDate today);

/// A path that the viewer is to say yes or no to, and whose it is.
struct PathToDecide {
  Path path;
  QString name;
};
/// The earliest beginning first.
std::vector<PathToDecide> pathsToDecide(const Desk& desk);

}  // namespace headroom
