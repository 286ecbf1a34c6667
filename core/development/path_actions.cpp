// SPDX-License-Identifier: MIT
// Each verb loads, asks who may and what the rule says, and saves.
#include "core/development/path_actions.h"

#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/caseload/staff_store.h"
#include "core/development/companion_store.h"
#include "core/development/path_effect.h"
#include "core/development/path_share.h"
#include "core/development/path_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/acting.h"
#include "core/supervision/leaving_actions.h"

namespace headroom {
namespace {

Result<Path> pathThatIs(PathState state, const Desk& desk, PathId id, const QString& otherwise) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  const auto path = loadPath(desk.records, id);
  if (!path) return refuse(say("It is no longer there."));
  if (path->state != state) return refuse(otherwise);
  return *path;
}

Result<Path> askedPath(const Desk& desk, PathId id) {
  return pathThatIs(PathState::Asked, desk, id, say("It is decided already."));
}

Result<Path> approvedPath(const Desk& desk, PathId id) {
  return pathThatIs(PathState::Approved, desk, id, say("It was not approved."));
}

/// 'The end moved from 5 Jun 2026 to 5 Sep 2026 by Joan Adeyemi on 3 May 2026: why'.
QString movedWords(const Desk& desk, std::optional<QDate> before, QDate to, const QString& why) {
  const auto pathDay = [](QDate day) { return dayWords(day, u"d MMM yyyy"); };
  const Organisation now = loadOrganisationOn(desk.records, desk.today());
  const Person* by = now.person(*desk.viewer.person);
  const QString last = before ? pathDay(before->addDays(-1)) : say("no day");
  return say("Its last day moved from %1 to %2 by %3 on %4: %5")
      .arg(last, pathDay(to.addDays(-1)), by == nullptr ? QString() : by->name, pathDay(desk.today()), why.trimmed());
}

Result<PathSides> sidesToDecide(const Desk& desk, const Path& path) {
  if (desk.viewer.person == path.person || (desk.viewer.person && desk.viewer.person == path.student))
    return refuse(say("Nobody can decide this for themselves."));
  const PathSides sides = sidesOf(desk, path);
  if (sides.home || sides.there) return sides;
  return refuse(sides.hasThere
                    ? say("This is decided by the managers of the team they work in and the team they go to.")
                    : say("This is decided by the managers of the team they work in."));
}

Result<void> isAsShown(const Path& path, std::optional<qint64> shown) {
  if (!shown || *shown == path.rowVersion) return {};
  return refuse(say("What is asked for has changed since it was shown: look at it again before you decide."));
}

/// The sides that say yes now; refused where they have said so before.
Result<void> sayYes(Path& path, const PathSides& sides, PersonId viewer) {
  const bool home = sides.home && !path.letGoBy;
  const bool there = sides.there && sides.hasThere && !path.takenBy;
  if (!home && !there)
    return refuse(path.letGoBy ? say("Your side has said yes already; the team that they go to has not yet.")
                               : say("Your side has said yes already; the team that they work in has not yet."));
  if (home) path.letGoBy = viewer;
  if (there) path.takenBy = viewer;
  return {};
}

/// A secondment leaves a post of the person's own.
Result<void> isOwnPost(const Desk& desk, const Path& path) {
  if (!path.post) return {};
  const auto post = loadPost(desk.records, *path.post);
  if (!post || post->person != path.person) return refuse(say("The post that is left is not theirs."));
  if (path.unit == post->unit && path.kind == PathKind::Secondment)
    return refuse(say("A secondment goes to another team than they work in."));
  return {};
}

/// Paths of their own, and those in which they are the student.
Result<void> endPathsOf(WritableDesk& desk, const Leaving& leaving) {
  for (const Path& one : loadPaths(desk.records)) {
    if (one.person != leaving.person && one.student != leaving.person) continue;
    // As it is now: ending another may have given it a share.
    Path path = *loadPath(desk.records, *one.id);
    const bool wasAsked = path.state == PathState::Asked;
    const auto changed = undoForLeaver(desk.records, path, leaving.person, leaving.day, desk.today());
    if (!changed) return refuse(say("%1: %2").arg(pathWords(one), changed.error().sentence));
    if (wasAsked) path.decidedBy = desk.viewer.person, path.decided = desk.today();
    if (*changed) writePath(desk.records, path);
  }
  return {};
}

/// Places that nobody asked for here, and what came with them.
void endPlacesOf(WritableDesk& desk, const Leaving& leaving) {
  for (const ProgrammePlace& place : loadAllProgrammes(desk.records)) {
    if (place.person != leaving.person || (place.period.to && *place.period.to <= leaving.day)) continue;
    const QDate to = endWithLeaver(place.period, leaving.day, desk.today());
    const auto ending = endingOf(place.period, to, desk.today());
    const bool goes = ending == Ending::CalledOff && !isProgrammeUsed(desk.records, *place.id);
    for (const Reduction& one : takenWithPlace(desk.records, place)) {
      if (ending == Ending::Shortened) shortenTaking(desk.records, u"reduction", one.code, to);
      if (goes) deleteTaking(desk.records, u"reduction", one.code);
    }
    if (ending == Ending::Shortened) shortenProgramme(desk.records, *place.id, to);
    if (goes) deleteProgramme(desk.records, *place.id);
  }
}

void endCompanionsOf(WritableDesk& desk, const Leaving& leaving) {
  for (const Companion& one : loadCompanions(desk.records)) {
    if (one.person != leaving.person && one.with != leaving.person) continue;
    const QDate to = endWithLeaver(one.period, leaving.day, desk.today());
    const auto ending = endingOf(one.period, to, desk.today());
    if (ending == Ending::Shortened) shortenCompanion(desk.records, *one.id, to);
    if (ending == Ending::CalledOff) deleteCompanion(desk.records, *one.id);
  }
}

/// An ASYE is of the newly qualified, and nobody has a programme twice.
Result<void> fitsPerson(const Desk& desk, const Path& path) {
  if (path.kind != PathKind::Programme) return {};
  const auto isIt = [&path](const QString& name) { return isSameReason(name, path.what); };
  const Organisation then = loadOrganisationOn(desk.records, path.period.from);
  const Post* main = then.mainPost(path.person, path.period.from);
  if (isIt(kAsye) && main != nullptr && main->role != Role::Nqsw && main->role != Role::Student)
    return refuse(
        say("The ASYE is the first year of the newly qualified; their post then is: %1.").arg(token(main->role)));
  for (const Path& one : loadPathsOf(desk.records, path.person))
    if (one.id != path.id && one.kind == path.kind && one.state == PathState::Asked && isIt(one.what))
      return refuse(say("%1 is asked for already and waits for an answer.").arg(path.what));
  for (const ProgrammePlace& one : loadAllProgrammes(desk.records))
    if (one.person == path.person && isIt(one.programme) && one.period.overlaps(path.period))
      return refuse(say("They have a place in %1 on some of these days already.").arg(path.what));
  return {};
}

/// What a yes takes from the hours has a size and an end.
Result<void> checkedTake(const Path& path) {
  if (path.reason.isEmpty() || (path.kind != PathKind::Programme && path.kind != PathKind::Student)) return {};
  if (path.percent.isZero())
    return refuse(say("Say what percentage of the hours it takes, or leave out what it is for."));
  if (!path.period.to)
    return refuse(say("It has no last day, so it would take from the hours for good. Have an end date added first."));
  return {};
}

}  // namespace

