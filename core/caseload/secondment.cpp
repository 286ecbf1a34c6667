// SPDX-License-Identifier: MIT
// What a person keeps and has back are periods of the same post, one after the other.
#include "core/caseload/secondment.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/caseload/going_on_store.h"
#include "core/caseload/staff_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"

namespace headroom {
namespace {

/// As what the post goes on that day.
std::optional<Post> postHeldOn(const Database& records, PostId post, QDate from, QDate day) {
  for (const PostStretch& stretch : stretchesOf(records, post, from))
    if (stretch.period.holdsOn(day)) return loadPost(records, stretch.post);
  return std::nullopt;
}

/// Of the periods of the post that was left, those that begin while the other goes on.
void giveBackLater(Database& records, const Post& there, PostId from, QDate first) {
  for (const PostStretch& stretch : stretchesOf(records, from, there.period.from.addDays(-1), there.period.to)) {
    const auto post = loadPost(records, stretch.post);
    if (post->period.from >= first) writeHours(records, post->id, std::min(post->fte + there.fte, Decimal(1)));
  }
}

Result<void> giveBackHours(Database& records, const Post& there, PostId from, QDate day) {
  const auto kept = postHeldOn(records, from, there.period.from.addDays(-1), day);
  // Who has left the post that they came from has no hours to have back.
  if (!kept || !kept->period.holdsOn(day)) return {};
  giveBackLater(records, there, from, day.addDays(1));
  PostChange back;
  back.fte = std::min(kept->fte + there.fte, Decimal(1));
  if (kept->period.from == day) {
    writeHours(records, kept->id, *back.fte);
    return {};
  }
  TRY(writePostChange(records, kept->id, day, back));
  return {};
}

Result<void> callOff(Database& records, const Post& there, PostId from) {
  if (isPostUsed(records, there.id))
    return refuse(say("Work is already dated to the secondment post. Take it back first, or end it on a later day."));
  giveBackLater(records, there, from, there.period.from);
  deletePost(records, there.id);
  return {};
}

}  // namespace

Result<PostId> writePostChange(Database& records, PostId id, QDate from, const PostChange& change) {
  const auto post = TRY(postToChange(loadPost(records, id), from));
  const auto anew = TRY(changed(post, change));
  const auto added = TRY(writePost(
      records, post.person, {anew.unit, anew.role, anew.fte, {from, post.period.to}, anew.contract, anew.kind, {}}));
  goOnAt(records, id, added, from);
  writePostEnd(records, id, from);
  return added;
}

Result<PostId> writeSecondment(Database& records, const Secondment& one) {
  const auto post = loadPost(records, one.from);
  if (!post) return refuse(say("The post is no longer there."));
  PostChange rest;
  rest.fte = TRY(hoursKept(*post, one));
  const auto kept = TRY(writePostChange(records, one.from, one.period.from, rest));
  // Afterwards the person is back with the hours that they had.
  if (one.period.to && (!post->period.to || *one.period.to < *post->period.to)) {
    PostChange back;
    back.fte = post->fte;
    TRY(writePostChange(records, kept, *one.period.to, back));
  }
  return writePost(records, post->person,
                   {one.unit, one.role, one.fte, one.period, post->contract, PostKind::Secondment, {}});
}

Result<void> writeSecondmentLonger(Database& records, PostId id, PostId from, QDate before, QDate to) {
  const auto first = loadPost(records, id);
  if (!first) return refuse(say("The post is no longer there."));
  const auto there = postHeldOn(records, id, first->period.from, before.addDays(-1));
  if (!there || there->period.to != before)
    return refuse(say("The secondment post no longer ends on %1: it was changed under Staff.").arg(plainDate(before)));
  const auto left = postHeldOn(records, from, first->period.from.addDays(-1), before);
  if (!left)
    return refuse(say("The post they come from ends by %1, so there is none to go back to.").arg(plainDate(before)));
  if (left->period.from != before)
    return refuse(
        say("The post they come from is no longer the same by %1: it was changed under Staff.").arg(plainDate(before)));
  if (left->period.to && *left->period.to < to)
    return refuse(say("The post that they come from changes or ends on %1: a secondment goes on until then at most.")
                      .arg(plainDate(*left->period.to)));
  const Decimal rest = TRY(hoursKept(*left, {left->id, there->unit, there->role, there->fte, {before, to}}));
  writeHours(records, left->id, rest);
  // What they had is had back later.
  if (left->period.to != to) {
    PostChange back;
    back.fte = left->fte;
    TRY(writePostChange(records, left->id, to, back));
  }
  writePostEnd(records, there->id, to);
  return {};
}

Result<Ending> writeSecondmentEnd(Database& records, PostId id, PostId from, QDate to, QDate today) {
  const auto first = loadPost(records, id);
  if (!first) return refuse(say("The post is no longer there."));
  // The post there may have changed since.
  const auto there = to > first->period.from ? postHeldOn(records, id, first->period.from, to) : first;
  const auto ending = there ? endingOf(there->period, to, today) : std::nullopt;
  if (!ending)
    return refuse(say("The secondment is there from %1 on. Say a later day, up to the one on which it ends anyway.")
                      .arg(plainDate(first->period.from)));
  if (*ending == Ending::CalledOff) {
    if (there->id != id) return refuse(say("The secondment post changes on that same day; end it on a later one."));
    TRY(callOff(records, *there, from));
    return *ending;
  }
  if (const int led = casesLedFrom(records, there->id, to); led > 0)
    return refuse(say("The post still leads open cases then: %1. Give them to somebody first.").arg(led));
  TRY(giveBackHours(records, *there, from, to));
  writePostEnd(records, there->id, to);
  return *ending;
}

}  // namespace headroom
