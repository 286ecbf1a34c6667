// SPDX-License-Identifier: MIT
// Turning a balance into a problem of weights and limits, and its answer into moves.
#include "core/caseload/suggested_moves.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

#include "core/caseload/role_rule.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kNamed = 5;  // cases and people in a sentence

QString say(const char* words) { return QCoreApplication::translate("suggest", words); }

// Cases that go together, and who leads them now.
struct Group {
  std::vector<const Case*> cases;
  std::optional<std::size_t> holder;
};

struct Problem {
  std::vector<const PostBalance*> posts;
  std::vector<Group> groups;
  ShareProblem share;
  const Scheme* scheme = nullptr;
  Measure measure = Measure::Children;
};

Decimal weightOf(const Group& group, const Problem& problem) {
  std::vector<HeldCase> held;
  for (const Case* one : group.cases) held.push_back({one, AllocationId(1), Part::Lead});
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

void groupCases(Problem& problem, const CaseloadFacts& facts, QDate on, bool waiting) {
  std::map<std::pair<std::size_t, QString>, Group> found;  // the holder's place, or one past the last; family or code
  const auto add = [&found](std::size_t holder, const Case& one) {
    Group& group = found[{holder, one.family.isEmpty() ? u"case "_s + one.code : u"family "_s + one.family}];
    group.cases.push_back(&one);
    return &group;
  };
  for (std::size_t i = 0; i < problem.posts.size(); ++i) {
    for (const CaseLine& line : problem.posts[i]->carried.lines)
      if (line.part == Part::Lead) add(i, *facts.caseOf(line.caseId))->holder = i;
  }
  for (const Case& one : facts.cases) {
    if (waiting && one.open.holdsOn(on) && !facts.notOurs.contains(one.id) && !leadOf(facts, one.id, on))
      add(problem.posts.size(), one);
  }
  for (auto& [place, group] : found)
    if (weightOf(group, problem) > Decimal(0)) problem.groups.push_back(std::move(group));
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

void weigh(Problem& problem) {
  std::vector<Decimal> shared(problem.posts.size());
  for (const Group& group : problem.groups) {
    const Decimal weight = weightOf(group, problem);
    ShareItem item{weight, static_cast<int>(group.cases.size()), eligibleFor(group, problem), {}};
    if (group.holder) {
      item.current = static_cast<int>(*group.holder);
      shared[*group.holder] += weight;
    }
    problem.share.items.push_back(std::move(item));
  }
  for (std::size_t i = 0; i < problem.posts.size(); ++i) {
    const PostBalance& row = *problem.posts[i];
    Decimal most = row.judged->most(row.load);
    // Under 'below' a load of exactly the ceiling is a breach; points have at most five decimals.
    if (problem.measure == Measure::Points && row.limit->op == Operator::Below) most = most - Decimal::fromScaled(1, 5);
    // Siblings who go apart weigh a little more than together: what is fixed never falls below nothing.
    problem.share.workers.push_back({std::max(Decimal(0), row.load - shared[i]), row.judged->ceiling, most});
  }
}

Refusal refusalOf(const Problem& problem, const NoShare& none) {
  QStringList cases, people;
  for (const int item : none.items)
    for (const Case* one : problem.groups[static_cast<std::size_t>(item)].cases) cases << one->code;
  for (const int worker : none.workers) people << problem.posts[static_cast<std::size_t>(worker)]->personName;
  const auto some = [](const QStringList& all) {
    return all.size() <= kNamed ? all.join(u", "_s)
                                : say("%1 and %2 more").arg(all.mid(0, kNamed).join(u", "_s)).arg(all.size() - kNamed);
  };
  if (!none.proved) return {say("No share was found that keeps every limit and role.")};
  if (people.isEmpty()) return {say("Nobody here may lead %1.").arg(some(cases))};
  return {say("These cases do not fit whoever may lead them without somebody being over: %1. They could go to %2.")
              .arg(some(cases), some(people))};
}

}  // namespace

Result<SuggestedMoves> suggestMoves(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit, ShareAim aim,
                                    bool waiting) {
  const Balance figures = balance(facts, on, unit);
  const Schemes schemes(facts.weights, on);
  Problem problem;
  if (const auto chosen = choosePosts(problem, figures, facts, schemes); !chosen) return tl::unexpected(chosen.error());
  groupCases(problem, facts, on, waiting);
  weigh(problem);
  const auto share = aim == ShareAim::Fairest ? fairestShare(problem.share) : fewestMoves(problem.share);
  if (!share) return tl::unexpected(refusalOf(problem, share.error()));
  SuggestedMoves suggested{{}, *share};
  for (std::size_t j = 0; j < problem.groups.size(); ++j) {
    const auto to = static_cast<std::size_t>(share->worker[j]);
    if (problem.groups[j].holder == to) continue;
    for (const Case* one : problem.groups[j].cases) suggested.moves.push_back({one->id, problem.posts[to]->post});
  }
  return suggested;
}

}  // namespace headroom
