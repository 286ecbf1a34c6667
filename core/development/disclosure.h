// SPDX-License-Identifier: MIT
// Which groups of people may be shown, so that nobody can work out one of fewer than five from all that is shown
// together (docs/decisions/0033).
#pragma once
#include <cstddef>
#include <vector>

namespace headroom {

/// The smallest group that is shown.
inline constexpr int kFewestShown = 5;
constexpr bool isTooFew(int people) { return people > 0 && people < kFewestShown; }

/// A group of people. `counts` divides them by each family, and every family completely: the first has one class, all
/// of them; the classes of another add up to some classes of the family that it stands within.
struct CountedRow {
  std::size_t of = 0;  ///< the group that this is a part of; the first row is everybody and a part of itself
  int line = 0;        ///< the rows of one line divide `of` completely; in line 0 everybody knows which parts there are
  std::vector<std::vector<int>> counts = {};
  int people() const { return counts.front().front(); }
  int total(std::size_t family) const;
};

/// [family][row]
using HiddenRows = std::vector<std::vector<bool>>;

/// Of each family the rows that are not shown. In every line the hidden rows taken together have in each class nobody
/// or at least five, as each row has that is shown, so that dealing their people out among them in another way gives
/// the same figures. `within`: of each family the one that it stands within; what is hidden there is hidden here. Rows
/// stand after those that they are a part of, and hold somebody.
HiddenRows hiddenRows(const std::vector<CountedRow>& rows, const std::vector<std::size_t>& within);

}  // namespace headroom
