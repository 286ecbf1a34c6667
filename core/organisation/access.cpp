// SPDX-License-Identifier: MIT
// The one place that answers 'may this viewer see that'.
// It starts from nothing and adds what a role or a supervision gives.
#include "core/organisation/access.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

#include "core/organisation/organisation_store.h"
#include "core/organisation/reader_access.h"

namespace headroom {

HomeRole homeRoleOf(std::optional<Role> role) {
  if (role == Role::ServiceManager || role == Role::Director) return HomeRole::ServiceManager;
  if (role == Role::TeamManager || role == Role::DeputyTeamManager) return HomeRole::TeamManager;
  return HomeRole::Practitioner;
}

namespace {

Standing postsOfTheDay(const Organisation& organisation, const Viewer& viewer, QDate on) {
  Standing standing;
  if (!viewer.person) return standing;
  const auto posts = organisation.postsOf(*viewer.person, on);
  if (!posts.empty()) standing.role = posts.front()->role;
  for (const Post* post : posts)
    if (homeRoleOf(post->role) != HomeRole::Practitioner) standing.managed.push_back(post->unit);
  standing.supervisees = organisation.superviseesOf(*viewer.person, on);
  const auto covered = organisation.coveredBy(*viewer.person, on);
  standing.supervisees.insert(standing.supervisees.end(), covered.begin(), covered.end());
  return standing;
}

}  // namespace

Standing standingOf(const Organisation& organisation, const Viewer& viewer, QDate on) {
  Standing standing = postsOfTheDay(organisation, viewer, on);
  standing.people = accessOf(organisation, {viewer.person}, on).people();
  return standing;
}

Access accessOf(const Organisation& organisation, const Viewer& viewer, QDate on) {
  Access access;
  if (!viewer.person || organisation.person(*viewer.person) == nullptr) return access;
  access.people_.insert(*viewer.person);
  const Standing standing = viewer.standing ? *viewer.standing : postsOfTheDay(organisation, viewer, on);
  if (viewer.standing) access.readable_ = standing.people;
  access.home_ = homeRoleOf(standing.role);
  for (const UnitId unit : standing.managed) {
    if (organisation.units.find(unit) == nullptr) continue;
    if (!access.homeUnit_) access.homeUnit_ = unit;
    const auto below = organisation.units.below(unit);
    access.units_.insert(below.begin(), below.end());
  }
  for (const Post& post : organisation.posts) {
    if (post.period.holdsOn(on) && access.units_.contains(post.unit)) access.people_.insert(post.person);
  }
  access.people_.insert(standing.supervisees.begin(), standing.supervisees.end());
  return access;
}

bool maySeeAll(const UnitTree& tree, const Access& access) {
  return !tree.units().empty() && access.units().size() == tree.units().size();
}

namespace {

bool isBeingSetUp(const Organisation& organisation, QDate on) {
  return std::none_of(organisation.posts.begin(), organisation.posts.end(), [on](const Post& post) {
    return post.period.holdsOn(on) && homeRoleOf(post.role) != HomeRole::Practitioner;
  });
}

bool anyManagesAll(const Organisation& organisation, QDate on) {
  std::map<PersonId, std::set<UnitId>> managed;
  for (const Post& post : organisation.posts) {
    if (!post.period.holdsOn(on) || homeRoleOf(post.role) == HomeRole::Practitioner) continue;
    const auto below = organisation.units.below(post.unit);
    managed[post.person].insert(below.begin(), below.end());
  }
  return std::any_of(managed.begin(), managed.end(),
                     [&](const auto& one) { return one.second.size() == organisation.units.units().size(); });
}

Result<void> mayKeepIn(const Organisation& organisation, const Desk& desk, std::optional<UnitId> unit) {
  TRY(mayChangeAnything(desk));
  const QDate today = desk.today();
  if (isBeingSetUp(organisation, today)) return {};
  const Access access = accessOf(organisation, desk.viewer, today);
  if (unit ? access.maySee(*unit) : !access.units().empty()) return {};
  return refuse(QCoreApplication::translate("organisation", "Only somebody who manages this unit can change that."));
}

/// Where somebody without a post today comes to next, or else was last.
std::optional<UnitId> unitWithoutPost(const Database& records, PersonId person, QDate today) {
  const Organisation whole = loadOrganisation(records);
  const Post* found = nullptr;
  for (const Post& post : whole.posts) {
    if (post.person != person) continue;
    const bool comes = post.period.from > today;
    const bool isNearer = found == nullptr ||
                          (comes && (found->period.from < today || post.period.from < found->period.from)) ||
                          (!comes && found->period.from < today && post.period.from > found->period.from);
    if (isNearer) found = &post;
  }
  return found == nullptr ? std::nullopt : std::optional(found->unit);
}

}  // namespace

Result<void> mayKeep(const Desk& desk, std::optional<UnitId> unit) {
  return mayKeepIn(loadOrganisationOn(desk.records, desk.today()), desk, unit);
}

bool isBeingSetUp(const Desk& desk) {
  return isBeingSetUp(loadOrganisationOn(desk.records, desk.today()), desk.today());
}

Result<void> mayKeepEverywhere(const Desk& desk) {
  TRY(mayChangeAnything(desk));
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  if (isBeingSetUp(organisation, desk.today())) return {};
  if (maySeeAll(organisation.units, accessOf(organisation, desk.viewer, desk.today()))) return {};
  return refuse(QCoreApplication::translate("organisation",
                                            "Only somebody who manages every unit can change what holds everywhere."));
}

Result<void> mayImport(const Desk& desk) {
  TRY(mayChangeAnything(desk));
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  if (isBeingSetUp(organisation, today)) return {};
  const Access access = accessOf(organisation, desk.viewer, today);
  if (maySeeAll(organisation.units, access)) return {};
  if (!access.units().empty() && !anyManagesAll(organisation, today)) return {};
  return refuse(QCoreApplication::translate("import",
                                            "Only somebody who manages every unit can bring files into this "
                                            "one."));
}

Result<void> mayKeep(const Desk& desk, PersonId person) {
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Post* post = organisation.mainPost(person, today);
  const auto unit = post != nullptr ? std::optional(post->unit) : unitWithoutPost(desk.records, person, today);
  // Whoever never had a post belongs to no unit, and may have records all the same.
  return unit ? mayKeepIn(organisation, desk, unit) : mayKeepEverywhere(desk);
}

}  // namespace headroom
