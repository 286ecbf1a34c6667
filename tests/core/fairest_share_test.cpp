// SPDX-License-Identifier: MIT
// Sharing cases fairly (rules 5): against brute force where that is possible, against GLPK where that proves something,
// and proved by its own bounds in nearly every instance of a team's size.
#include <glpk.h>

#include <numeric>
#include <random>

#include "core/caseload/fairest_share.h"
#include "core/caseload/share_bound.h"
#include "core/caseload/share_search.h"
#include "tests/support/catch.h"

namespace fairest_share_test {

using namespace headroom;

namespace {

struct Size {
  int workers;
  int items;
  int heaviest;
  int eligiblePercent = 100;
};

ShareProblem problemOf(unsigned seed, const Size& size) {
  std::mt19937 random(seed);
  const auto draw = [&random](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  ShareProblem problem;
  const int average = size.items * (1 + size.heaviest) / 2 / size.workers + 1;
  for (int i = 0; i < size.workers; ++i) {
    const Decimal ceiling = Decimal::fromScaled(draw(6, 12) * 5 * (average + 2) / 3, 1);
    problem.workers.push_back({Decimal(draw(0, 1)), ceiling, Decimal::fromScaled(ceiling.floor() * 3, 0)});
  }
  for (int j = 0; j < size.items; ++j) {
    ShareItem item{Decimal(draw(1, size.heaviest)), 1, {}, {}};
    for (int i = 0; i < size.workers; ++i)
      if (draw(1, 100) <= size.eligiblePercent) item.eligible.push_back(i);
    if (item.eligible.empty()) item.eligible.push_back(draw(0, size.workers - 1));
    if (draw(1, 10) > 1) item.current = item.eligible[static_cast<std::size_t>(draw(0, int(item.eligible.size()) - 1))];
    problem.items.push_back(std::move(item));
  }
  return problem;
}

// Every assignment there is, by the definition itself.
std::optional<FoundShare> bruteForce(const ShareProblem& problem, bool movesFirst) {
  const UnitShare share = inUnits(problem);
  std::optional<FoundShare> best;
  std::vector<std::size_t> digit(share.items());
  while (true) {
    std::vector<int> worker;
    for (std::size_t j = 0; j < digit.size(); ++j) worker.push_back(share.eligible[j][digit[j]]);
    if (isAllowed(share, worker)) {
      const FoundShare found = measured(share, worker);
      if (!best || (movesFirst ? isShorter(found, *best) : isBetter(found, *best))) best = found;
    }
    std::size_t j = 0;
    while (j < digit.size() && ++digit[j] == share.eligible[j].size()) digit[j++] = 0;
    if (j == digit.size()) return best;
  }
}

bool isEverything() { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes"; }

// The lowest possible highest utilisation as a mixed integer programme; nothing where it proves none in its time.
std::optional<double> highestByGlpk(const ShareProblem& problem) {
  const UnitShare share = inUnits(problem);
  glp_term_out(GLP_OFF);
  glp_prob* mip = glp_create_prob();
  const auto workers = static_cast<int>(share.workers()), items = static_cast<int>(share.items());
  glp_set_obj_dir(mip, GLP_MIN);
  glp_add_cols(mip, 1);
  glp_set_col_bnds(mip, 1, GLP_LO, static_cast<double>(lowestHighest(share, 1e9L)), 0);
  glp_set_obj_coef(mip, 1, 1);
  glp_add_rows(mip, workers + items);
  std::vector<int> rows{0}, columns{0};
  std::vector<double> values{0};
  const auto put = [&](int row, int column, double value) {
    rows.push_back(row), columns.push_back(column), values.push_back(value);
  };
  for (int i = 0; i < workers; ++i) {
    const auto at = static_cast<std::size_t>(i);
    glp_set_row_bnds(mip, i + 1, GLP_UP, 0, -static_cast<double>(share.fixed[at]));
    put(i + 1, 1, -static_cast<double>(share.ceiling[at]));
  }
  for (int j = 0; j < items; ++j) {
    const auto at = static_cast<std::size_t>(j);
    glp_set_row_bnds(mip, workers + j + 1, GLP_FX, 1, 1);
    for (const int i : share.eligible[at]) {
      const int column = glp_add_cols(mip, 1);
      glp_set_col_kind(mip, column, GLP_BV);
      put(workers + j + 1, column, 1);
      put(i + 1, column, static_cast<double>(share.weight[at]));
    }
  }
  glp_load_matrix(mip, static_cast<int>(rows.size()) - 1, rows.data(), columns.data(), values.data());
  glp_iocp how;
  glp_init_iocp(&how);
  how.presolve = GLP_ON;
  how.tm_lim = isEverything() ? 2'000 : 300;
  const bool ran = glp_intopt(mip, &how) == 0 && glp_mip_status(mip) == GLP_OPT;
  const double value = glp_mip_obj_val(mip);
  glp_delete_prob(mip);
  return ran ? std::optional(value) : std::nullopt;
}

}  // namespace

TEST_CASE("on small instances the fairest share and the fewest moves equal brute force", "[fairest]") {
  int none = 0;
  for (unsigned seed = 1; seed <= 24; ++seed) {
    ShareProblem problem = problemOf(seed, {4, 7, seed % 2 ? 4 : 10, seed % 3 ? 100 : 60});
    if (seed % 4 == 0)
      for (ShareWorker& worker : problem.workers) worker.most = Decimal::fromScaled(worker.ceiling.floor(), 0);
    INFO("seed " << seed);
    const auto fair = fairestShare(problem), few = fewestMoves(problem);
    const auto best = bruteForce(problem, false), shortest = bruteForce(problem, true);
    REQUIRE(fair.has_value() == best.has_value());
    REQUIRE(few.has_value() == best.has_value());
    none += best ? 0 : 1;
    if (!best) continue;
    CHECK(fair->highest.toDouble() == Approx(static_cast<double>(best->highest)));
    CHECK(measured(inUnits(problem), fair->worker).unevenness == Approx(static_cast<double>(best->unevenness)));
    CHECK(fair->casesMoved == best->moved);
    CHECK(fair->isProved());
    CHECK(few->casesMoved == shortest->moved);
    CHECK(few->provedMoves);
  }
  CHECK(none < 6);
}

TEST_CASE("for few items nothing better is missed by the search alone", "[fairest]") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const UnitShare share = inUnits(problemOf(seed, {4, 7, 4}));
    const auto whole = exactShare(share, false, 1'000'000);
    const auto found = searchShare(share, 200, 0, 0);
    REQUIRE((whole && *whole && found));
    INFO("seed " << seed);
    CHECK(isAtMost(found->highest, (*whole)->highest));
    CHECK(isAtMost(lowestHighest(share, found->highest), (*whole)->highest));
    CHECK(isAtMost(lowestUnevenness(share, (*whole)->highest), (*whole)->unevenness));
  }
}

TEST_CASE("a team's share is proved in nearly every instance and never worse than what GLPK proves", "[fairest]") {
  int proved = 0, compared = 0, even = 0;
  double worst = 0;
  const unsigned seeds = 200, every = isEverything() ? 1 : 10;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    const ShareProblem problem = problemOf(seed, {12, 30, seed % 2 ? 4 : 10, seed % 4 == 3 ? 35 : 100});
    const auto fair = fairestShare(problem);
    INFO("seed " << seed);
    REQUIRE(fair);
    REQUIRE(isAllowed(inUnits(problem), fair->worker));
    proved += fair->provedHighest ? 1 : 0;
    even += fair->provedUnevenness ? 1 : 0;
    worst = std::max(worst, fair->unevennessWithin);
    if (seed % every != 0) continue;
    if (const auto known = highestByGlpk(problem)) {
      ++compared;
      CHECK(fair->highest.toDouble() <= *known + 1e-6);
    }
  }
  FIGURE("G12: fairest share: " << proved << " of " << seeds << " proved, unevenness in " << even
                                << ", at worst within " << worst << "%; none worse than GLPK in " << compared);
  CHECK(proved >= 196);
  CHECK(compared > 0);
}

