// SPDX-License-Identifier: MIT
// The verbs of posts and capacity: one transaction a function.
#include "core/caseload/staff_actions.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/caseload/going_on_store.h"
#include "core/caseload/scheme_store.h"
#include "core/caseload/secondment.h"
#include "core/caseload/staff_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/post_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<PostId> changeOne(WritableDesk& desk, PostId id, QDate from, const PostChange& change) {
  const auto post = TRY(postToChange(loadPost(desk.records, id), from));
  TRY(mayKeep(desk, post.unit));
  const auto anew = TRY(changed(post, change));
  TRY(mayKeep(desk, anew.unit));
  return writePostChange(desk.records, id, from, change);
}

// One that is changed on a day to come at the post that it is of goes on at the next.
std::vector<Reduction> partsOf(const Database& records, const Reduction& one) {
  if (!one.post) return {one};
  std::vector<Reduction> parts;
  for (const PostStretch& where : stretchesOf(records, *one.post, one.period.from, one.period.to)) {
    parts.push_back(one);
    parts.back().post = where.post;
    parts.back().period = where.period;
  }
  return parts;
}

Result<void> endTaking(WritableDesk& desk, QStringView table, const QString& code, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day."));
  return inOneSave(desk, [&]() -> Result<void> {
    const auto taking = loadTaking(desk.records, table, code);
    if (!taking) return refuse(say("It is no longer there."));
    TRY(mayKeep(desk, taking->person));
    const auto ending = TRY(takingEnding(taking->period, to, desk.today()));
    if (ending == Ending::Shortened) shortenTaking(desk.records, table, code, to);
    if (ending == Ending::CalledOff) deleteTaking(desk.records, table, code);
    return {};
  });
}

}  // namespace

Result<PostId> changePost(WritableDesk& desk, PostId post, QDate from, const PostChange& change) {
  return inOneSave(desk, [&] { return changeOne(desk, post, from, change); });
}

Result<void> endPost(WritableDesk& desk, PostId id, QDate to) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto post = TRY(postToChange(loadPost(desk.records, id), to));
    TRY(mayKeep(desk, post.unit));
    if (const int led = casesLedFrom(desk.records, id, to); led > 0)
      return refuse(say("The post still leads open cases then: %1. Give them to somebody first.").arg(led));
    writePostEnd(desk.records, id, to);
    return {};
  });
}

Result<PostId> second(WritableDesk& desk, const Secondment& one) {
  return inOneSave(desk, [&]() -> Result<PostId> {
    const auto post = loadPost(desk.records, one.from);
    if (!post) return refuse(say("The post is no longer there."));
    TRY(mayKeep(desk, post->unit));
    TRY(mayKeep(desk, one.unit));
    return writeSecondment(desk.records, one);
  });
}

Result<int> reorganise(WritableDesk& desk, UnitId from, UnitId to, QDate day) {
  if (from == to) return refuse(say("That is the same unit."));
  if (day < desk.today())
    return refuse(say("A re-organisation holds from today on at the earliest: figures of the past stay as they were."));
  return inOneSave(desk, [&]() -> Result<int> {
    for (const UnitId unit : {from, to}) TRY(mayKeep(desk, unit));
    // What begins on the day or later begins in the new unit.
    int moved = writePostsToCome(desk.records, from, to, day);
    for (const Post& post : loadOrganisationOn(desk.records, day).posts) {
      if (post.unit != from) continue;
      TRY(changeOne(desk, post.id, day, {to, {}, {}, {}}));
      ++moved;
    }
    if (moved == 0) return refuse(say("Nobody has a post in that unit on that day."));
    return moved;
  });
}

Result<void> addReduction(WritableDesk& desk, const Reduction& typed, const QString& note) {
  const auto one = TRY(checked(typed));
  TRY(checkedLength(note, kLongestText, say("The note")));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeep(desk, one.person));
    const auto post = one.post ? loadPost(desk.records, *one.post) : std::nullopt;
    if (one.post && (!post || post->person != one.person))
      return refuse(say("The post that is to be reduced is not that person's."));
    for (Reduction& part : partsOf(desk.records, one)) {
      const auto code =
          TRY(giveCode(desk.records, u"reduction", part.code, u"reduction "_s + part.reason, u"reduction"_s));
      part.code = code;
      insertReduction(desk.records, part, note.trimmed());
    }
    return {};
  });
}

Result<void> endReduction(WritableDesk& desk, const QString& code, QDate to) {
  return endTaking(desk, u"reduction", code, to);
}

Result<void> addAbsence(WritableDesk& desk, const Absence& typed) {
  auto one = TRY(checked(typed));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeep(desk, one.person));
    const auto code = TRY(giveCode(desk.records, u"absence", one.code, u"absence "_s + one.reason, u"absence"_s));
    one.code = code;
    insertAbsence(desk.records, one);
    return {};
  });
}

Result<void> endAbsence(WritableDesk& desk, const QString& code, QDate to) {
  return endTaking(desk, u"absence", code, to);
}

Result<void> setWeights(WritableDesk& desk, std::optional<UnitId> unit, const QString& scheme, QDate from,
                        const std::vector<Weight>& weights) {
  auto rows = TRY(checkedScheme(scheme, unit, from, weights));
  return inOneSave(desk, [&]() -> Result<void> {
    const auto may = unit ? mayKeep(desk, unit) : mayKeepEverywhere(desk);
    if (!may) return may;
    // What was in force on a day that is past is not taken away from it.
    if (from < desk.today() && hasSchemeBefore(desk.records, unit, from, desk.today()))
      return refuse(
          say("Weights for the same unit are in force on past days, which stay as they were. Choose today or a later "
              "day."));
    endScheme(desk.records, unit, from);
    const auto until = schemeAfter(desk.records, unit, from);
    for (Weight& one : rows) one.period.to = until;
    writeWeights(desk.records, rows);
    return {};
  });
}

}  // namespace headroom
