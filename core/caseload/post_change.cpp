// SPDX-License-Identifier: MIT
// The rules of posts that change.
#include "core/caseload/post_change.h"
#include "core/base/say.h"

namespace headroom {
namespace {

bool isSame(const Post& a, const Post& b) {
  return a.unit == b.unit && a.role == b.role && a.contract == b.contract && a.fte == b.fte;
}

}  // namespace

Result<Post> postToChange(const std::optional<Post>& post, QDate from) {
  if (!post) return refuse(say("The post is no longer there."));
  if (!from.isValid()) return refuse(say("Say from which day."));
  if (!post->period.holdsOn(from)) return refuse(say("The post is not in force on that day."));
  if (post->period.from == from) return refuse(say("The post begins on that day; a change must start on a later day."));
  return *post;
}

Result<Post> changed(const Post& post, const PostChange& change) {
  Post anew = post;
  if (change.unit) anew.unit = *change.unit;
  if (change.role) anew.role = *change.role;
  if (change.contract) anew.contract = *change.contract;
  if (change.fte) anew.fte = *change.fte;
  if (isSame(anew, post)) return refuse(say("Nothing has changed."));
  return anew;
}

Result<Decimal> hoursKept(const Post& post, const Secondment& secondment) {
  if (secondment.fte <= Decimal(0) || secondment.fte > post.fte)
    return refuse(say("A secondment takes some or all of the post's hours."));
  return post.fte - secondment.fte;
}

}  // namespace headroom
