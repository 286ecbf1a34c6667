// SPDX-License-Identifier: MIT
// Changes that are only tried: facts in, facts out, and every figure is asked of them as of any other facts.
// Nothing here reaches the file.
#pragma once
#include <optional>
#include <variant>
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

/// The case is led by another post from the day on; by nobody without one.
struct TriedMove {
  CaseId caseId;
  std::optional<PostId> to;
  friend bool operator==(const TriedMove&, const TriedMove&) = default;
};

/// The post has other hours.
struct TriedHours {
  PostId post;
  Decimal fte;  ///< 0 to 1
  friend bool operator==(const TriedHours&, const TriedHours&) = default;
};

/// Somebody new. Their post is starterPost(number), so that cases can be tried on them.
struct TriedStarter {
  int number = 1;  ///< from 1, each once on a board
  UnitId unit;
  Role role = Role::Other;
  Decimal fte;
  friend bool operator==(const TriedStarter&, const TriedStarter&) = default;
};

/// Whoever holds the post is away from the day on, for that many days, and needs cover.
struct TriedAbsence {
  PostId post;
  int days = 28;
  friend bool operator==(const TriedAbsence&, const TriedAbsence&) = default;
};

using TriedChange = std::variant<TriedMove, TriedHours, TriedStarter, TriedAbsence>;

/// The post of a starter who is only tried: no stored post has this id.
PostId starterPost(int number);
/// The number of such a post; nothing for a stored one.
std::optional<int> starterNumber(PostId post);

/// The facts as they would be from `on` on. A later change of the same thing replaces an earlier one.
CaseloadFacts tried(CaseloadFacts facts, const std::vector<TriedChange>& changes, QDate on);

/// A change put to the others: it replaces what was tried of the same case, hours or absence before, and a case that is
/// put back where it is leaves the board.
void putOnBoard(std::vector<TriedChange>& board, const TriedChange& change, const CaseloadFacts& facts, QDate on);

/// Who leads a case on that day; nothing when nobody does.
std::optional<PostId> leadOf(const CaseloadFacts& facts, CaseId id, QDate on);

/// What a board would do, in figures.
struct BoardEffect {
  Balance before;
  Balance after;
  int childrenMoved = 0;  ///< cases that somebody else would lead than now; an unallocated one that is given counts too

  const PostBalance* rowBefore(PostId post) const;
  const PostBalance* rowAfter(PostId post) const;
};
BoardEffect effectOf(const CaseloadFacts& facts, const std::vector<TriedChange>& board, QDate on,
                     std::optional<UnitId> unit = std::nullopt);
/// The same where the balance of the facts as they are is known.
BoardEffect effectOf(const CaseloadFacts& facts, const std::vector<TriedChange>& board, QDate on,
                     std::optional<UnitId> unit, Balance before);

/// What somebody should look at before a move is made: breach, absence, role, siblings parted. Empty when nothing is.
std::vector<QString> warningsOf(const CaseloadFacts& facts, const BoardEffect& effect, const TriedMove& move);

}  // namespace headroom
