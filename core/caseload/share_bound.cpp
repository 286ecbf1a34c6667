// SPDX-License-Identifier: MIT
// Max-flow says whether a highest utilisation can be had at all, convex min-cost flow how even it can be.
// Items with the same choice of workers are one node, so the graph grows with the choices and not with the cases.
#include "core/caseload/share_bound.h"

#include <lemon/network_simplex.h>
#include <lemon/preflow.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace headroom {
namespace {

using Graph = lemon::SmartDigraph;

constexpr qint64 kMostSteps = 512;        // pieces of a worker's convex cost
constexpr long double kCostScale = 1e6L;  // costs are whole numbers for the network simplex

// Which workers may take an item, and how many units all items with that choice have.
using Choices = std::map<std::vector<int>, qint64>;

std::vector<qint64> capacities(const UnitShare& share, long double utilisation) {
  std::vector<qint64> all;
  for (std::size_t i = 0; i < share.workers(); ++i) all.push_back(share.capacity(i, utilisation));
  return all;
}

std::vector<int> choiceOf(const UnitShare& share, std::size_t item, const std::vector<qint64>& capacity) {
  std::vector<int> fit;
  for (const int worker : share.eligible[item])
    if (share.weight[item] <= capacity[static_cast<std::size_t>(worker)]) fit.push_back(worker);
  return fit;
}

Choices choicesOf(const UnitShare& share, const std::vector<qint64>& capacity) {
  Choices choices;
  for (std::size_t j = 0; j < share.items(); ++j) choices[choiceOf(share, j, capacity)] += share.weight[j];
  return choices;
}

struct Network {
  Graph graph;
  Graph::Node source, sink;
  std::vector<Graph::Node> workers;
  std::map<std::vector<int>, Graph::Node> choices;
};

void nameBlocked(const UnitShare& share, const std::vector<qint64>& capacity, const Network& network,
                 const lemon::Preflow<Graph, Graph::ArcMap<qint64>>& flow, NoShare& blocked) {
  std::vector<bool> near(share.workers());
  for (std::size_t j = 0; j < share.items(); ++j) {
    const auto choice = choiceOf(share, j, capacity);
    if (!flow.minCut(network.choices.at(choice))) continue;
    blocked.items.push_back(static_cast<int>(j));
    for (const int worker : share.eligible[j]) near[static_cast<std::size_t>(worker)] = true;
  }
  for (std::size_t i = 0; i < near.size(); ++i)
    if (near[i]) blocked.workers.push_back(static_cast<int>(i));
  blocked.proved = true;
}

}  // namespace

qint64 UnitShare::capacity(std::size_t worker, long double utilisation) const {
  const long double units = std::floor(utilisation * ceiling[worker] - fixed[worker] + kShareTolerance);
  return std::clamp<qint64>(static_cast<qint64>(std::min(units, 1e17L)), 0, room[worker]);
}

bool isAtMost(long double a, long double b) { return a <= b + kShareTolerance * std::max(1.0L, std::abs(b)); }

UnitShare inUnits(const ShareProblem& problem) {
  Int128 unit = 0;
  for (const ShareItem& item : problem.items) {
    Int128 a = unit, b = item.weight.unscaled();
    while (b != 0) std::swap(a %= b, b);
    unit = a;
  }
  if (unit == 0) unit = 1;
  UnitShare share;
  for (const ShareItem& item : problem.items) {
    share.weight.push_back(static_cast<qint64>(item.weight.unscaled() / unit));
    share.cases.push_back(item.cases);
    share.eligible.push_back(item.eligible);
    share.current.push_back(item.current.value_or(-1));
  }
  for (const ShareWorker& worker : problem.workers) {
    const auto inUnit = [unit](Decimal value) {
      return static_cast<long double>(value.unscaled()) / static_cast<long double>(unit);
    };
    share.fixed.push_back(inUnit(worker.fixedLoad));
    share.ceiling.push_back(inUnit(worker.ceiling));
    const Int128 left = worker.most.unscaled() - worker.fixedLoad.unscaled();
    share.room.push_back(left > 0 ? static_cast<qint64>(left / unit) : 0);
  }
  return share;
}

