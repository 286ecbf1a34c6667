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
  std::vector<Reduction> there;
  for (const Reduction& one : facts.reductions) {
    const bool same = one.person == path.person && one.reason.compare(path.reason, Qt::CaseInsensitive) == 0;
    if (same && !one.post) there.push_back(one);
  }
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

using CeilingsByUnit = std::map<UnitId, std::pair<Decimal, std::optional<Decimal>>>;

CeilingsByUnit ownCeilings(const Balance& balance, PersonId person) {
  CeilingsByUnit own;
  for (const PostBalance& row : balance.posts) {
    if (row.person != person) continue;
    auto& [fte, ceiling] = own[row.unit];
    fte += row.fte;
    if (row.judged) ceiling = ceiling.value_or(Decimal(0)) + row.judged->ceiling;
  }
  return own;
}

std::vector<CeilingChange> ownChanges(const Balance& before, const Balance& after, PersonId person,
                                      const UnitTree& units) {
  const auto was = ownCeilings(before, person), will = ownCeilings(after, person);
  std::vector<CeilingChange> changes;
  const auto add = [&](UnitId unit) {
    const auto earlier = was.find(unit), later = will.find(unit);
    CeilingChange one{unit, units.find(unit)->name, {}, {}, {}, {}};
    if (earlier != was.end()) one.fteBefore = earlier->second.first, one.before = earlier->second.second;
    if (later != will.end()) one.fteAfter = later->second.first, one.after = later->second.second;
    changes.push_back(one);
  };
  for (const auto& [unit, ceiling] : was) add(unit);
  for (const auto& [unit, ceiling] : will)
    if (!was.contains(unit)) add(unit);
  return changes;
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

PathFigures figuresOf(const Database& records, const Path& path) {
  const QDate first = path.period.from;
  const bool asked = path.state != PathState::Approved;
  const CaseloadFacts facts = loadFactsOver(records, first.addDays(-1), first);
  const CaseloadFacts with = asked ? asIfApproved(facts, path) : facts;
  const QDate before = asked ? first : first.addDays(-1);
  const UnitTree& units = facts.organisation.units;
  PathFigures figures;
  figures.own = ownChanges(balance(facts, before), balance(with, first), path.person, units);
  // That which they come from stands first.
  std::stable_partition(figures.own.begin(), figures.own.end(),
                        [](const CeilingChange& one) { return one.fteBefore > Decimal(0); });
  for (const CeilingChange& one : figures.own) {
    const BalanceTotals was = balance(facts, before, one.unit).totals;
    const BalanceTotals will = balance(with, first, one.unit).totals;
    figures.teams.push_back({one.unit, one.unitName, was.fte, will.fte, was.ceiling, will.ceiling});
  }
  return figures;
}

}  // namespace headroom
