// SPDX-License-Identifier: MIT
// Every figure is asked of balance(); nothing is computed here a second time.
#include "core/development/path_figures.h"

#include <algorithm>
#include <map>

#include "core/caseload/caseload_store.h"
#include "core/caseload/what_if.h"
#include "core/development/path_share.h"

namespace headroom {
namespace {

/// The post that is left, as it stands on that day.
Post* postLeft(Organisation& organisation, const Path& path, QDate on) {
  Post* found = nullptr;
  for (Post& post : organisation.posts) {
    if (post.person != path.person || !post.period.holdsOn(on) || post.kind != PostKind::Substantive) continue;
    if (path.post == post.id) return &post;
    if (found == nullptr || post.fte > found->fte) found = &post;
  }
  return found;
}

void addSecondment(CaseloadFacts& facts, const Path& path) {
  Post* left = postLeft(facts.organisation, path, path.period.from);
  if (left == nullptr || !path.unit || !path.fte) return;
  left->fte = std::max(Decimal(0), left->fte - *path.fte);
  Post there = *left;
  there.id = starterPost(1);
  there.unit = *path.unit;
  there.role = path.role.value_or(left->role);
  there.fte = *path.fte;
  there.kind = PostKind::Secondment;
  there.period = path.period;
  facts.organisation.posts.push_back(there);
}

void addShare(CaseloadFacts& facts, const Path& path) {
  const auto there = takenFor(facts.reductions, path.person, path.reason);
  for (const SharePiece& piece : missingShare(path.period, path.percent, there))
    facts.reductions.push_back({{}, path.person, {}, path.reason, piece.percent, piece.period});
}

void moveToPost(CaseloadFacts& facts, const Path& path) {
  Post* left = postLeft(facts.organisation, path, path.period.from);
  if (left == nullptr || !path.unit) return;
  left->unit = *path.unit;
  left->role = path.role.value_or(left->role);
  left->fte = path.fte.value_or(left->fte);
}

using Rows = std::vector<const PostBalance*>;

/// The posts of somebody, by unit.
std::map<UnitId, Rows> ownRows(const Balance& balance, PersonId person) {
  std::map<UnitId, Rows> own;
  for (const PostBalance& row : balance.posts)
    if (row.person == person) own[row.unit].push_back(&row);
  return own;
}

Rows rowsOf(const Balance& balance) {
  Rows rows;
  for (const PostBalance& row : balance.posts) rows.push_back(&row);
  return rows;
}

Measure measureOf(const Rows& rows) {
  for (const PostBalance* row : rows)
    if (row->judged) return row->measure;
  return Measure::Children;
}

/// None where no post has one, and where they count different measures.
std::optional<Decimal> ceilingOf(const Rows& rows) {
  const bool any =
      std::any_of(rows.begin(), rows.end(), [](const PostBalance* row) { return row->judged.has_value(); });
  return any ? totalsOf(rows).ceiling : std::nullopt;
}

CeilingChange changeOf(const Unit& unit, const Rows& was, const Rows& will) {
  const BalanceTotals before = totalsOf(was), after = totalsOf(will);
  CeilingChange change{unit.id, unit.name, before.fte, after.fte, ceilingOf(was), ceilingOf(will)};
  change.measureBefore = measureOf(was);
  change.measureAfter = measureOf(will);
  change.held = after.load;
  change.used = after.utilisation;
  return change;
}

std::vector<CeilingChange> ownChanges(const Balance& before, const Balance& after, PersonId person,
                                      const UnitTree& units) {
  auto was = ownRows(before, person), will = ownRows(after, person);
  std::vector<CeilingChange> changes;
  for (const auto& [unit, rows] : was) changes.push_back(changeOf(*units.find(unit), rows, will[unit]));
  for (const auto& [unit, rows] : will)
    if (!was.contains(unit)) changes.push_back(changeOf(*units.find(unit), {}, rows));
  return changes;
}

/// What the hours there come from, as it stands on that day.
Post* postKept(Organisation& organisation, const Path& path, QDate on) {
  const Post* old = path.post ? organisation.post(*path.post) : nullptr;
  for (Post& post : organisation.posts) {
    const bool same = old != nullptr && post.unit == old->unit && post.role == old->role;
    if (same && post.person == path.person && post.period.holdsOn(on) && post.kind != PostKind::Secondment)
      return &post;
  }
  return postLeft(organisation, path, on);
}

void takeBackSecondment(Organisation& organisation, const Path& path) {
  const Post* there = path.newPost ? organisation.post(*path.newPost) : nullptr;
  if (there == nullptr) return;
  const Decimal hours = there->fte;
  std::erase_if(organisation.posts, [&path](const Post& post) { return post.id == *path.newPost; });
  if (Post* kept = postKept(organisation, path, path.period.from)) kept->fte = std::min(kept->fte + hours, Decimal(1));
}

void takeBackPost(Organisation& organisation, const Path& path) {
  const Post* old = path.post ? organisation.post(*path.post) : nullptr;
  for (Post& post : organisation.posts)
    if (old != nullptr && post.id == path.newPost) post.unit = old->unit, post.role = old->role, post.fte = old->fte;
}

}  // namespace

CaseloadFacts asIfApproved(CaseloadFacts facts, const Path& path) {
  switch (path.kind) {
    case PathKind::Programme:
    case PathKind::Student:
      if (!path.reason.isEmpty()) addShare(facts, path);
      break;
    case PathKind::Secondment:
      addSecondment(facts, path);
      break;
    case PathKind::Post:
      moveToPost(facts, path);
      break;
    case PathKind::Panel:
      break;
  }
  return facts;
}

CaseloadFacts asIfNotAsked(CaseloadFacts facts, const Path& path) {
  std::erase_if(facts.reductions, [&path](const Reduction& one) { return path.reductions.contains(one.code); });
  if (path.kind == PathKind::Secondment) takeBackSecondment(facts.organisation, path);
  if (path.kind == PathKind::Post) takeBackPost(facts.organisation, path);
  return facts;
}

PathFigures figuresOf(const Database& records, const Path& path) {
  const QDate first = path.period.from;
  const bool asked = path.state != PathState::Approved;
  const CaseloadFacts facts = loadFactsOver(records, first.addDays(-1), first);
  const CaseloadFacts with = asked ? asIfApproved(facts, path) : facts;
  const CaseloadFacts without = asked ? facts : asIfNotAsked(facts, path);
  const UnitTree& units = facts.organisation.units;
  PathFigures figures;
  figures.own = ownChanges(balance(without, first), balance(with, first), path.person, units);
  // That which they come from stands first.
  std::stable_partition(figures.own.begin(), figures.own.end(),
                        [](const CeilingChange& one) { return one.fteBefore > Decimal(0); });
  for (const CeilingChange& one : figures.own) {
    const Balance was = balance(without, first, one.unit), will = balance(with, first, one.unit);
    figures.teams.push_back(changeOf(*units.find(one.unit), rowsOf(was), rowsOf(will)));
  }
  return figures;
}

}  // namespace headroom
