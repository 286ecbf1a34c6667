// SPDX-License-Identifier: MIT
// What changes about a post from a day on, and the rules that let it in (rules 1): what was stays as it was.
#pragma once
#include <QString>

#include <optional>

#include "core/base/result.h"
#include "core/organisation/organisation.h"

namespace headroom {

/// What is other from a day on; what is not said stays.
struct PostChange {
  std::optional<UnitId> unit = {};
  std::optional<Role> role = {};
  std::optional<Contract> contract = {};
  std::optional<Decimal> fte = {};
};

/// A second post elsewhere for a time; the post that the person comes from keeps the rest of its hours for that time.
struct Secondment {
  PostId from;  ///< the substantive post
  UnitId unit;
  Role role = Role::Other;
  Decimal fte;  ///< of the secondment; what the substantive post keeps is its FTE less this
  Period period;
};

/// The post, where it can change or end on that day: refused where there is none, or where it does not hold the day
/// before and on that day.
Result<Post> postToChange(const std::optional<Post>& post, QDate from);
/// The post as it is from then on; refused where nothing is other.
Result<Post> changed(const Post& post, const PostChange& change);
/// The hours that the post keeps; refused where the secondment takes none, or more than there are.
Result<Decimal> hoursKept(const Post& post, const Secondment& secondment);

}  // namespace headroom
