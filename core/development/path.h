// SPDX-License-Identifier: MIT
// What somebody asks for to grow by: a place in a programme, a student to teach, a secondment, another post, a
// progression panel (rules 8). It is asked for, then approved or declined, never by the one whose path it is.
#pragma once
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/development/programme.h"
#include "core/organisation/terms.h"

namespace headroom {

using PathId = Id<struct PathTag>;

enum class PathKind { Programme, Student, Secondment, Post, Panel };
enum class PathState { Asked, Approved, Declined, Withdrawn };

/// 'programme', 'student', 'secondment', 'post', 'panel', and 'asked', 'approved', 'declined', 'withdrawn', as in the
/// file.
QString token(PathKind kind);
QString token(PathState state);
std::optional<PathKind> pathKindFrom(const QString& word);
std::optional<PathState> pathStateFrom(const QString& word);

struct Path {
  std::optional<PathId> id = {};  ///< none: not stored yet
  QString code = {};
  PersonId person;  ///< whose path it is; of a student the practice educator
  PathKind kind = PathKind::Programme;
  QString what = {};  ///< the programme, what a student comes with, what a panel is about
  std::optional<GoalId> goal = {};
  QString why = {};
  QDate asked = {};
  std::optional<PersonId> askedBy = {};
  Period period = {};
  std::optional<PersonId> student = {};
  std::optional<PostId> post = {};  ///< a secondment leaves it for a time
  std::optional<UnitId> unit = {};  ///< where a secondment or another post is
  std::optional<Role> role = {};    ///< there
  std::optional<Decimal> fte = {};  ///< there
  std::optional<PersonId> mentor = {};
  QString reason = {};  ///< of the reduction
  Decimal percent = {};
  PathState state = PathState::Asked;
  std::optional<PersonId> letGoBy = {};  ///< said yes for the team that they work in
  std::optional<PersonId> takenBy = {};  ///< said yes for the team that they go to
  std::optional<PersonId> decidedBy = {};
  std::optional<QDate> decided = {};
  QString answer = {};
  std::optional<PlaceId> place = {};   ///< that a programme became
  std::optional<PostId> newPost = {};  ///< that a secondment or an application became
  QStringList reductions = {};         ///< codes of those that are its own
  QString outcome = {};
  qint64 rowVersion = 0;
};

/// ASYE, Aspiring Managers, Practice Educator stages 1 and 2, Frontline, Step Up; others can be typed.
const QStringList& programmeNames();
/// What a student comes with: Frontline, Step Up, university.
const QStringList& studentProgrammes();

/// What is usually taken from the hours for it; no reason: nothing.
struct PathShare {
  QString reason;
  Decimal percent;
  std::optional<int> months = {};  ///< how long it usually takes
};
PathShare usualShare(PathKind kind, const QString& what);

/// As it is stored. Refused without what its kind needs, for a period that is none, and for teaching oneself.
Result<Path> checked(Path typed);

/// How it stands on a day; running and over follow from the dates.
enum class PathStanding { Asked, Declined, CalledOff, Coming, Running, Over };
PathStanding standingOf(const Path& path, QDate on);

/// As it stood before it was decided, for whoever looks at a day before that.
Path beforeDecision(Path path);

/// 'Aspiring Managers', 'A student: Step Up', 'Secondment', 'Post: senior practitioner', 'Panel: Senior practitioner'.
QString pathWords(const Path& path);

}  // namespace headroom
