// SPDX-License-Identifier: MIT
// The organisation is read once for all of them, and not at all where nothing is asked for.
#include "core/development/path_reading.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/development/companion_store.h"
#include "core/development/path_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/organisation_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kWeeksSaid = 8;

/// Of everybody and of every time.
struct Together {
  Organisation people;
  std::vector<Path> paths;
  std::vector<ProgrammePlace> places;
  std::vector<Companion> companions;

  explicit Together(const Database& records, Organisation everybody)
      : people(std::move(everybody)),
        paths(loadPaths(records)),
        places(loadAllProgrammes(records)),
        companions(loadCompanions(records)) {}

  QString nameOf(PersonId id) const {
    const Person* person = people.person(id);
    return person == nullptr ? QString() : person->name;
  }
};

bool goesOnTo(const Period& period, QDate day) { return !period.to || *period.to >= day; }
bool goesBeyond(const Period& period, QDate day) { return !period.to || *period.to > day; }

std::vector<WithoutCompanion> withoutLeaver(const Together& all, PersonId leaver, QDate day, QDate today) {
  std::vector<WithoutCompanion> without;
  const QDate then = std::max(day, today);
  const auto add = [&](PersonId person, const QString& as, QDate from) {
    if (all.people.mainPost(person, then) == nullptr) return;
    without.push_back({person, all.nameOf(person), as, all.nameOf(leaver), std::max(from, day)});
  };
  for (const Companion& one : all.companions) {
    if (one.with != leaver || one.person == leaver || !goesOnTo(one.period, day)) continue;
    const bool another = std::any_of(all.companions.begin(), all.companions.end(), [&](const Companion& other) {
      return other.person == one.person && other.kind == one.kind && other.with != leaver && other.period.holdsOn(then);
    });
    if (!another) add(one.person, token(one.kind), one.period.from);
  }
  for (const ProgrammePlace& one : all.places)
    if (one.mentor == leaver && one.person != leaver && goesBeyond(one.period, then))
      add(one.person, say("mentor in %1").arg(one.programme), one.period.from);
  for (const Path& one : all.paths) {
    if (one.kind != PathKind::Student || one.state != PathState::Approved || one.person != leaver || !one.student)
      continue;
    const bool another = std::any_of(all.paths.begin(), all.paths.end(), [&](const Path& other) {
      return other.kind == PathKind::Student && other.state == PathState::Approved && other.student == one.student &&
             other.person != leaver && goesBeyond(other.period, then);
    });
    if (!another && goesOnTo(one.period, day)) add(*one.student, say("practice educator"), one.period.from);
  }
  return without;
}

}  // namespace

QString withoutWords(const WithoutCompanion& one) {
  return say("%1 has no %2 from %3: %4 leaves").arg(one.name, one.as, dayWords(one.from, u"d MMM yyyy"), one.who);
}

EndsWithLeaver endsWithLeaver(const Database& records, PersonId leaver, QDate day, QDate today) {
  const Together all(records, loadOrganisation(records));
  EndsWithLeaver ends{{}, withoutLeaver(all, leaver, day, today)};
  std::vector<PlaceId> asked;
  for (const Path& one : all.paths) {
    if (one.place) asked.push_back(*one.place);
    if (one.person != leaver && one.student != leaver) continue;
    const QString words =
        one.kind == PathKind::Student && one.student
            ? say("%1, %2").arg(pathWords(one), all.nameOf(one.person == leaver ? *one.student : one.person))
            : pathWords(one);
    if (one.state == PathState::Asked) ends.ends << say("%1: the wish is withdrawn").arg(words);
    const bool isOver = (one.kind == PathKind::Post || one.kind == PathKind::Panel) && one.period.from < day;
    if (one.state != PathState::Approved || isOver || !goesBeyond(one.period, day)) continue;
    ends.ends << (one.period.from >= day && one.period.from >= today ? say("%1: called off").arg(words) : words);
  }
  for (const ProgrammePlace& one : all.places) {
    const bool isPath = std::find(asked.begin(), asked.end(), *one.id) != asked.end();
    if (one.person == leaver && !isPath && goesBeyond(one.period, day)) ends.ends << one.programme;
  }
  for (const Companion& one : all.companions) {
    if ((one.person != leaver && one.with != leaver) || !goesBeyond(one.period, day)) continue;
    ends.ends << (one.person == leaver ? say("%1: %2").arg(token(one.kind), all.nameOf(one.with))
                                       : say("%1 of %2").arg(token(one.kind), all.nameOf(one.person)));
  }
  return ends;
}

std::vector<WithoutCompanion> peopleWithoutCompanion(const Desk& desk) {
  std::vector<WithoutCompanion> without;
  if (!desk.viewer.person) return without;
  const QDate today = desk.today();
  const auto leaves = [&](const Person& person) {
    return person.left && *person.left >= today.addDays(-7 * kWeeksSaid) && !desk.hides(*person.left);
  };
  Organisation everybody = loadOrganisation(desk.records);
  const Access access = accessOf(everybody, desk.viewer, today);
  if (access.home() == HomeRole::Practitioner) return without;
  if (std::none_of(everybody.people.begin(), everybody.people.end(), leaves)) return without;
  const Together all(desk.records, std::move(everybody));
  for (const Person& person : all.people.people) {
    if (!leaves(person)) continue;
    for (const WithoutCompanion& one : withoutLeaver(all, person.id, *person.left, today))
      if (one.person != desk.viewer.person && access.maySee(one.person)) without.push_back(one);
  }
  std::stable_sort(without.begin(), without.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return without;
}

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
