// SPDX-License-Identifier: MIT
// The verbs of posts and capacity: one transaction a function.
#include "core/caseload/staff_actions.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

#include "core/base/plain_text.h"
#include "core/caseload/caseload_writer_store.h"
#include "core/caseload/new_case.h"
#include "core/caseload/staff_store.h"
#include "core/caseload/starter.h"
#include "core/organisation/access.h"
#include "core/organisation/new_rows.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/organisation_writer_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("staff", words); }

Post changed(Post post, const PostChange& change) {
  if (change.unit) post.unit = *change.unit;
  if (!change.role.trimmed().isEmpty()) post.role = change.role.trimmed();
  if (!change.contract.trimmed().isEmpty()) post.contract = change.contract.trimmed();
  if (change.fte) post.fte = *change.fte;
  return post;
}

bool isSame(const Post& a, const Post& b) {
  return a.unit == b.unit && a.role == b.role && a.contract == b.contract && a.fte == b.fte;
}

Result<Post> postToChange(const Database& records, PostId id, QDate from) {
  const auto post = loadPost(records, id);
  if (!post) return refuse(say("The post is no longer there."));
  if (!from.isValid()) return refuse(say("Say from which day."));
  if (!post->period.holdsOn(from)) return refuse(say("The post does not hold on that day."));
  if (post->period.from == from)
    return refuse(say("The post begins on that very day; a change holds from a later day on."));
  return *post;
}

Result<PostId> changeOne(WritableDesk& desk, PostId id, QDate from, const PostChange& change) {
  const auto post = postToChange(desk.records, id, from);
  if (!post) return tl::unexpected(post.error());
  if (const auto may = mayKeep(desk, post->unit); !may) return tl::unexpected(may.error());
  const Post anew = changed(*post, change);
  if (isSame(anew, *post)) return refuse(say("Nothing is other than it was."));
  if (const auto may = mayKeep(desk, anew.unit); !may) return tl::unexpected(may.error());
  return writePostChange(desk.records, *post, from, anew);
}

Result<Reduction> checked(Reduction one) {
  one.reason = one.reason.trimmed();
  if (one.reason.isEmpty()) return refuse(say("Say what the reduction is for."));
  if (const auto fits = checkedLength(one.reason, kLongestName, say("The reason")); !fits)
    return tl::unexpected(fits.error());
  if (const auto period = headroom::checked(one.period); !period) return tl::unexpected(period.error());
  if (one.percent < Decimal(0) || one.percent > Decimal(100))
    return refuse(say("A reduction is from 0 to 100 percent."));
  const ReductionReason* shipped = shippedReason(one.reason);
  if (shipped != nullptr && shipped->most && one.percent > *shipped->most)
    return refuse(say("For '%1' at most %2% is taken.").arg(one.reason, shipped->most->toString()));
  return one;
}

Result<Absence> checked(Absence one) {
  one.reason = one.reason.trimmed();
  if (one.reason.isEmpty()) return refuse(say("Say what the absence is for."));
  if (const auto fits = checkedLength(one.reason, kLongestName, say("The reason")); !fits)
    return tl::unexpected(fits.error());
  if (const auto period = headroom::checked(one.period); !period) return tl::unexpected(period.error());
  return one;
}

Result<int> endTaking(WritableDesk& desk, QStringView table, const QString& code, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    const auto person = personOfTaking(desk.records, table, code);
    if (!person) return refuse(say("It is no longer there."));
    if (const auto may = mayKeep(desk, *person); !may) return tl::unexpected(may.error());
    return writeTakingEnd(desk.records, table, code, to, desk.today());
  });
}

}  // namespace

Result<PostId> changePost(WritableDesk& desk, PostId post, QDate from, const PostChange& change) {
  return inOneSave(desk.records, [&] { return changeOne(desk, post, from, change); });
}

Result<int> endPost(WritableDesk& desk, PostId id, QDate to) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    const auto post = postToChange(desk.records, id, to);
    if (!post) return tl::unexpected(post.error());
    if (const auto may = mayKeep(desk, post->unit); !may) return tl::unexpected(may.error());
    if (const int led = casesLedFrom(desk.records, id, to); led > 0)
      return refuse(say("The post still leads open cases then: %1. Give them to somebody first.").arg(led));
    writePostEnd(desk.records, id, to);
    return 1;
  });
}