PathSides sidesOf(const Desk& desk, const Path& path) {
  PathSides sides;
  const Organisation now = loadOrganisationOn(desk.records, desk.today());
  const auto left = path.post ? loadPost(desk.records, *path.post) : std::nullopt;
  const Post* main = now.mainPost(path.person, desk.today());
  const auto home = left ? std::optional(left->unit) : main != nullptr ? std::optional(main->unit) : std::nullopt;
  sides.hasThere = path.unit && home != path.unit;
  if (!desk.viewer.person || desk.viewer.person == path.person || desk.viewer.person == path.student) return sides;
  sides.home = left ? mayKeep(desk, left->unit).has_value() : mayKeep(desk, path.person).has_value();
  sides.there = sides.hasThere && mayKeep(desk, path.unit).has_value();
  return sides;
}

bool isAgreed(const Path& path, bool hasThere) { return path.letGoBy && (!hasThere || path.takenBy); }

Result<PathId> askFor(WritableDesk& desk, const Path& typed) {
  auto path = TRY(checked(typed));
  return inOneSave(desk, [&]() -> Result<PathId> {
    TRY(mayActFor(desk, path.person, true));
    TRY(isOwnPost(desk, path));
    TRY(fitsPerson(desk, path));
    if (path.id) {
      const auto stored = TRY(askedPath(desk, *path.id));
      TRY(mayActFor(desk, stored.person, true));
      path.code = stored.code;
      path.asked = stored.asked;
      path.askedBy = stored.askedBy;
    } else {
      path.asked = desk.today();
      path.askedBy = desk.viewer.person;
    }
    path.state = PathState::Asked;
    path.letGoBy.reset();
    path.takenBy.reset();
    const PathShare usual = usualShare(path.kind, path.what);
    if (path.reason.isEmpty()) path.reason = usual.reason, path.percent = usual.percent;
    return writePath(desk.records, path);
  });
}