bool fitsSplit(const UnitShare& share, long double utilisation, NoShare* blocked) {
  const auto capacity = capacities(share, utilisation);
  const Choices choices = choicesOf(share, capacity);
  Network network;
  network.source = network.graph.addNode();
  network.sink = network.graph.addNode();
  Graph::ArcMap<qint64> most(network.graph);
  qint64 wanted = 0;
  for (std::size_t i = 0; i < share.workers(); ++i) {
    network.workers.push_back(network.graph.addNode());
    most[network.graph.addArc(network.workers[i], network.sink)] = capacity[i];
  }
  for (const auto& [choice, units] : choices) {
    const Graph::Node node = network.graph.addNode();
    network.choices.emplace(choice, node);
    most[network.graph.addArc(network.source, node)] = units;
    for (const int worker : choice)
      most[network.graph.addArc(node, network.workers[static_cast<std::size_t>(worker)])] = units;
    wanted += units;
  }
  lemon::Preflow<Graph, Graph::ArcMap<qint64>> flow(network.graph, most, network.source, network.sink);
  flow.run();
  if (flow.flowValue() == wanted) return true;
  if (blocked != nullptr) nameBlocked(share, capacity, network, flow, *blocked);
  return false;
}

long double lowestHighest(const UnitShare& share, long double known) {
  long double least = 0, load = 0, ceiling = 0;
  for (std::size_t i = 0; i < share.workers(); ++i) {
    least = std::max(least, share.utilisation(i, 0));
    load += share.fixed[i];
    ceiling += share.ceiling[i];
  }
  load += static_cast<long double>(std::accumulate(share.weight.begin(), share.weight.end(), qint64{0}));
  least = std::max(least, load / ceiling);
  if (isAtMost(known, least)) return known;
  // A highest utilisation is that of some worker with a whole number of units, or what is there already.
  std::vector<long double> candidates{least};
  for (std::size_t i = 0; i < share.workers(); ++i) {
    const auto first = static_cast<qint64>(std::max(0.0L, std::floor(least * share.ceiling[i] - share.fixed[i])));
    for (qint64 units = first; units <= share.room[i]; ++units) {
      const long double at = share.utilisation(i, units);
      if (at > known) break;
      if (at >= least) candidates.push_back(at);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  const auto found = std::partition_point(candidates.begin(), candidates.end(),
                                          [&share](long double at) { return !fitsSplit(share, at); });
  return found == candidates.end() ? known : *found;
}

long double lowestUnevenness(const UnitShare& share, long double highest) {
  const auto capacity = capacities(share, highest);
  Graph graph;
  Graph::ArcMap<qint64> most(graph), cost(graph);
  const Graph::Node sink = graph.addNode();
  std::vector<Graph::Node> workers;
  long double alone = 0;
  for (std::size_t i = 0; i < share.workers(); ++i) {
    workers.push_back(graph.addNode());
    alone += share.fixed[i] * share.fixed[i] / share.ceiling[i];
    const qint64 step = std::max<qint64>(1, capacity[i] / kMostSteps);
    for (qint64 from = 0; from < capacity[i]; from += step) {
      // The slope at the beginning of a piece: never more than what the piece costs.
      const long double slope = (2 * (share.fixed[i] + static_cast<long double>(from)) + 1) / share.ceiling[i];
      const Graph::Arc arc = graph.addArc(workers[i], sink);
      most[arc] = std::min(step, capacity[i] - from);
      cost[arc] = static_cast<qint64>(std::floor(slope * kCostScale));
    }
  }
  Graph::NodeMap<qint64> supply(graph, 0);
  qint64 wanted = 0;
  for (const auto& [choice, units] : choicesOf(share, capacity)) {
    const Graph::Node node = graph.addNode();
    supply[node] = units;
    wanted += units;
    for (const int worker : choice) {
      const Graph::Arc arc = graph.addArc(node, workers[static_cast<std::size_t>(worker)]);
      most[arc] = units;
      cost[arc] = 0;
    }
  }
  supply[sink] = -wanted;
  lemon::NetworkSimplex<Graph, qint64, qint64> simplex(graph);
  simplex.upperMap(most).costMap(cost).supplyMap(supply);
  if (simplex.run() != lemon::NetworkSimplex<Graph, qint64, qint64>::OPTIMAL) return 0;
  // Each unit's cost was rounded down by less than 1 / kCostScale.
  const auto total = static_cast<long double>(simplex.totalCost<qint64>());
  return alone + total / kCostScale;
}

}  // namespace headroom
