// SPDX-License-Identifier: MIT
// The readings of Balance, Moves and Over time for the whole service, and suggestions for its fullest unit.
#include "tests/bench/balance_readings.h"

#include <algorithm>
#include <map>

#include "core/caseload/allocation_store.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_store.h"
#include "core/caseload/forecast.h"
#include "core/caseload/ledger.h"
#include "core/caseload/overload.h"
#include "core/caseload/suggested_moves.h"
#include "core/caseload/trend.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

Answer counted(std::size_t rows) {
  Answer answer;
  for (std::size_t row = 0; row < rows; ++row) answer.add(row);
  return answer;
}

/// The unit whose posts lead most cases.
std::optional<UnitId> fullest(const Database& records, QDate on) {
  std::map<UnitId, int> cases;
  for (const PostBalance& post : balance(loadFacts(records, on), on).posts) cases[post.unit] += post.carried.children;
  const auto most =
      std::max_element(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == cases.end() ? std::nullopt : std::optional(most->first);
}

Answer monthsOf(const Database& records, QDate on, int months) {
  const auto days = monthsUpTo(on, months);
  const CaseloadFacts past = loadFactsOver(records, days.front(), on, {});
  return counted(trend(past, days).size() + loadLedger(records, days.front(), on).size());
}

Answer mondaysOf(const Database& records, QDate on) {
  constexpr int kWeeks = 12;
  const QDate first = mondayFrom(on);
  const CaseloadFacts ahead = loadFactsOver(records, first, first.addDays(7 * (kWeeks - 1)), {});
  return counted(byPost(forecast(ahead, on, kWeeks)).size());
}

Answer movesOf(const Database& records, QDate on, UnitId unit, ShareAim aim) {
  const auto suggested = suggestMoves(loadBoardFacts(records, on, unit), on, unit, aim, {});
  return counted(suggested ? suggested->moves.size() : 0);
}

}  // namespace

std::vector<Pair> balanceReadings(const Database& records, QDate on) {
  const auto day = [&records, on] { return counted(balance(loadFacts(records, on), on).posts.size()); };
  const OverloadRule rule;
  std::vector<Pair> all{{u"overload, everybody"_s, day,
                         [&records, on, rule] { return counted(loadOverload(records, on, rule, {}).size()); }},
                        {u"over for weeks, with owners"_s, day,
                         [&records, on] { return counted(loadEscalations(records, on, {}).size()); }},
                        {u"12 months and promises"_s, day, [&records, on] { return monthsOf(records, on, 12); }},
                        {u"36 months and promises"_s, day, [&records, on] { return monthsOf(records, on, 36); }},
                        {u"the next 12 Mondays"_s, day, [&records, on] { return mondaysOf(records, on); }}};
  if (const auto unit = fullest(records, on)) {
    all.push_back({u"fairest share of the fullest unit"_s, day,
                   [&records, on, unit] { return movesOf(records, on, *unit, ShareAim::Fairest); }});
    all.push_back({u"fewest moves of the fullest unit"_s, day,
                   [&records, on, unit] { return movesOf(records, on, *unit, ShareAim::FewestMoves); }});
  }
  return all;
}

}  // namespace headroom::bench
