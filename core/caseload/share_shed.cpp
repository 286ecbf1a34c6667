// SPDX-License-Identifier: MIT
// A knapsack for each worker, with cases as its size and weight as its worth; and then a search for places, emptiest
// worker first. Of a share that is found, what can goes home again.
#include "core/caseload/share_shed.h"

#include <algorithm>
#include <utility>

namespace headroom {
namespace {

class Placing {
 public:
  Placing(const UnitShare& share, std::vector<int> worker, std::vector<std::size_t> loose, long steps)
      : share_(share), worker_(std::move(worker)), loose_(std::move(loose)), steps_(steps), units_(share.workers()) {
    for (std::size_t j = 0; j < worker_.size(); ++j)
      if (worker_[j] >= 0) units_[static_cast<std::size_t>(worker_[j])] += share_.weight[j];
    std::stable_sort(loose_.begin(), loose_.end(), [this](std::size_t a, std::size_t b) {
      if (share_.weight[a] != share_.weight[b]) return share_.weight[a] > share_.weight[b];
      return share_.eligible[a].size() < share_.eligible[b].size();
    });
  }
  bool run() { return place(0); }
  const std::vector<int>& worker() const { return worker_; }

 private:
  bool place(std::size_t next) {
    if (next == loose_.size()) return true;
    if (--steps_ < 0) return false;
    const std::size_t item = loose_[next];
    const qint64 weight = share_.weight[item];
    std::vector<int> open;
    for (const int i : share_.eligible[item]) {
      const auto at = static_cast<std::size_t>(i);
      if (i != share_.current[item] && units_[at] + weight <= share_.room[at]) open.push_back(i);
    }
    std::stable_sort(open.begin(), open.end(), [&](int a, int b) { return full(a, weight) < full(b, weight); });
    for (const int i : open) {
      units_[static_cast<std::size_t>(i)] += weight;
      worker_[item] = i;
      if (place(next + 1)) return true;
      units_[static_cast<std::size_t>(i)] -= weight;
      worker_[item] = -1;
    }
    return false;
  }
  long double full(int worker, qint64 more) const {
    const auto at = static_cast<std::size_t>(worker);
    return share_.utilisation(at, units_[at] + more);
  }

