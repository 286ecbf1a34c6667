// SPDX-License-Identifier: MIT
// Everything is measured in whole units; the random numbers come from a fixed seed, so an answer is always the same.
#include "core/caseload/share_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace headroom {
namespace {

constexpr unsigned kSeed = 20260724;
// What is roughly reckoned is further off than this before it is believed; in between it is reckoned out.
constexpr double kRough = 1e-6;

// What is asked of every pair of items, in few steps: who may take what, and roughly what a change does.
class Quick {
 public:
  explicit Quick(const UnitShare& share) : workers_(share.workers()), mayTake_(share.items() * share.workers()) {
    for (std::size_t j = 0; j < share.items(); ++j)
      for (const int i : share.eligible[j]) mayTake_[j * workers_ + static_cast<std::size_t>(i)] = true;
    for (const long double ceiling : share.ceiling) inverse_.push_back(static_cast<double>(1 / ceiling));
  }
  bool mayTake(std::size_t j, int i) const { return mayTake_[j * workers_ + static_cast<std::size_t>(i)]; }
  // How full a worker is with so many units more.
  double with(std::size_t i, double full, qint64 more) const { return full + static_cast<double>(more) * inverse_[i]; }
  // Whether so many units from one worker to another, who are so full, surely make it less even.
  bool isSurelyWorse(std::size_t from, double fullFrom, std::size_t to, double fullTo, qint64 units) const {
    const double gap = fullTo - fullFrom;
    if (units > 0 ? gap >= 0 : gap <= 0) return true;
    const auto by = static_cast<double>(units);
    const double both = by * (inverse_[from] + inverse_[to]);
    return by * (2 * gap + both) > kRough * (1 + by * both + std::abs(by) * (fullFrom + fullTo));
  }

 private:
  std::size_t workers_;
  std::vector<char> mayTake_;
  std::vector<double> inverse_;
};

class Search {
 public:
  Search(const UnitShare& share, const Quick& quick)
      : share_(share),
        quick_(quick),
        units_(share.workers()),
        full_(share.workers()),
        rough_(share.workers()),
        worker_(share.items(), -1) {}

  std::size_t at(int index) const { return static_cast<std::size_t>(index); }
  const std::vector<int>& worker() const { return worker_; }

  void set(const std::vector<int>& worker) {
    worker_ = worker;
    std::fill(units_.begin(), units_.end(), 0);
    for (std::size_t j = 0; j < worker_.size(); ++j)
      if (worker_[j] >= 0) units_[at(worker_[j])] += share_.weight[j];
    for (std::size_t i = 0; i < units_.size(); ++i) noteFull(i);
  }

  // Not when it is surely behind that one: moving fewer cases makes nothing more even.
  bool mayBeat(const FoundShare& best) const {
    if (const long double most = highest(); !isAtMost(most, best.highest)) return false;
    long double uneven = 0;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const long double load = share_.fixed[i] + static_cast<long double>(units_[i]);
      uneven += load * load / share_.ceiling[i];
    }
    return isAtMost(uneven, best.unevenness) || !isAtMost(best.highest, highest());
  }