Result<PathState> approvePath(WritableDesk& desk, PathId id, const Approval& approval) {
  TRY(checkedLength(approval.answer, kLongestText, say("The answer")));
  return inOneSave(desk, [&]() -> Result<PathState> {
    Path path = TRY(askedPath(desk, id));
    const PathSides sides = TRY(sidesToDecide(desk, path));
    TRY(isAsShown(path, approval.shown));
    TRY(sayYes(path, sides, *desk.viewer.person));
    if (sides.home) {
      path.mentor = approval.mentor;
      path.reason = approval.reason;
      path.percent = approval.percent;
    }
    if (path.mentor == path.person) return refuse(say("Nobody can be their own mentor."));
    if (!approval.answer.trimmed().isEmpty()) path.answer = approval.answer;
    path = TRY(checked(path));
    if (sides.home) TRY(checkedTake(path));
    if (isAgreed(path, sides.hasThere)) {
      TRY(carryOut(desk.records, path, desk.today()));
      path.state = PathState::Approved;
      path.decidedBy = desk.viewer.person;
      path.decided = desk.today();
    }
    writePath(desk.records, path);
    return path.state;
  });
}

Result<void> declinePath(WritableDesk& desk, PathId id, const QString& reason, std::optional<qint64> shown) {
  if (reason.trimmed().isEmpty()) return refuse(say("Say why not: the one who asked reads it."));
  return inOneSave(desk, [&]() -> Result<void> {
    Path path = TRY(askedPath(desk, id));
    TRY(sidesToDecide(desk, path));
    TRY(isAsShown(path, shown));
    path.state = PathState::Declined;
    path.answer = reason;
    path.decidedBy = desk.viewer.person;
    path.decided = desk.today();
    path = TRY(checked(path));
    writePath(desk.records, path);
    return {};
  });
}

Result<void> withdrawPath(WritableDesk& desk, PathId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    Path path = TRY(askedPath(desk, id));
    if (desk.viewer.person != path.person && desk.viewer.person != path.askedBy)
      return refuse(say("Only the person who asked can withdraw it; to say no, decline it with the reason."));
    path.state = PathState::Withdrawn;
    path.decidedBy = desk.viewer.person;
    path.decided = desk.today();
    writePath(desk.records, path);
    noteCalledOff(desk.records, id, desk.today());
    return {};
  });
}

Result<void> endPath(WritableDesk& desk, PathId id, QDate to, const QString& outcome) {
  if (!to.isValid()) return refuse(say("Say from which day."));
  TRY(checkedLength(outcome, kLongestText, say("What came of it")));
  return inOneSave(desk, [&]() -> Result<void> {
    Path path = TRY(approvedPath(desk, id));
    TRY(sidesToDecide(desk, path));
    TRY(undoFrom(desk.records, path, to, desk.today()));
    path.outcome = outcome;
    writePath(desk.records, path);
    if (path.state == PathState::Withdrawn) noteCalledOff(desk.records, id, desk.today());
    return {};
  });
}

Result<void> movePathEnd(WritableDesk& desk, PathId id, QDate to, const QString& why) {
  if (!to.isValid()) return refuse(say("Say from which day."));
  if (why.trimmed().isEmpty()) return refuse(say("Say why it ends on another day than was agreed."));
  return inOneSave(desk, [&]() -> Result<void> {
    Path path = TRY(approvedPath(desk, id));
    const PathSides sides = TRY(sidesToDecide(desk, path));
    const auto before = path.period.to;
    const bool goesOn = path.kind == PathKind::Secondment && before && to > *before;
    if (goesOn && !(sides.home && (sides.there || !sides.hasThere)))
      return refuse(
          say("A longer secondment needs a yes from both teams: whoever manages both moves its end, or it is asked for "
              "again."));
    TRY(moveEnd(desk.records, path, to, desk.today()));
    const QString moved = movedWords(desk, before, to, why);
    path.answer = path.answer.isEmpty() ? moved : path.answer + u'\n' + moved;
    path = TRY(checked(path));
    writePath(desk.records, path);
    return {};
  });
}

Result<int> leaveWithPaths(WritableDesk& desk, const Leaving& leaving) {
  return inOneSave(desk, [&]() -> Result<int> {
    TRY(endPathsOf(desk, leaving));
    endPlacesOf(desk, leaving);
    endCompanionsOf(desk, leaving);
    return leave(desk, leaving);
  });
}

Result<void> endPlace(WritableDesk& desk, PlaceId id, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day."));
  return inOneSave(desk, [&]() -> Result<void> {
    const auto place = loadProgramme(desk.records, id);
    if (!place) return refuse(say("It is no longer there."));
    if (desk.viewer.person == place->person) return refuse(say("Nobody can decide this for themselves."));
    TRY(mayKeep(desk, place->person));
    const auto ending = endingOf(place->period, to, desk.today());
    if (ending != Ending::Shortened)
      return refuse(say("It began on %1, so it must end after that day.").arg(plainDate(place->period.from)));
    shortenProgramme(desk.records, id, to);
    for (const Reduction& one : takenWithPlace(desk.records, *place))
      shortenTaking(desk.records, u"reduction", one.code, to);
    return {};
  });
}

}  // namespace headroom
