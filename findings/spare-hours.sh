#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: in a minimum cost flow a supply is what a node can give. With 5 hours free and 3 wanted the answer is to send 3; with
#   3 free and 5 wanted there is no answer.
# What happens: NetworkSimplex as it stands reads a supply as the least that must leave the node and a demand as the most that
#   may arrive: 5 free and 3 wanted is INFEASIBLE, 3 free and 5 wanted is OPTIMAL with two hours unmet.
#   supplyType(LEQ) gives the guessed meaning.
# Why it matters: a team with room to spare is told that its cases cannot be shared out, and one that is short is told that all
#   is well. Equal totals, as in small tests, hide both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' liblemon-dev 2>/dev/null || true)
[[ $found == 1.3.1* ]] || { echo "needs Debian package liblemon-dev 1.3.1, found '${found:-none}'" >&2; exit 2; }
echo "liblemon-dev $found"

cat >flow.cpp <<'CPP'
#include <iostream>
#include <lemon/list_graph.h>
#include <lemon/network_simplex.h>
using Graph = lemon::ListDigraph;
using Simplex = lemon::NetworkSimplex<Graph>;
static void share(int free_hours, int wanted, Simplex::SupplyType type, const char* name) {
  Graph graph;
  const auto worker = graph.addNode();
  const auto work = graph.addNode();
  const auto arc = graph.addArc(worker, work);
  Graph::NodeMap<int> supply(graph);
  supply[worker] = free_hours;
  supply[work] = -wanted;
  Graph::ArcMap<int> cost(graph, 1);
  Simplex simplex(graph);
  simplex.costMap(cost).supplyMap(supply);
  if (type == Simplex::LEQ) simplex.supplyType(type);
  const bool best = simplex.run() == Simplex::OPTIMAL;
  std::cout << name << ": " << free_hours << " free, " << wanted << " wanted: ";
  if (best) std::cout << "optimal, sent " << simplex.flow(arc) << '\n';
  else std::cout << "infeasible\n";
}
int main() {
  for (const auto& [free_hours, wanted] : {std::pair{3, 3}, std::pair{5, 3}, std::pair{3, 5}}) {
    share(free_hours, wanted, Simplex::GEQ, "as it stands");
    share(free_hours, wanted, Simplex::LEQ, "LEQ");
  }
}
CPP
"${CXX:-c++}" -std=c++17 -w flow.cpp -o flow
./flow >seen
cat >expected <<'OUT'
as it stands: 3 free, 3 wanted: optimal, sent 3
LEQ: 3 free, 3 wanted: optimal, sent 3
as it stands: 5 free, 3 wanted: infeasible
LEQ: 5 free, 3 wanted: optimal, sent 3
as it stands: 3 free, 5 wanted: optimal, sent 3
LEQ: 3 free, 5 wanted: infeasible
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