  // Longest first to whoever is least full with it; false when an item fits nobody.
  bool greedy(std::mt19937* random) {
    std::vector<std::size_t> order(share_.items());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (random != nullptr) std::shuffle(order.begin(), order.end(), *random);
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      // What few may take goes before what everybody may.
      const auto choice = [this](std::size_t j) { return share_.eligible[j].size(); };
      if (share_.weight[a] != share_.weight[b]) return share_.weight[a] > share_.weight[b];
      return choice(a) < choice(b);
    });
    set(std::vector<int>(share_.items(), -1));
    for (const std::size_t j : order) {
      int best = -1;
      for (const int i : share_.eligible[j]) {
        if (units_[at(i)] + share_.weight[j] > share_.room[at(i)]) continue;
        if (best < 0 || full(i, share_.weight[j]) < full(best, share_.weight[j])) best = i;
      }
      if (best < 0) return false;
      place(j, best);
    }
    return true;
  }

  // Downhill: first the highest, then the unevenness under the highest reached.
  void descend() {
    while (lowerHighest()) {
    }
    const long double cap = highest();
    while (evenOut(cap)) {
    }
  }

  void shake(std::mt19937& random, int times) {
    for (int n = 0; n < times; ++n) {
      const std::size_t j = random() % share_.items();
      const auto& choice = share_.eligible[j];
      const int to = choice[random() % choice.size()];
      if (to != worker_[j] && units_[at(to)] + share_.weight[j] <= share_.room[at(to)]) place(j, to);
    }
  }

 private:
  long double full(int i, qint64 more) const { return share_.utilisation(at(i), units_[at(i)] + more); }
  long double highest() const {
    long double most = 0;
    for (const long double one : full_) most = std::max(most, one);
    return most;
  }
  void noteFull(std::size_t i) {
    full_[i] = share_.utilisation(i, units_[i]);
    rough_[i] = static_cast<double>(full_[i]);
  }
  void place(std::size_t j, int to) {
    if (const int from = worker_[j]; from >= 0) {
      units_[at(from)] -= share_.weight[j];
      noteFull(at(from));
    }
    worker_[j] = to;
    units_[at(to)] += share_.weight[j];
    noteFull(at(to));
  }
  bool mayTake(std::size_t j, int i) const { return quick_.mayTake(j, i); }
  bool isSurelyWorse(int from, int to, qint64 units) const {
    return quick_.isSurelyWorse(at(from), rough_[at(from)], at(to), rough_[at(to)], units);
  }
  // What a worker's share of the unevenness changes by with so many more units.
  long double change(int i, qint64 more) const {
    const long double load = share_.fixed[at(i)] + static_cast<long double>(units_[at(i)]);
    const auto by = static_cast<long double>(more);
    return (2 * load * by + by * by) / share_.ceiling[at(i)];
  }
  bool fits(int i, qint64 more, long double below) const {
    if (units_[at(i)] + more > share_.room[at(i)]) return false;
    const double roughly = quick_.with(at(i), rough_[at(i)], more), most = static_cast<double>(below);
    return roughly <= most + kRough * (1 + most) && full(i, more) < below;
  }

  // One item away from the fullest, or exchanged for a lighter one, so that both stay below what it was.
  bool lowerHighest() {
    const long double was = highest();
    const long double below = was - kShareTolerance * std::max(1.0L, was);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (full_[i] < below) continue;
      if (!relieve(static_cast<int>(i), below)) return false;
    }
    return highest() < was;
  }

  bool relieve(int i, long double below) {
    for (std::size_t j = 0; j < worker_.size(); ++j) {
      if (worker_[j] != i || !fits(i, -share_.weight[j], below)) continue;
      for (const int to : share_.eligible[j])
        if (to != i && fits(to, share_.weight[j], below)) return place(j, to), true;
    }
    for (std::size_t j = 0; j < worker_.size(); ++j) {
      if (worker_[j] != i) continue;
      for (std::size_t k = 0; k < worker_.size(); ++k) {
        const qint64 lighter = share_.weight[j] - share_.weight[k];
        if (worker_[k] == i || lighter <= 0 || !mayTake(k, i) || !mayTake(j, worker_[k])) continue;
        if (fits(i, -lighter, below) && fits(worker_[k], lighter, below)) return exchange(j, k), true;
      }
    }
    return false;
  }

  void exchange(std::size_t j, std::size_t k) {
    const int a = worker_[j], b = worker_[k];
    place(j, b);
    place(k, a);
  }

  bool evenOut(long double cap) {
    const long double below = cap + kShareTolerance * std::max(1.0L, cap);
    bool any = false;
    for (std::size_t j = 0; j < worker_.size(); ++j) {
      for (const int to : share_.eligible[j]) {
        const qint64 w = share_.weight[j];
        if (to == worker_[j] || isSurelyWorse(worker_[j], to, w) || !fits(to, w, below)) continue;
        if (change(worker_[j], -w) + change(to, w) < -kShareTolerance) any = true, place(j, to);
      }
    }
    for (std::size_t j = 0; j < worker_.size(); ++j) {
      for (std::size_t k = 0; k < j; ++k) {
        const int a = worker_[j], b = worker_[k];
        const qint64 lighter = share_.weight[j] - share_.weight[k];
        if (a == b || lighter == 0 || isSurelyWorse(a, b, lighter) || !mayTake(k, a) || !mayTake(j, b)) continue;
        if (change(a, -lighter) + change(b, lighter) >= -kShareTolerance) continue;
        if (fits(a, -lighter, below) && fits(b, lighter, below)) any = true, exchange(j, k);
      }
    }
    return any;
  }

  const UnitShare& share_;
  const Quick& quick_;
  std::vector<qint64> units_;
  std::vector<long double> full_;  // how full each worker is with these
  std::vector<double> rough_;      // the same
  std::vector<int> worker_;
};

bool isCloseTo(long double a, long double b) { return isAtMost(a, b) && isAtMost(b, a); }

bool isAtGoal(const FoundShare& found, long double goal, long double evenGoal) {
  return isAtMost(found.highest, goal) && isAtMost(found.unevenness, evenGoal);
}

