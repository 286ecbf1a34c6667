// SPDX-License-Identifier: MIT
// For one reason a day has the most that any path of a person promises, never the sum: when one ends, the others are
// looked at again.
#include "core/development/path_effect.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/caseload/secondment.h"
#include "core/caseload/staff_store.h"
#include "core/development/path_share.h"
#include "core/development/path_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/vacancy_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// As it is, before something goes that it led to.
void savedNow(Database& records, Path& path) {
  writePath(records, path);
  path.rowVersion += 1;
}

Result<void> makePlace(Database& records, Path& path) {
  const auto code = TRY(giveCode(records, u"programme", {}, path.code + u' ' + path.what, u"programme"_s));
  path.place = insertProgramme(records, {code, path.person, path.what, path.mentor, path.period});
  return {};
}

Result<void> takeStudent(const Database& records, const Path& path) {
  for (const Path& one : loadPaths(records)) {
    const bool same = one.kind == PathKind::Student && one.student == path.student && one.id != path.id;
    if (same && one.state == PathState::Approved && one.period.overlaps(path.period))
      return refuse(say("The student has a practice educator on some of these days already."));
  }
  return {};
}

Result<void> makePost(Database& records, Path& path, QDate today) {
  const Organisation then = loadOrganisationOn(records, path.period.from);
  const Post* main = then.mainPost(path.person, path.period.from);
  if (main == nullptr) return refuse(say("They hold no post on that day."));
  PostChange change;
  change.unit = path.unit;
  change.role = path.role;
  change.fte = path.fte;
  path.post = main->id;
  path.newPost = TRY(writePostChange(records, main->id, path.period.from, change));
  // A vacancy of the kind is filled by it.
  for (const Vacancy& one : loadVacancies(records, path.period.from)) {
    if (one.unit != *path.unit || one.role != *path.role) continue;
    const auto ending = TRY(vacancyEnding(one, path.period.from, today));
    if (ending == Ending::Shortened) shortenVacancy(records, one.id, path.period.from);
    if (ending == Ending::CalledOff) deleteVacancy(records, one.id);
    break;
  }
  return {};
}

Result<void> endShares(Database& records, Path& path, QDate day, QDate today, bool isLeaver = false) {
  QStringList left;
  for (const QString& code : path.reductions) {
    const auto taking = loadTaking(records, u"reduction", code);
    if (!taking) continue;
    const QDate to = isLeaver ? endWithLeaver(taking->period, day, today) : day;
    const auto ending = endingOf(taking->period, to, today);
    if (!ending && (!taking->period.to || *taking->period.to > to))
      return refuse(
          say("One of its reductions began on %1, so it must end after that day.").arg(plainDate(taking->period.from)));
    if (ending == Ending::Shortened) shortenTaking(records, u"reduction", code, to);
    if (ending == Ending::CalledOff) {
      deleteTaking(records, u"reduction", code);
    } else {
      left << code;
    }
  }
  path.reductions = left;
  return {};
}

/// Other paths of the person may have leant on what has ended.
Result<void> giveOthersTheirs(Database& records, const Path& ended, QDate from) {
  for (Path one : loadPathsOf(records, ended.person)) {
    if (one.id == ended.id || one.state != PathState::Approved || one.reason.isEmpty()) continue;
    if (!isSameReason(one.reason, ended.reason)) continue;
    const auto rest = one.period.intersected({from, {}});
    if (!rest) continue;
    TRY(giveShare(records, one, *rest));
    writePath(records, one);
  }
  return {};
}

/// A post that is only to begin goes with its person: what names it lets go of it.
bool letGoOfPosts(const Database& records, Path& path, QDate left) {
  const auto isPlanned = [&](const std::optional<PostId>& id) {
    const auto post = id ? loadPost(records, *id) : std::nullopt;
    return post && post->person == path.person && post->period.from >= left;
  };
  const bool newGoes = isPlanned(path.newPost), oldGoes = isPlanned(path.post);
  if (newGoes) path.newPost.reset();
  if (oldGoes) {
    const Organisation before = loadOrganisationOn(records, left.addDays(-1));
    const Post* kept = before.mainPost(path.person, left.addDays(-1));
    path.post = kept == nullptr ? std::nullopt : std::optional(kept->id);
  }
  return newGoes || oldGoes;
}

/// A file may not say which post it became: then the path alone ends.
Result<void> endSecondment(Database& records, Path& path, Ending ending, QDate to, QDate today) {
  if (!path.newPost || !path.post) return {};
  const PostId there = *path.newPost;
  if (ending == Ending::CalledOff) {
    // The row lets go of the post before the post goes.
    path.newPost.reset();
    savedNow(records, path);
  }
  TRY(writeSecondmentEnd(records, there, *path.post, to, today));
  return {};
}

Result<void> endPlaceOf(Database& records, Path& path, Ending ending, QDate to) {
  if (!path.place) return {};
  if (ending == Ending::Shortened) {
    shortenProgramme(records, *path.place, to);
    return {};
  }
  if (isProgrammeUsed(records, *path.place))
    return refuse(say("Reviews or evidence of the place are there already; end it after its first day."));
  const PlaceId gone = *path.place;
  // Who was the mentor last is kept with the path.
  if (const auto place = loadProgramme(records, gone)) path.mentor = place->mentor;
  path.place.reset();
  savedNow(records, path);
  deleteProgramme(records, gone);
  return {};
}

}  // namespace

