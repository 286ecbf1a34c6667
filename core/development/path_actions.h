// SPDX-License-Identifier: MIT
// What people do with paths. What is approved takes effect in the same save: a place in a programme or a student makes
// its dated reduction, a secondment its posts, an application another post (rules 8); ending it ends that.
#pragma once
#include "core/desk/desk.h"
#include "core/development/path.h"
#include "core/supervision/leaving.h"

namespace headroom {

/// Adds what is asked for, or saves it changed while nobody has decided; a yes that one side gave before is gone then.
/// Refused to anybody but the person and those who see them (organisation/access.h), for an ASYE of somebody who is not
/// newly qualified, and for a programme that they have or have asked for.
Result<PathId> askFor(WritableDesk& desk, const Path& path);

/// What the one who says yes adds to it.
struct Approval {
  std::optional<PersonId> mentor = {};
  QString reason = {};  ///< of the reduction; empty: none
  Decimal percent = {};
  QString answer = {};
  std::optional<qint64> shown = {};  ///< the version of what is decided as it was shown
};
/// Says yes for the sides that the viewer manages: the team that the person works in, and of a secondment or another
/// post the team that they go to. With the last one it takes effect: then it is Approved, else still Asked. Refused of
/// one's own, to whoever manages neither, and where the request has changed since it was shown.
Result<PathState> approvePath(WritableDesk& desk, PathId id, const Approval& approval);
/// Refused without a reason, and as approvePath() is.
Result<void> declinePath(WritableDesk& desk, PathId id, const QString& reason, std::optional<qint64> shown = {});
/// By who asked for it or whose it is, as long as nobody has decided; whoever decides says no, with a reason.
Result<void> withdrawPath(WritableDesk& desk, PathId id);
/// From that day on it holds no more, nor what it made; one that has not begun is called off.
Result<void> endPath(WritableDesk& desk, PathId id, QDate to, const QString& outcome);
/// What was approved ends on another day, sooner or later, and with it its place and its reductions in the same save;
/// who moved it and why is added to the answer. Refused as endPath() is, without a reason, of what is over, and where a
/// secondment would go on for longer and the viewer does not manage both teams.
Result<void> movePathEnd(WritableDesk& desk, PathId id, QDate to, const QString& why);
/// endPath() of a place that nobody asked for here, such as an imported one, and what its programme
/// takes on its very days.
Result<void> endPlace(WritableDesk& desk, PlaceId id, QDate to);

/// leave(), and with it, on the same day, what they have of paths: programmes, placements on both sides, panels, what
/// is asked for and not decided, mentors and buddies on both sides, and the reductions that these made.
Result<int> leaveWithPaths(WritableDesk& desk, const Leaving& leaving);

/// Which sides of a path the viewer may say yes or no for.
struct PathSides {
  bool home = false;      ///< the team that they work in
  bool there = false;     ///< the team that they go to
  bool hasThere = false;  ///< it goes to another team at all
};
/// None of one's own.
PathSides sidesOf(const Desk& desk, const Path& path);
/// Whether both sides that there are have said yes.
bool isAgreed(const Path& path, bool hasThere);

}  // namespace headroom
