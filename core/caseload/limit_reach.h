// SPDX-License-Identifier: MIT
// Whom each limit in force holds for and what it gives, and for whom a nearer one wins (rules 4).
// Asked of balance(), so that the list says no other limit than the rows do.
#pragma once
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

struct LimitReach {
  Limit limit;
  int holdsFor = 0;                    ///< posts that are judged by it
  Decimal ceiling = {};                ///< of these posts together
  int nearer = 0;                      ///< posts that it would hold for, were no other nearer
  std::vector<Limit> nearerOnes = {};  ///< which win there, each once
};

/// Every limit in force on the day of `figures`, those that hold for somebody first, then by code.
std::vector<LimitReach> limitReach(const CaseloadFacts& facts, const Balance& figures);

}  // namespace headroom
