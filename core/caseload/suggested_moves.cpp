// SPDX-License-Identifier: MIT
// Turning a balance into a problem of weights and limits, and its answer into moves.
#include "core/caseload/suggested_moves.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

#include "core/base/say.h"
#include "core/caseload/role_rule.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kNamed = 5;       // cases and people in a sentence
constexpr int kShareScale = 5;  // decimals of points in a share

// Cases that go together, and who leads them now.
struct Group {
  std::vector<const Case*> cases;
  std::optional<std::size_t> holder;
  Decimal weight;  // together, on somebody who has none of the family yet
  Decimal least;   // the least that they can add to anybody here
};

struct Problem {
  std::vector<const PostBalance*> posts;
  std::vector<Group> groups;
  ShareProblem share;
  const Scheme* scheme = nullptr;
  Measure measure = Measure::Children;
};

// That many tenths of it, never more than exactly so.
Decimal tenthsOf(Decimal whole, int tenths) {
  return Decimal::fromScaled(whole.timesScaled(tenths, 1).timesScaled(100'000, 0).floor(), kShareScale);
}

Decimal weightOf(const std::vector<const Case*>& cases, const Problem& problem) {
  std::vector<HeldCase> held;
  for (const Case* one : cases) held.push_back({one, AllocationId(1), Part::Lead});
  return loadOf(std::move(held), problem.scheme).of(problem.measure);
}

Result<void> choosePosts(Problem& problem, const Balance& figures, const CaseloadFacts& facts, const Schemes& schemes) {
  for (const PostBalance& row : figures.posts) {
    if (!row.judged || row.judged->ceiling.isZero() || row.isAway) continue;
    const Scheme* scheme = schemes.of(row.unit, facts.organisation.units);
    if (problem.posts.empty()) {
      problem.measure = row.measure;
      problem.scheme = scheme;
    } else if (row.measure != problem.measure) {
      return refuse(
          say("The posts here count different measures, so their cases cannot be shared as one. Choose a team."));
    } else if (problem.measure == Measure::Points && scheme != problem.scheme) {
      return refuse(say("The posts here are weighed by different schemes, so their cases cannot be shared as one."));
    }
    problem.posts.push_back(&row);
  }
  if (problem.posts.size() < 2) return refuse(say("There are not two posts here with a limit and capacity."));
  return {};
}

bool coWorks(const CaseloadFacts& facts, CaseId id, PostId post, QDate on) {
  return std::any_of(facts.allocations.begin(), facts.allocations.end(), [&](const Allocation& one) {
    return one.caseId == id && one.post == post && one.part == Part::CoWorker && one.period.holdsOn(on);
  });
}

void groupCases(Problem& problem, const Balance& figures, const CaseloadFacts& facts, const SharedCases& which) {
  std::map<std::pair<std::size_t, QString>, Group> found;  // the lead's row, or one past the last; family or code
  const auto add = [&found](std::size_t row, const Case& one) {
    Group& group = found[{row, one.family.isEmpty() ? u"case "_s + one.code : u"family "_s + one.family}];
    group.cases.push_back(&one);
    return &group;
  };
  for (std::size_t i = 0; i < figures.posts.size(); ++i) {
    const PostBalance& row = figures.posts[i];
    const auto place = std::find(problem.posts.begin(), problem.posts.end(), &row);
    const bool cannotHold = row.isAway || (row.judged && row.judged->ceiling.isZero());
    if (place == problem.posts.end() && !(which.ofThoseAway && cannotHold)) continue;
    for (const CaseLine& line : row.carried.lines) {
      // A case that its lead co-works as well would leave half of its weight behind: it stays where it is.
      if (line.part != Part::Lead || coWorks(facts, line.caseId, row.post, figures.on)) continue;
      Group* group = add(i, *facts.caseOf(line.caseId));
      if (place != problem.posts.end()) group->holder = static_cast<std::size_t>(place - problem.posts.begin());
    }
  }
  for (const Case& one : facts.cases) {
    if (which.waiting && one.open.holdsOn(figures.on) && !facts.notOurs.contains(one.id) &&
        !leadOf(facts, one.id, figures.on))
      add(figures.posts.size(), one);
  }
  for (auto& [place, group] : found) {
    group.weight = weightOf(group.cases, problem);
    if (group.weight > Decimal(0)) problem.groups.push_back(std::move(group));
  }
}

// Siblings whom different people lead count less once they are together, and so does a case for whoever co-works it:
// the sum of the parts is then no more than a bound.
void findLeast(Problem& problem, const Balance& figures, const CaseloadFacts& facts) {
  std::map<QString, std::set<PostId>> leads;  // of every family, or of those of one kind in it
  const auto siblingsOf = [&problem](const Case& one) {
    if (one.family.isEmpty() || problem.measure == Measure::Children) return QString();
    return problem.measure == Measure::Families ? one.family : one.family + u'\n' + one.kind;
  };
  for (const PostBalance& row : figures.posts)
    for (const CaseLine& line : row.carried.lines)
      if (line.part == Part::Lead) leads[siblingsOf(*facts.caseOf(line.caseId))].insert(row.post);
  for (Group& group : problem.groups) {
    group.least = group.weight;
    for (const Case* one : group.cases) {
      const QString siblings = siblingsOf(*one);
      const std::size_t elsewhere = siblings.isEmpty() ? 0 : leads[siblings].size() - (group.holder ? 1 : 0);
      if (elsewhere == 0) continue;
      group.least = problem.measure == Measure::Families ? Decimal(0) : tenthsOf(group.weight, 6);
    }
    if (problem.measure != Measure::Points) continue;
    for (const Case* one : group.cases) {
      const bool isCoWorked = std::any_of(problem.posts.begin(), problem.posts.end(), [&](const PostBalance* row) {
        return coWorks(facts, one->id, row->post, figures.on);
      });
      if (isCoWorked) group.least = group.least - weightOf({one}, problem).timesScaled(5, 1);
    }
    group.least = std::max(Decimal(0), tenthsOf(group.least, 10));
  }
}

std::vector<int> eligibleFor(const Group& group, const Problem& problem) {
  std::vector<int> eligible;
  for (std::size_t i = 0; i < problem.posts.size(); ++i) {
    const bool may = std::all_of(group.cases.begin(), group.cases.end(), [&](const Case* one) {
      return whyNotLead(problem.posts[i]->role, one->kind).isEmpty();
    });
    // Whoever leads a case already was given it on purpose.
    if (may || group.holder == i) eligible.push_back(static_cast<int>(i));
  }
  return eligible;
}

// With `least`, what bounds every real share from below; a group that may add nothing stands in none.
ShareProblem shareOf(const Problem& problem, bool least) {
  ShareProblem share;
  std::vector<Decimal> held(problem.posts.size());
  for (const Group& group : problem.groups) {
    if (group.holder) held[*group.holder] += group.weight;
    const Decimal weight = least ? group.least : group.weight;
    if (weight.isZero()) continue;
    ShareItem item{weight, static_cast<int>(group.cases.size()), eligibleFor(group, problem), {}};
    if (group.holder) item.current = static_cast<int>(*group.holder);
    share.items.push_back(std::move(item));
  }
  for (std::size_t i = 0; i < problem.posts.size(); ++i) {
    const PostBalance& row = *problem.posts[i];
    Decimal most = row.judged->most(row.load);
    // Under 'below' a load of exactly the ceiling is a breach; points have at most five decimals.
    if (problem.measure == Measure::Points && row.limit->op == Operator::Below)
      most = most - Decimal::fromScaled(1, kShareScale);
    // Siblings who go apart weigh a little more than together: what is fixed never falls below nothing.
    share.workers.push_back({std::max(Decimal(0), row.load - held[i]), row.judged->ceiling, most});
  }
  return share;
}

Refusal refusalOf(const Problem& problem, const NoShare& none, bool proved) {
  QStringList cases, people;
  for (const int item : none.items)
    for (const Case* one : problem.groups[static_cast<std::size_t>(item)].cases) cases << one->code;
  for (const int worker : none.workers) people << problem.posts[static_cast<std::size_t>(worker)]->personName;
  const auto some = [](const QStringList& all) {
    return all.size() <= kNamed ? all.join(u", "_s)
                                : say("%1 and %2 more").arg(all.mid(0, kNamed).join(u", "_s)).arg(all.size() - kNamed);
  };
  if (!proved) return {say("No way of sharing was found that keeps every limit and role.")};
  if (people.isEmpty()) return {say("Nobody here may lead %1.").arg(some(cases))};
  return {say("Nobody who may lead these cases can take them without somebody going over: %1. They could go to %2.")
              .arg(some(cases), some(people))};
}

tl::expected<FairestShare, NoShare> solved(const ShareProblem& share, ShareAim aim) {
  return aim == ShareAim::Fairest ? fairestShare(share) : fewestMoves(share);
}

double percentAbove(double value, double bound) {
  return bound <= 0 ? 0 : std::max(0.0, 100 * (value - bound) / bound);
}

// What is known of a share whose parts do not add up exactly: only what the bound proves of its real figures.
void claimOnly(FairestShare& real, const FairestShare& bound) {
  const double leastHighest = bound.highest.toDouble() / (1 + bound.highestWithin / 100);
  const double leastUnevenness = bound.unevenness / (1 + bound.unevennessWithin / 100);
  real.provedHighest = bound.provedHighest && real.highest <= bound.highest;
  real.highestWithin = real.provedHighest ? 0 : percentAbove(real.highest.toDouble(), leastHighest);
  real.provedUnevenness = false;
  real.unevennessWithin = percentAbove(real.unevenness, leastUnevenness);
  real.provedMoves = bound.provedMoves && real.casesMoved <= bound.casesMoved;
}

// The figures that balance gives once the moves are made.
void takeFigures(SuggestedMoves& suggested, const Problem& problem, const BoardEffect& effect) {
  suggested.share.highest = Ratio(Decimal(0), Decimal(1));
  suggested.share.unevenness = 0;
  for (const PostBalance* row : problem.posts) {
    const PostBalance* after = effect.rowAfter(row->post);
    if (after == nullptr || !after->utilisation()) continue;
    suggested.share.highest = std::max(suggested.share.highest, *after->utilisation());
    suggested.share.unevenness += after->load.toDouble() * after->utilisation()->toDouble();
  }
  for (const PostBalance& row : effect.after.posts) {
    if (row.status() == Status::Over || row.status() == Status::NoCapacity)
      suggested.stillOver.push_back(row.personName);
  }
}

}  // namespace

Result<SuggestedMoves> suggestMoves(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit, ShareAim aim,
                                    const SharedCases& which) {
  const Balance figures = balance(facts, on, unit);
  const Schemes schemes(facts.weights, on);
  Problem problem;
  TRY(choosePosts(problem, figures, facts, schemes));
  groupCases(problem, figures, facts, which);
  findLeast(problem, figures, facts);
  const bool addsUp = std::all_of(problem.groups.begin(), problem.groups.end(),
                                  [](const Group& group) { return group.least == group.weight; });
  const auto share = solved(shareOf(problem, false), aim);
  if (!share) return tl::unexpected(refusalOf(problem, share.error(), addsUp && share.error().proved));
  SuggestedMoves suggested{{}, *share, {}};
  for (std::size_t j = 0; j < problem.groups.size(); ++j) {
    const auto to = static_cast<std::size_t>(share->worker[j]);
    if (problem.groups[j].holder == to) continue;
    for (const Case* one : problem.groups[j].cases) suggested.moves.push_back({one->id, problem.posts[to]->post});
  }
  const std::vector<TriedChange> board(suggested.moves.begin(), suggested.moves.end());
  takeFigures(suggested, problem, effectOf(facts, board, on, unit));
  if (!addsUp) {
    const auto bound = solved(shareOf(problem, true), aim);
    if (bound) claimOnly(suggested.share, *bound);
  }
  return suggested;
}

}  // namespace headroom
