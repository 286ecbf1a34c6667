// SPDX-License-Identifier: MIT
// The rules in force on one day, and a post judged by them: what the balance of a day and the history of a post share.
// Nothing here looks at other posts.
#pragma once
#include "core/caseload/balance.h"

namespace headroom {

/// What is in force on one day; the facts that it was made from must outlive it.
struct BalanceDay {
  Schemes schemes;
  LimitOrder limits;
  Takings takings;
};

/// The post judged with what it holds on that day. `asked`: the measure of a post without a limit.
PostBalance balanceOf(const Organisation& organisation, const Post& post, const BalanceDay& day,
                      std::vector<HeldCase> held, std::optional<Measure> asked);

}  // namespace headroom
