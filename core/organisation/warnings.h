// SPDX-License-Identifier: MIT
// What is odd about posts but may be so (rules 2).
// A warning never stops an import or a save.
#pragma once
#include <optional>
#include <vector>

#include "core/organisation/organisation.h"

namespace headroom {

enum class WarningKind {
  MoreThanOneFte,       ///< the posts in force add up to more than 1
  AgencyNqsw,           ///< agency work needs three years' practice
  PostOutlivesLeaving,  ///< the post goes on after the person's `left`
};

struct PostWarning {
  WarningKind kind;
  PersonId person;
  std::optional<PostId> post;  ///< nothing where it is about all posts of the person
};

/// About the posts in force on that day, in the order of the people, then of the posts.
std::vector<PostWarning> warningsOn(const Organisation& organisation, QDate on);

}  // namespace headroom