Result<PostId> second(WritableDesk& desk, const Secondment& one) {
  return inOneSave(desk.records, [&]() -> Result<PostId> {
    const auto post = loadPost(desk.records, one.from);
    if (!post) return refuse(say("The post is no longer there."));
    if (const auto may = mayKeep(desk, post->unit); !may) return tl::unexpected(may.error());
    if (const auto may = mayKeep(desk, one.unit); !may) return tl::unexpected(may.error());
    if (one.fte <= Decimal(0) || one.fte > post->fte)
      return refuse(say("A secondment takes some of the post's hours, at most all."));
    const Decimal rest = post->fte - one.fte;
    const auto kept = changeOne(desk, one.from, one.period.from, {{}, {}, {}, rest});
    if (!kept) return kept;
    // Afterwards the person is back with the hours that they had.
    if (one.period.to && (!post->period.to || *one.period.to < *post->period.to)) {
      const auto back = changeOne(desk, *kept, *one.period.to, {{}, {}, {}, post->fte});
      if (!back) return back;
    }
    return writePost(desk.records, post->person,
                     {one.unit, one.role, one.fte, one.period, post->contract, u"secondment"_s, {}});
  });
}

Result<int> reorganise(WritableDesk& desk, UnitId from, UnitId to, QDate day) {
  if (from == to) return refuse(say("That is the same unit."));
  if (day < desk.today())
    return refuse(say("A re-organisation holds from today on at the earliest: figures of the past stay as they were."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    for (const UnitId unit : {from, to})
      if (const auto may = mayKeep(desk, unit); !may) return tl::unexpected(may.error());
    // What begins on the day or later begins in the new unit.
    int moved = writePostsToCome(desk.records, from, to, day);
    for (const Post& post : loadOrganisationOn(desk.records, day).posts) {
      if (post.unit != from) continue;
      const auto done = changeOne(desk, post.id, day, {to, {}, {}, {}});
      if (!done) return tl::unexpected(done.error());
      ++moved;
    }
    if (moved == 0) return refuse(say("Nobody has a post in that unit on that day."));
    return moved;
  });
}

Result<int> addReduction(WritableDesk& desk, const Reduction& reduction, const QString& note) {
  const auto one = checked(reduction);
  if (!one) return tl::unexpected(one.error());
  if (const auto fits = checkedLength(note, kLongestText, say("The note")); !fits) return tl::unexpected(fits.error());
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayKeep(desk, one->person); !may) return tl::unexpected(may.error());
    const auto post = one->post ? loadPost(desk.records, *one->post) : std::nullopt;
    if (one->post && (!post || post->person != one->person))
      return refuse(say("The post that is to be reduced is not that person's."));
    return writeReduction(desk.records, *one, note.trimmed());
  });
}

Result<int> endReduction(WritableDesk& desk, const QString& code, QDate to) {
  return endTaking(desk, u"reduction", code, to);
}

Result<int> addAbsence(WritableDesk& desk, const Absence& absence) {
  const auto one = checked(absence);
  if (!one) return tl::unexpected(one.error());
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayKeep(desk, one->person); !may) return tl::unexpected(may.error());
    return writeAbsence(desk.records, *one);
  });
}

Result<int> endAbsence(WritableDesk& desk, const QString& code, QDate to) {
  return endTaking(desk, u"absence", code, to);
}

Result<int> setWeights(WritableDesk& desk, std::optional<UnitId> unit, const QString& scheme, QDate from,
                       const std::vector<Weight>& weights) {
  if (scheme.trimmed().isEmpty()) return refuse(say("Give the scheme a name."));
  if (const auto fits = checkedLength(scheme, kLongestName, say("The name")); !fits)
    return tl::unexpected(fits.error());
  if (weights.empty()) return refuse(say("A scheme needs the points of at least one kind."));
  if (const auto period = headroom::checked(Period{from, {}}); !period) return tl::unexpected(period.error());
  return inOneSave(desk.records, [&]() -> Result<int> {
    const auto may = unit ? mayKeep(desk, unit) : mayKeepEverywhere(desk);
    if (!may) return tl::unexpected(may.error());
    const auto next = writeWeightsEnd(desk.records, unit, from, desk.today());
    if (!next) return tl::unexpected(next.error());
    std::vector<Weight> rows = weights;
    std::set<QString> named;
    for (Weight& one : rows) {
      const QString name = one.kind.isEmpty() ? one.feature.trimmed() : one.kind;
      if (!one.kind.isEmpty() && !caseKinds().contains(one.kind))
        return refuse(say("'%1' is not a kind of case.").arg(one.kind));
      if (name.isEmpty()) return refuse(say("Say which kind or feature the points are of."));
      if (!named.insert(name.toCaseFolded()).second) return refuse(say("'%1' has its points twice.").arg(name));
      if (const auto fits = checkedLength(name, kLongestName, say("A feature")); !fits)
        return tl::unexpected(fits.error());
      if (!isAmount(one.points))
        return refuse(say("The points of '%1' are from 0 to 100,000, with 4 decimals at most.").arg(name));
      one.scheme = scheme.trimmed();
      one.unit = unit;
      one.period = {from, *next};
    }
    writeWeights(desk.records, rows);
    return static_cast<int>(rows.size());
  });
}

}  // namespace headroom
