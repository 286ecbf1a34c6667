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

struct SuggestedMoves {
  std::vector<TriedMove> moves;
  FairestShare share;
};

/// Over the posts of the facts that have a limit and capacity on the day, and the cases that they lead; with `waiting`
/// also those that nobody leads. Siblings whom one worker leads go together. A case without weight stays where it is.
/// Refused where the posts count different measures or are weighed by different schemes, and where no share keeps every
/// limit and role: the sentence names the cases and the people.
Result<SuggestedMoves> suggestMoves(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit, ShareAim aim,
                                    bool waiting);

}  // namespace headroom