TEST_CASE("a service's share ends, and keeps every constraint", "[fairest]") {
  const ShareProblem problem = problemOf(7, {200, 500, 4, 100});
  const auto fair = fairestShare(problem);
  REQUIRE(fair);
  CHECK(isAllowed(inUnits(problem), fair->worker));
  CHECK(fair->highestWithin < 5);
}

TEST_CASE("what cannot be shared is named with all who could have taken it", "[fairest]") {
  const auto worker = [](int most) { return ShareWorker{Decimal(0), Decimal(10), Decimal(most)}; };
  ShareProblem problem{{worker(4), worker(4), worker(9)}, {}};
  for (int i = 0; i < 3; ++i) problem.items.push_back({Decimal(3), 1, {0, 1}, 0});
  problem.items.push_back({Decimal(3), 1, {2}, 2});
  const auto fair = fairestShare(problem);
  REQUIRE_FALSE(fair);
  CHECK(fair.error().proved);
  CHECK(fair.error().workers == std::vector<int>{0, 1});
  CHECK(fair.error().items == std::vector<int>{0, 1, 2});
  CHECK_FALSE(fewestMoves(problem));
}

TEST_CASE("an item that nobody may take alone is a share that is not there", "[fairest]") {
  // Split in units six and six would fit two with room for five and seven; whole they do not.
  ShareProblem problem{{{Decimal(0), Decimal(10), Decimal(5)}, {Decimal(0), Decimal(10), Decimal(7)}}, {}};
  problem.items.push_back({Decimal(6), 1, {0, 1}, {}});
  problem.items.push_back({Decimal(6), 1, {0, 1}, {}});
  const auto fair = fairestShare(problem);
  REQUIRE_FALSE(fair);
  CHECK(fair.error().items.size() == 2);
}

