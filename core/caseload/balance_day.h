// SPDX-License-Identifier: MIT
// The rules in force on one day, and a post judged by them: what the balance of a day and the history of a post share.
// Nothing here looks at other posts.
#pragma once
#include <unordered_map>
#include <unordered_set>

#include "core/caseload/balance.h"

namespace headroom {

/// What is in force on one day; the facts that it was made from must outlive it.
struct BalanceDay {
  Schemes schemes;
  LimitOrder limits;
  Takings takings;
};

/// What every post holds on that day, or every one of `posts`: an allocation holds while it and its case do (rules 3).
/// Whether the post holds is for the caller to ask.
std::unordered_map<PostId, std::vector<HeldCase>> heldByPost(const CaseloadFacts& facts, QDate on,
                                                             const std::unordered_set<PostId>* posts = nullptr);

/// The post judged with what it holds on that day. `asked`: the measure of a post without a limit.
PostBalance balanceOf(const Organisation& organisation, const Post& post, const BalanceDay& day,
                      std::vector<HeldCase> held, std::optional<Measure> asked);

/// Puts the posts of a day in the order of formats 1 and works out the figures of the whole.
void orderAndTotal(Balance& day);

}  // namespace headroom