// Every assignment, item by item, without those that are already no better than the best found.
class Whole {
 public:
  Whole(const UnitShare& share, bool fewestMovesFirst, long steps)
      : share_(share),
        movesFirst_(fewestMovesFirst),
        left_(steps),
        units_(share.workers()),
        worker_(share.items(), -1) {}

  bool run() {
    visit(0, 0);
    return left_ > 0;
  }
  const std::optional<FoundShare>& best() const { return best_; }

 private:
  void visit(std::size_t j, int moved) {
    if (--left_ <= 0 || isHopeless(moved)) return;
    if (j == share_.items()) {
      const FoundShare found = measured(share_, worker_);
      if (!best_ || (movesFirst_ ? isShorter(found, *best_) : isBetter(found, *best_))) best_ = found;
      return;
    }
    for (const int i : share_.eligible[j]) {
      const auto place = static_cast<std::size_t>(i);
      if (units_[place] + share_.weight[j] > share_.room[place]) continue;
      units_[place] += share_.weight[j];
      worker_[j] = i;
      visit(j + 1, moved + (share_.current[j] == i ? 0 : share_.cases[j]));
      units_[place] -= share_.weight[j];
    }
  }
  bool isHopeless(int moved) const {
    if (!best_) return false;
    if (movesFirst_) return moved > best_->moved;
    for (std::size_t i = 0; i < units_.size(); ++i)
      if (!isAtMost(share_.utilisation(i, units_[i]), best_->highest)) return true;
    return false;
  }

  const UnitShare& share_;
  bool movesFirst_;
  long left_;
  std::vector<qint64> units_;
  std::vector<int> worker_;
  std::optional<FoundShare> best_;
};

}  // namespace

bool isBetter(const FoundShare& a, const FoundShare& b) {
  if (!isCloseTo(a.highest, b.highest)) return a.highest < b.highest;
  if (!isCloseTo(a.unevenness, b.unevenness)) return a.unevenness < b.unevenness;
  return a.moved < b.moved;
}

bool isShorter(const FoundShare& a, const FoundShare& b) {
  if (a.moved != b.moved) return a.moved < b.moved;
  return isBetter(a, b);
}

FoundShare measured(const UnitShare& share, std::vector<int> worker) {
  FoundShare found{std::move(worker), 0, 0, 0};
  std::vector<qint64> units(share.workers());
  for (std::size_t j = 0; j < found.worker.size(); ++j) {
    units[static_cast<std::size_t>(found.worker[j])] += share.weight[j];
    if (found.worker[j] != share.current[j]) found.moved += share.cases[j];
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    const long double load = share.fixed[i] + static_cast<long double>(units[i]);
    found.highest = std::max(found.highest, load / share.ceiling[i]);
    found.unevenness += load * load / share.ceiling[i];
  }
  return found;
}

bool isAllowed(const UnitShare& share, const std::vector<int>& worker) {
  std::vector<qint64> units(share.workers());
  for (std::size_t j = 0; j < worker.size(); ++j) {
    if (!std::binary_search(share.eligible[j].begin(), share.eligible[j].end(), worker[j])) return false;
    units[static_cast<std::size_t>(worker[j])] += share.weight[j];
  }
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i] > share.room[i]) return false;
  return true;
}

std::optional<FoundShare> searchShare(const UnitShare& share, int shakes, long double goal, long double evenGoal) {
  std::mt19937 random(kSeed);
  const Quick quick(share);
  Search search(share, quick);
  std::optional<FoundShare> best;
  const auto keep = [&] {
    search.descend();
    if (best && !search.mayBeat(*best)) return;
    const FoundShare found = withFewerMoves(share, measured(share, search.worker()), false);
    if (!best || isBetter(found, *best)) best = found;
  };
  // What is there now is the first thing to be better than: it moves nobody.
  if (isAllowed(share, share.current)) {
    search.set(share.current);
    keep();
  }
  if (search.greedy(nullptr)) keep();
  for (int n = 0; n < shakes && !(best && isAtGoal(*best, goal, evenGoal)); ++n) {
    if (!best) {
      if (search.greedy(&random)) keep();
      continue;
    }
    search.set(best->worker);
    search.shake(random, 2 + n % 7);
    keep();
  }
  return best;
}

std::optional<std::optional<FoundShare>> exactShare(const UnitShare& share, bool fewestMovesFirst, long steps) {
  Whole whole(share, fewestMovesFirst, steps);
  if (!whole.run()) return std::nullopt;
  return whole.best();
}

}  // namespace headroom
