// SPDX-License-Identifier: MIT
// The search gives an answer, the bounds say how good it is; few items are looked through whole.
#include "core/caseload/fairest_share.h"

#include <algorithm>
#include <numeric>

#include "core/caseload/share_search.h"
#include "core/caseload/share_shed.h"

namespace headroom {
namespace {

constexpr long kWholeSteps = 400'000;
constexpr long kPlacingSteps = 20'000;
constexpr int kShakesOfFew = 400;  // up to kFew items
constexpr int kShakesOfMany = 12;
constexpr std::size_t kFew = 60;
constexpr std::size_t kWholeItems = 14;  // more are never looked through whole in so many steps

NoShare everything(const ShareProblem& problem) {
  NoShare none;
  for (std::size_t j = 0; j < problem.items.size(); ++j) none.items.push_back(static_cast<int>(j));
  for (std::size_t i = 0; i < problem.workers.size(); ++i) none.workers.push_back(static_cast<int>(i));
  return none;
}

double percentAbove(long double value, long double bound) {
  if (bound <= 0 || isAtMost(value, bound)) return 0;
  return static_cast<double>(100 * (value - bound) / bound);
}

// What nobody holds comes to somebody, and whoever is above what is allowed gives the fewest cases away.
int leastMoved(const UnitShare& share, long double highest) {
  int moved = 0;
  for (std::size_t j = 0; j < share.items(); ++j)
    if (share.current[j] < 0) moved += share.cases[j];
  for (std::size_t i = 0; i < share.workers(); ++i) moved += leastShed(share, i, share.capacity(i, highest)).cases;
  return moved;
}

std::optional<std::optional<FoundShare>> wholeShare(const UnitShare& share, bool fewestMovesFirst) {
  if (share.items() > kWholeItems) return std::nullopt;
  return exactShare(share, fewestMovesFirst, kWholeSteps);
}

FairestShare answerOf(const ShareProblem& problem, const FoundShare& found) {
  FairestShare answer{found.worker, Ratio(Decimal(0), Decimal(1)), static_cast<double>(found.unevenness), found.moved};
  std::vector<Decimal> loads;
  for (const ShareWorker& worker : problem.workers) loads.push_back(worker.fixedLoad);
  for (std::size_t j = 0; j < found.worker.size(); ++j)
    loads[static_cast<std::size_t>(found.worker[j])] += problem.items[j].weight;
  answer.unevenness = 0;
  for (std::size_t i = 0; i < loads.size(); ++i) {
    const Ratio used(loads[i], problem.workers[i].ceiling);
    if (used > answer.highest) answer.highest = used;
    answer.unevenness += loads[i].toDouble() * used.toDouble();
  }
  return answer;
}

}  // namespace

tl::expected<FairestShare, NoShare> fairestShare(const ShareProblem& problem) {
  const UnitShare share = inUnits(problem);
  long double roomy = 0;
  for (std::size_t i = 0; i < share.workers(); ++i) roomy = std::max(roomy, share.utilisation(i, share.room[i]));
  NoShare blocked;
  if (!fitsSplit(share, roomy, &blocked)) return tl::unexpected(blocked);

  if (const auto exact = wholeShare(share, false)) {
    if (!*exact) {
      NoShare none = everything(problem);
      none.proved = true;
      return tl::unexpected(none);
    }
    FairestShare answer = answerOf(problem, **exact);
    answer.provedHighest = answer.provedUnevenness = answer.provedMoves = true;
    return answer;
  }

  auto found = searchShare(share, 0, 0, 0);
  const int shakes = share.items() <= kFew ? kShakesOfFew : kShakesOfMany;
  if (!found) found = searchShare(share, shakes, roomy, 0);
  if (!found) return tl::unexpected(everything(problem));
  long double bound = lowestHighest(share, found->highest);
  long double even = lowestUnevenness(share, bound);
  if (!isAtMost(found->highest, bound) || !isAtMost(found->unevenness, even)) {
    if (const auto better = searchShare(share, shakes, bound, even); better && isBetter(*better, *found))
      found = better;
  }
  // Where the bound on the highest is not reached, evenness is judged under the highest that was.
  const bool reached = isAtMost(found->highest, bound);
  if (!reached) even = lowestUnevenness(share, found->highest);

  FairestShare answer = answerOf(problem, *found);
  answer.provedHighest = reached;
  answer.highestWithin = percentAbove(found->highest, bound);
  answer.unevennessWithin = percentAbove(found->unevenness, even);
  answer.provedUnevenness = reached && isAtMost(found->unevenness, even + 1e-6L * std::max(1.0L, even));
  if (answer.provedUnevenness) answer.unevennessWithin = 0;
  answer.provedMoves = answer.provedUnevenness && found->moved <= leastMoved(share, found->highest);
  return answer;
}

tl::expected<FairestShare, NoShare> fewestMoves(const ShareProblem& problem) {
  const UnitShare share = inUnits(problem);
  long double roomy = 0;
  for (std::size_t i = 0; i < share.workers(); ++i) roomy = std::max(roomy, share.utilisation(i, share.room[i]));
  NoShare blocked;
  if (!fitsSplit(share, roomy, &blocked)) return tl::unexpected(blocked);
  if (const auto exact = wholeShare(share, true)) {
    if (!*exact) {
      NoShare none = everything(problem);
      none.proved = true;
      return tl::unexpected(none);
    }
    FairestShare answer = answerOf(problem, **exact);
    answer.provedMoves = true;
    return answer;
  }
  const int least = leastMoved(share, roomy);
  auto found = shareByShedding(share, kPlacingSteps);
  if (!found || found->moved > least) {
    const auto other = searchShare(share, share.items() <= kFew ? kShakesOfFew : kShakesOfMany, roomy, 0);
    if (!found && !other) return tl::unexpected(everything(problem));
    const FoundShare fewer = withFewerMoves(share, found ? *found : *other, true);
    found = other && found ? std::min(fewer, withFewerMoves(share, *other, true), isShorter) : fewer;
  }
  FairestShare answer = answerOf(problem, *found);
  answer.provedMoves = found->moved <= least;
  return answer;
}

}  // namespace headroom