Result<void> giveShare(Database& records, Path& path, const Period& period, Share share) {
  if (path.reason.isEmpty() || path.percent.isZero()) return {};
  const Reduction wanted = TRY(checked(Reduction{{}, path.person, {}, path.reason, path.percent, period}));
  const auto there = takenFor(loadReductionsOf(records, path.person), path.person, path.reason);
  const QStringList made = path.reductions;
  for (const SharePiece& piece : missingShare(period, wanted.percent, there)) {
    // One of its own that ends where this begins goes on.
    const auto before = std::find_if(there.begin(), there.end(), [&](const Reduction& one) {
      return one.period.to == piece.period.from && one.percent == piece.percent && made.contains(one.code);
    });
    if (share == Share::GoesOn && before != there.end() && piece.period.to) {
      shortenTaking(records, u"reduction", before->code, *piece.period.to);
      continue;
    }
    const auto code = TRY(giveCode(records, u"reduction", {}, u"reduction "_s + wanted.reason, u"reduction"_s));
    insertReduction(records, {code, path.person, {}, wanted.reason, piece.percent, piece.period}, pathWords(path));
    path.reductions << code;
  }
  return {};
}

Result<void> carryOut(Database& records, Path& path, QDate today) {
  switch (path.kind) {
    case PathKind::Programme:
      TRY(makePlace(records, path));
      return giveShare(records, path, path.period);
    case PathKind::Student:
      TRY(takeStudent(records, path));
      return giveShare(records, path, path.period);
    case PathKind::Secondment:
      path.newPost = TRY(writeSecondment(records, {*path.post, *path.unit, *path.role, *path.fte, path.period}));
      return {};
    case PathKind::Post:
      return makePost(records, path, today);
    case PathKind::Panel:
      return {};
  }
  Q_UNREACHABLE();
}

Result<void> undoFrom(Database& records, Path& path, QDate to, QDate today) {
  if (path.kind == PathKind::Post || path.kind == PathKind::Panel)
    return refuse(say("What became of it is kept under Staff; there is nothing to end here."));
  const auto ending = endingOf(path.period, to, today);
  if (!ending)
    return refuse(path.period.from < to
                      ? say("It has ended before that day already.")
                      : say("It began on %1, so it must end after that day.").arg(plainDate(path.period.from)));
  if (path.kind == PathKind::Secondment) {
    TRY(endSecondment(records, path, *ending, to, today));
  } else {
    TRY(endShares(records, path, to, today));
    TRY(endPlaceOf(records, path, *ending, to));
  }
  if (*ending == Ending::Shortened) path.period.to = to;
  if (*ending == Ending::CalledOff) path.state = PathState::Withdrawn;
  return giveOthersTheirs(records, path, to);
}

Result<void> moveEnd(Database& records, Path& path, QDate to, QDate today) {
  const auto before = path.period.to;
  if (before == to) return refuse(say("It ends on that day already."));
  if (to <= path.period.from) return refuse(say("The end comes after its first day; to call it off, end it."));
  if (before && *before <= today) return refuse(say("It is over. To carry on from here, ask again."));
  if (!before || to < *before) return undoFrom(records, path, to, today);
  if (path.kind == PathKind::Post || path.kind == PathKind::Panel)
    return refuse(say("What became of it is kept under Staff; there is nothing to move here."));
  path.period.to = to;
  if (path.kind == PathKind::Secondment) {
    if (!path.newPost || !path.post)
      return refuse(say("The file does not say which posts it became; it is changed under Staff."));
    return writeSecondmentLonger(records, *path.newPost, *path.post, *before, to);
  }
  if (path.kind == PathKind::Student) TRY(takeStudent(records, path));
  if (path.place) shortenProgramme(records, *path.place, to);
  return giveShare(records, path, {*before, to}, Share::GoesOn);
}

QDate endWithLeaver(const Period& period, QDate left, QDate today) {
  return period.from >= left && period.from < today ? today : left;
}

Result<bool> undoForLeaver(Database& records, Path& path, PersonId leaver, QDate left, QDate today) {
  bool isChanged = path.person == leaver && letGoOfPosts(records, path, left);
  if (path.state == PathState::Asked) {
    path.state = PathState::Withdrawn;
    return true;
  }
  const QDate to = endWithLeaver(path.period, left, today);
  const auto ending = path.state == PathState::Approved ? endingOf(path.period, to, today) : std::nullopt;
  if (!ending) return isChanged;
  if (*ending == Ending::CalledOff) path.state = PathState::Withdrawn;
  // Posts end with their person by themselves, and an application that has become one is over.
  const bool hasEnd = path.kind != PathKind::Post && path.kind != PathKind::Panel;
  if (*ending == Ending::Shortened && hasEnd) path.period.to = to;
  if (path.kind == PathKind::Programme || path.kind == PathKind::Student) {
    TRY(endShares(records, path, left, today, true));
    TRY(endPlaceOf(records, path, *ending, to));
    if (path.person != leaver) TRY(giveOthersTheirs(records, path, to));
  }
  return isChanged || *ending == Ending::CalledOff || hasEnd;
}

std::vector<Reduction> takenWithPlace(const Database& records, const ProgrammePlace& place) {
  const QString usual = usualShare(PathKind::Programme, place.programme).reason;
  if (usual.isEmpty()) return {};
  auto all = takenFor(loadReductionsOf(records, place.person), place.person, usual);
  const auto paths = loadPathsOf(records, place.person);
  std::erase_if(all, [&](const Reduction& one) {
    return one.post || one.period != place.period || std::any_of(paths.begin(), paths.end(), [&one](const Path& path) {
             return path.reductions.contains(one.code);
           });
  });
  return all;
}

}  // namespace headroom
