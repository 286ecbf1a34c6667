// SPDX-License-Identifier: MIT
// The rules of a path by itself; who may decide is in path_actions.cpp.
#include "core/development/path.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/caseload/starter.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/new_rows.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QStringList& pathKinds() {
  static const QStringList words{u"programme"_s, u"student"_s, u"secondment"_s, u"post"_s, u"panel"_s};
  return words;
}

const QStringList& pathStates() {
  static const QStringList words{u"asked"_s, u"approved"_s, u"declined"_s, u"withdrawn"_s};
  return words;
}

PathShare shippedShare(const QString& reason) {
  const ReductionReason* shipped = shippedReason(reason);
  return {reason, shipped->percent.value_or(Decimal(0)), shipped->months};
}

Result<void> sayWhatIsMissing(const Path& path) {
  switch (path.kind) {
    case PathKind::Programme:
      if (path.what.isEmpty()) return refuse(say("Say which programme."));
      return {};
    case PathKind::Student:
      if (!path.student) return refuse(say("Say which student."));
      if (path.student == path.person) return refuse(say("Nobody can be their own student."));
      if (path.what.isEmpty()) return refuse(say("Say what the student comes with: Frontline, Step Up, university."));
      return {};
    case PathKind::Secondment:
      if (!path.post) return refuse(say("Say from which post."));
      if (!path.unit || !path.role || !path.fte) return refuse(say("Say where to, as what, and for which hours."));
      return {};
    case PathKind::Post:
      if (!path.unit || !path.role) return refuse(say("Say which post."));
      return {};
    case PathKind::Panel:
      if (path.what.isEmpty()) return refuse(say("Say what the panel is about."));
      return {};
  }
  Q_UNREACHABLE();
}

}  // namespace

QString token(PathKind kind) { return wordOf(pathKinds(), kind); }
QString token(PathState state) { return wordOf(pathStates(), state); }
std::optional<PathKind> pathKindFrom(const QString& word) { return valueOf<PathKind>(pathKinds(), word); }
std::optional<PathState> pathStateFrom(const QString& word) { return valueOf<PathState>(pathStates(), word); }

const QStringList& programmeNames() {
  static const QStringList names{kAsye,
                                 u"Aspiring Managers"_s,
                                 u"Practice Educator stage 1"_s,
                                 u"Practice Educator stage 2"_s,
                                 u"Frontline"_s,
                                 u"Step Up"_s};
  return names;
}

const QStringList& studentProgrammes() {
  static const QStringList names{u"Frontline"_s, u"Step Up"_s, u"university"_s};
  return names;
}

PathShare usualShare(PathKind kind, const QString& what) {
  if (kind == PathKind::Student) return shippedShare(u"practice educator"_s);
  if (kind != PathKind::Programme) return {};
  const QString name = what.simplified();
  if (name.compare(kAsye, Qt::CaseInsensitive) == 0) return shippedShare(u"NQSW first year"_s);
  if (name.compare(u"Aspiring Managers", Qt::CaseInsensitive) == 0) return shippedShare(u"protected caseload"_s);
  if (name.startsWith(u"Practice Educator", Qt::CaseInsensitive)) return shippedShare(u"practice educator"_s);
  return {};
}

Result<Path> checked(Path path) {
  path.what = path.what.trimmed();
  path.reason = path.reason.simplified();
  TRY(checkedLength(path.what, kLongestName, say("What is asked for")));
  for (const QString& text : {path.why, path.answer, path.outcome})
    TRY(checkedLength(text, kLongestText, say("What was written")));
  TRY(sayWhatIsMissing(path));
  if (path.fte && (*path.fte <= Decimal(0) || *path.fte > Decimal(1)))
    return refuse(say("The hours there are above 0 and at most 1."));
  TRY(checked(path.period));
  if (path.percent < Decimal(0) || path.percent > Decimal(100))
    return refuse(say("A reduction is from 0 to 100 percent."));
  return path;
}

PathStanding standingOf(const Path& path, QDate on) {
  switch (path.state) {
    case PathState::Asked:
      return PathStanding::Asked;
    case PathState::Declined:
      return PathStanding::Declined;
    case PathState::Withdrawn:
      return PathStanding::CalledOff;
    case PathState::Approved:
      break;
  }
  if (path.period.from > on) return PathStanding::Coming;
  // A panel is a day, and an application has become a post.
  if (path.kind == PathKind::Panel || path.kind == PathKind::Post) return PathStanding::Over;
  return path.period.holdsOn(on) ? PathStanding::Running : PathStanding::Over;
}

Path beforeDecision(Path path) {
  path.state = PathState::Asked;
  path.letGoBy.reset();
  path.takenBy.reset();
  path.decidedBy.reset();
  path.decided.reset();
  path.answer.clear();
  path.outcome.clear();
  path.place.reset();
  path.newPost.reset();
  path.reductions.clear();
  return path;
}

QString pathWords(const Path& path) {
  switch (path.kind) {
    case PathKind::Programme:
      return path.what;
    case PathKind::Student:
      return say("A student: %1").arg(path.what);
    case PathKind::Secondment:
      return say("Secondment");
    case PathKind::Post:
      return say("Post: %1").arg(path.role ? token(*path.role) : path.what);
    case PathKind::Panel:
      return say("Panel: %1").arg(path.what);
  }
  Q_UNREACHABLE();
}

}  // namespace headroom
