// SPDX-License-Identifier: MIT
// Which sides of a path somebody who looks may say yes or no for, and what waits for them.
#pragma once
#include "core/development/path_actions.h"
#include "core/organisation/access.h"

namespace headroom {

/// As sidesOf() of a desk, for whoever reads many: `all` holds the posts of every time. For showing; verbs ask anew.
PathSides sidesOf(const Organisation& all, const Access& access, const Viewer& viewer, const Path& path, QDate today);

/// Somebody who is without a mentor, a buddy or a practice educator because that one leaves.
struct WithoutCompanion {
  PersonId person;
  QString name;
  QString as;   ///< 'mentor', 'buddy', 'practice educator'
  QString who;  ///< who leaves
  QDate from;   ///< the first day without
};
/// 'Carys Pugh has no mentor from 5 Jun 2026: Joan Adeyemi leaves'.
QString withoutWords(const WithoutCompanion& one);

/// What of paths ends when somebody leaves on that day, in words, and who is without somebody then.
struct EndsWithLeaver {
  QStringList ends;
  std::vector<WithoutCompanion> without;
};
EndsWithLeaver endsWithLeaver(const Database& records, PersonId leaver, QDate day, QDate today);

/// Whom the viewer manages and who is without one since somebody left in the last weeks, or will be since somebody is
/// to leave; as long as nobody has taken their place.
std::vector<WithoutCompanion> peopleWithoutCompanion(const Desk& desk);

/// A path that the viewer is to say yes or no to, and whose it is.
struct PathToDecide {
  Path path;
  QString name;
};
/// The earliest beginning first.
std::vector<PathToDecide> pathsToDecide(const Desk& desk);

}  // namespace headroom