  const UnitShare& share_;
  std::vector<int> worker_;
  std::vector<std::size_t> loose_;
  long steps_;
  std::vector<qint64> units_;
};

bool mayLeave(const UnitShare& share, std::size_t item) {
  return std::any_of(share.eligible[item].begin(), share.eligible[item].end(),
                     [&](int worker) { return worker != share.current[item]; });
}

bool mayStay(const UnitShare& share, std::size_t item) {
  const auto& who = share.eligible[item];
  return std::find(who.begin(), who.end(), share.current[item]) != who.end();
}

// The item goes home, and one of the same weight that is there goes where it was: no load changes.
bool exchangeHome(const UnitShare& share, FoundShare& found, std::size_t j) {
  const int away = found.worker[j], home = share.current[j];
  if (!std::binary_search(share.eligible[j].begin(), share.eligible[j].end(), home)) return false;
  for (std::size_t k = 0; k < share.items(); ++k) {
    if (found.worker[k] != home || share.weight[k] != share.weight[j]) continue;
    if (!std::binary_search(share.eligible[k].begin(), share.eligible[k].end(), away)) continue;
    int change = -share.cases[j];
    if (share.current[k] == home) change += share.cases[k];
    if (share.current[k] == away) change -= share.cases[k];
    if (change >= 0) continue;
    found.worker[j] = home;
    found.worker[k] = away;
    found.moved += change;
    return true;
  }
  return false;
}

}  // namespace

Shed leastShed(const UnitShare& share, std::size_t worker, qint64 capacity) {
  std::vector<std::size_t> held;
  qint64 units = 0;
  std::size_t cases = 0;
  for (std::size_t j = 0; j < share.items(); ++j) {
    if (share.current[j] != static_cast<int>(worker)) continue;
    units += share.weight[j];
    if (!mayLeave(share, j)) continue;
    held.push_back(j);
    cases += static_cast<std::size_t>(share.cases[j]);
  }
  const qint64 excess = units - capacity;
  if (excess <= 0) return {};
  // most[k][c]: the most units that c cases at the most of the first k items can take along.
  std::vector most(held.size() + 1, std::vector<qint64>(cases + 1));
  for (std::size_t k = 0; k < held.size(); ++k) {
    const auto size = static_cast<std::size_t>(share.cases[held[k]]);
    for (std::size_t c = 0; c <= cases; ++c) {
      most[k + 1][c] = most[k][c];
      if (c >= size) most[k + 1][c] = std::max(most[k][c], most[k][c - size] + share.weight[held[k]]);
    }
  }
  std::size_t fewest = 0;
  while (fewest < cases && most[held.size()][fewest] < excess) ++fewest;
  Shed shed{static_cast<int>(fewest), {}};
  for (std::size_t k = held.size(), c = fewest; k > 0; --k) {
    if (most[k][c] == most[k - 1][c]) continue;
    shed.items.push_back(held[k - 1]);
    c -= static_cast<std::size_t>(share.cases[held[k - 1]]);
  }
  return shed;
}

std::optional<FoundShare> shareByShedding(const UnitShare& share, long steps) {
  std::vector<int> worker = share.current;
  std::vector<std::size_t> loose;
  for (std::size_t j = 0; j < share.items(); ++j) {
    if (worker[j] < 0 || !mayStay(share, j)) {
      worker[j] = -1;
      loose.push_back(j);
    }
  }
  for (std::size_t i = 0; i < share.workers(); ++i) {
    for (const std::size_t j : leastShed(share, i, share.room[i]).items) {
      if (std::exchange(worker[j], -1) >= 0) loose.push_back(j);
    }
  }
  Placing placing(share, std::move(worker), std::move(loose), steps);
  if (!placing.run() || !isAllowed(share, placing.worker())) return std::nullopt;
  return measured(share, placing.worker());
}

FoundShare withFewerMoves(const UnitShare& share, FoundShare found, bool anyEvenness) {
  std::vector<qint64> units(share.workers());
  for (std::size_t j = 0; j < found.worker.size(); ++j)
    units[static_cast<std::size_t>(found.worker[j])] += share.weight[j];
  // Whether the item surely cannot go home: it does not fit there, makes somebody fuller than anybody is, or all of it
  // less even.
  const auto mustStayAway = [&](std::size_t j) {
    const auto home = static_cast<std::size_t>(share.current[j]), from = static_cast<std::size_t>(found.worker[j]);
    const qint64 there = units[home] + share.weight[j];
    if (there > share.room[home]) return true;
    if (anyEvenness) return false;
    if (!isAtMost(share.utilisation(home, there), found.highest)) return true;
    const auto by = static_cast<long double>(share.weight[j]);
    const long double change = by * (2 * (share.utilisation(home, units[home]) - share.utilisation(from, units[from])) +
                                     by * (1 / share.ceiling[home] + 1 / share.ceiling[from]));
    return change > 2 * kShareTolerance * std::max(1.0L, found.unevenness);
  };
  const auto isAsGood = [&](const FoundShare& other) {
    if (!isAllowed(share, other.worker)) return false;
    if (anyEvenness) return true;
    return isAtMost(other.highest, found.highest) && isAtMost(other.unevenness, found.unevenness);
  };
  const auto accept = [&](std::vector<int> worker) {
    FoundShare other = measured(share, std::move(worker));
    if (other.moved >= found.moved || !isAsGood(other)) return false;
    found = std::move(other);
    return true;
  };
  const auto goesHome = [&](std::size_t j) {
    if (mustStayAway(j)) return false;
    auto worker = found.worker;
    const auto from = static_cast<std::size_t>(std::exchange(worker[j], share.current[j]));
    if (!accept(std::move(worker))) return false;
    units[from] -= share.weight[j];
    units[static_cast<std::size_t>(share.current[j])] += share.weight[j];
    return true;
  };
  bool any = true;
  while (any) {
    any = false;
    for (std::size_t j = 0; j < share.items(); ++j) {
      if (share.current[j] < 0 || found.worker[j] == share.current[j]) continue;
      if (goesHome(j)) {
        any = true;
        continue;
      }
      any = exchangeHome(share, found, j) || any;
    }
  }
  return found;
}

}  // namespace headroom
