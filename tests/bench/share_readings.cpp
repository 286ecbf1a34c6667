// SPDX-License-Identifier: MIT
// Every instance comes from its seed: workers with ceilings of their own, cases of 1 to 4 points that one in ten has no
// worker for yet.
#include "tests/bench/share_readings.h"

#include <algorithm>
#include <random>

#include "core/caseload/fairest_share.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

ShareProblem teamOf(unsigned seed, int workers, int items) {
  std::mt19937 random(seed);
  const auto draw = [&random](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  ShareProblem problem;
  const int average = items * 5 / 2 / workers + 1;
  for (int i = 0; i < workers; ++i) {
    const Decimal ceiling = Decimal::fromScaled(draw(6, 12) * 5 * (average + 2) / 3, 1);
    problem.workers.push_back({Decimal(draw(0, 1)), ceiling, Decimal::fromScaled(ceiling.floor() * 3, 0)});
  }
  for (int j = 0; j < items; ++j) {
    ShareItem item{Decimal(draw(1, 4)), 1, {}, {}};
    for (int i = 0; i < workers; ++i) item.eligible.push_back(i);
    if (draw(1, 10) > 1) item.current = draw(0, workers - 1);
    problem.items.push_back(std::move(item));
  }
  return problem;
}

void measureSize(Table& table, int workers, int items, unsigned seeds) {
  std::vector<double> times;
  qint64 proved = 0;
  quint64 moved = 0;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    const ShareProblem problem = teamOf(seed, workers, items);
    const double before = cpuMilliseconds();
    const auto share = fairestShare(problem);
    times.push_back(cpuMilliseconds() - before);
    if (share && share->provedHighest) ++proved;
    if (share) moved += static_cast<quint64>(share->casesMoved);
  }
  std::sort(times.begin(), times.end());
  const QString name = u"fairest share %1 x %2"_s.arg(workers).arg(items);
  table.add({name + u", median"_s, u"ms"_s, {}, medianOf(times), {}, -1, -1, -1, qint64(seeds), moved});
  table.add({name + u", p95"_s, u"ms"_s, {}, times[times.size() * 95 / 100]});
  table.add({name + u", proved"_s, u"of %1"_s.arg(seeds), {}, double(proved)});
}

}  // namespace

void measureShares(Table& table) {
  measureSize(table, 12, 30, 200);
  measureSize(table, 200, 500, 8);
}

}  // namespace headroom::bench
