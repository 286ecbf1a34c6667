// SPDX-License-Identifier: MIT
// Looking at each person's posts of one day.
// The sentences are the screen's; here is what is odd and where.
#include "core/organisation/warnings.h"

#include <map>

namespace headroom {

std::vector<PostWarning> warningsOn(const Organisation& organisation, QDate on) {
  std::map<PersonId, std::vector<const Post*>> held;
  for (const Post& post : organisation.posts) {
    if (post.period.holdsOn(on)) held[post.person].push_back(&post);
  }
  std::vector<PostWarning> found;
  for (const auto& [personId, posts] : held) {
    const Person* person = organisation.person(personId);
    Decimal sum;
    for (const Post* post : posts) {
      sum += post->fte;
      if (post->contract == Contract::Agency && post->role == Role::Nqsw) {
        found.push_back({WarningKind::AgencyNqsw, personId, post->id});
      }
      const auto& to = post->period.to;
      if (person != nullptr && person->left && (!to || *to > *person->left)) {
        found.push_back({WarningKind::PostOutlivesLeaving, personId, post->id});
      }
    }
    if (sum > Decimal(1)) found.push_back({WarningKind::MoreThanOneFte, personId, std::nullopt});
  }
  return found;
}

}  // namespace headroom