TEST_CASE("in a team the fewest moves are proved in nearly every instance", "[fairest]") {
  constexpr unsigned kTeams = 60;
  unsigned proved = 0, answered = 0;
  for (unsigned seed = 1; seed <= kTeams; ++seed) {
    ShareProblem problem = problemOf(seed, {9, 60, 4, 100});
    for (ShareWorker& worker : problem.workers) worker.most = Decimal::fromScaled(worker.ceiling.floor(), 0);
    const auto few = fewestMoves(problem);
    if (!few) continue;
    ++answered;
    proved += few->provedMoves ? 1U : 0U;
    CHECK(isAllowed(inUnits(problem), few->worker));
    CHECK(measured(inUnits(problem), few->worker).moved == few->casesMoved);
  }
  FIGURE("fewest moves: " << proved << " of " << answered << " proved");
  CHECK(answered >= kTeams / 2);
  CHECK(proved * 10 >= answered * 9);
}

TEST_CASE("fewest moves takes from whoever is over and from nobody else", "[fairest]") {
  const auto worker = [](int most) { return ShareWorker{Decimal(0), Decimal(10), Decimal(most)}; };
  ShareProblem problem{{worker(9), worker(9)}, {}};
  for (int i = 0; i < 5; ++i) problem.items.push_back({Decimal(2), 1, {0, 1}, 0});
  problem.items.push_back({Decimal(2), 1, {0, 1}, 1});
  const auto few = fewestMoves(problem);
  REQUIRE(few);
  CHECK(few->casesMoved == 1);
  const auto fair = fairestShare(problem);
  CHECK(fair->casesMoved == 2);
  CHECK(fair->highest.wholePercent() == 60);
}

}  // namespace fairest_share_test
