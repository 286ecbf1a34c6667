// SPDX-License-Identifier: MIT
// A suggestion for a board: which cases could change worker so that the load is shared most fairly, or so that nobody
// is over with the fewest changes (rules 5). Roles, limits and siblings are kept; what cannot be is named.
#pragma once
#include <QString>

#include <vector>

#include "core/base/result.h"
#include "core/caseload/fairest_share.h"
#include "core/caseload/what_if.h"

namespace headroom {

enum class ShareAim { Fairest, FewestMoves };

/// Which cases may change worker besides those of the posts that are shared over.
struct SharedCases {
  bool waiting = true;       ///< those that nobody leads
  bool ofThoseAway = false;  ///< those of posts without capacity, and of people who are away and need cover
};

struct SuggestedMoves {
  std::vector<TriedMove> moves;
  FairestShare share;              ///< with the figures that balance() gives once the moves are made
  std::vector<QString> stillOver;  ///< who is over or without capacity even then, in the order of the balance
};

/// Over the posts of the facts that have a limit and capacity on the day, and the cases that they lead. Siblings whom
/// one worker leads go together. A case without weight stays where it is, and so does one that its lead co-works too.
/// Siblings who are led apart now, and cases that somebody here co-works, count less with some than with others: then
/// 'proved' and 'within' are said of the least that every share must come to.
/// Refused where the posts count different measures or are weighed by different schemes, and where no share keeps every
/// limit and role: the sentence names the cases and the people.
Result<SuggestedMoves> suggestMoves(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit, ShareAim aim,
                                    const SharedCases& which);

}  // namespace headroom
