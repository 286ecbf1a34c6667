// SPDX-License-Identifier: MIT
// The one place that answers 'may this viewer see that'.
// It starts from nothing and adds what a role or a supervision gives.
#include "core/organisation/access.h"

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

}  // namespace headroom
