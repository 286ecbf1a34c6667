// SPDX-License-Identifier: MIT
// Sharing cases fairly: first the lowest possible highest utilisation, then the least unevenness, then the fewest cases
// that change worker (rules 5). The answer says what of it is proved, and how far it can be off where it is not.
#pragma once
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "core/base/decimal.h"

namespace headroom {

struct ShareWorker {
  Decimal fixedLoad;  ///< stays whatever is shared
  Decimal ceiling;    ///< above 0
  Decimal most;       ///< load without a breach, which is never exceeded
};

/// What goes to one worker as a whole: a case, or siblings that stay together.
struct ShareItem {
  Decimal weight;              ///< above 0
  int cases = 1;               ///< children in it, for counting those who change worker
  std::vector<int> eligible;   ///< places in `workers`, ascending
  std::optional<int> current;  ///< who holds it now
};

struct ShareProblem {
  std::vector<ShareWorker> workers;
  std::vector<ShareItem> items;
};

struct FairestShare {
  std::vector<int> worker;  ///< of every item
  Ratio highest;            ///< load / ceiling of the fullest
  double unevenness = 0;    ///< sum of load^2 / ceiling, over all workers
  int casesMoved = 0;
  bool provedHighest = false;
  bool provedUnevenness = false;
  bool provedMoves = false;     ///< among the answers with that highest and that unevenness
  double highestWithin = 0;     ///< percent above the bound; 0 when proved
  double unevennessWithin = 0;  ///< likewise
  bool isProved() const { return provedHighest && provedUnevenness && provedMoves; }
};

/// Why there is no share: these items together do not fit these workers, who are all that may take them. Where it was
/// only not found, all items and workers.
struct NoShare {
  std::vector<int> items;
  std::vector<int> workers;
  bool proved = false;
};

/// Deterministic: the search is bounded by steps, not by time.
tl::expected<FairestShare, NoShare> fairestShare(const ShareProblem& problem);

/// The fewest cases that change worker so that nobody is above `most`; of those answers one with a low highest.
/// `provedHighest` and `provedUnevenness` are not claimed.
tl::expected<FairestShare, NoShare> fewestMoves(const ShareProblem& problem);

}  // namespace headroom
