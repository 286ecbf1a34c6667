// SPDX-License-Identifier: MIT
// The one place that answers 'may this viewer see that'.
// It starts from nothing and adds what a role or a supervision gives.
#include "core/organisation/access.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/organisation/organisation_store.h"

namespace headroom {

HomeRole homeRoleOf(const QString& role) {
  if (role == u"service manager" || role == u"director") return HomeRole::ServiceManager;
  if (role == u"team manager" || role == u"deputy team manager") return HomeRole::TeamManager;
  return HomeRole::Practitioner;
}

Access accessOf(const Organisation& organisation, const Viewer& viewer, QDate on) {
  Access access;
  if (!viewer.person || organisation.person(*viewer.person) == nullptr) return access;
  access.people_.insert(*viewer.person);

  const auto posts = organisation.postsOf(*viewer.person, on);
  if (!posts.empty()) access.home_ = homeRoleOf(posts.front()->role);
  for (const Post* post : posts) {
    if (homeRoleOf(post->role) == HomeRole::Practitioner) continue;
    if (!access.homeUnit_) access.homeUnit_ = post->unit;
    const auto below = organisation.units.below(post->unit);
    access.units_.insert(below.begin(), below.end());
  }
  for (const Post& post : organisation.posts) {
    if (post.period.holdsOn(on) && access.units_.contains(post.unit)) access.people_.insert(post.person);
  }
  for (const PersonId person : organisation.superviseesOf(*viewer.person, on)) access.people_.insert(person);
  return access;
}

namespace {

bool isBeingSetUp(const Organisation& organisation, QDate on) {
  return std::none_of(organisation.posts.begin(), organisation.posts.end(), [on](const Post& post) {
    return post.period.holdsOn(on) && homeRoleOf(post.role) != HomeRole::Practitioner;
  });
}

Result<void> mayKeepIn(const Organisation& organisation, const Desk& desk, std::optional<UnitId> unit) {
  const QDate today = desk.today();
  if (isBeingSetUp(organisation, today)) return {};
  const Access access = accessOf(organisation, desk.viewer, today);
  if (unit ? access.maySee(*unit) : !access.units().empty()) return {};
  return refuse(QCoreApplication::translate("organisation", "Only somebody who manages this unit can change that."));
}

}  // namespace

Result<void> mayKeep(const Desk& desk, std::optional<UnitId> unit) {
  return mayKeepIn(loadOrganisationOn(desk.records, desk.today()), desk, unit);
}

Result<void> mayKeep(const Desk& desk, PersonId person) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Post* post = organisation.mainPost(person, desk.today());
  return mayKeepIn(organisation, desk, post == nullptr ? std::nullopt : std::optional(post->unit));
}

}  // namespace headroom
