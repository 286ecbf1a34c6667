// SPDX-License-Identifier: MIT
// Asking for a path: the same form from Paths, from a goal, from a person and from a post to apply for.
#pragma once
#include "core/development/path.h"

class QWidget;

namespace headroom {

class Workspace;

/// What is known already; the form asks for the rest.
struct PathWish {
  std::optional<PersonId> person = {};  ///< none: chosen among those whom the viewer may ask for
  std::optional<PathKind> kind = {};
  std::optional<GoalId> goal = {};
  std::optional<UnitId> unit = {};
  std::optional<Role> role = {};
  std::optional<Decimal> fte = {};
  std::optional<Path> changed = {};  ///< one that is asked for already
};

/// Which path an opportunity of a goal leads to; nothing for one that is none.
std::optional<PathKind> pathOfOpportunity(const QString& opportunity);

/// Shows the form; the path when it was saved, which can be taken back.
std::optional<PathId> askForPath(Workspace& workspace, const PathWish& wish, QWidget* parent);

}  // namespace headroom
