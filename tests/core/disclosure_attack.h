// SPDX-License-Identifier: MIT
// Somebody who wants to know how many people a hidden group has: they know every number that is shown and how the
// groups lie in each other, and work out between which whole numbers each hidden one must be.
#pragma once
#include <functional>
#include <optional>

#include "core/development/fairness_groups.h"

namespace headroom::test {

struct Attack {
  int hidden = 0;              ///< numbers that are not shown
  int small = 0;               ///< of these, those from 1 to 4
  std::vector<QString> found;  ///< what could be worked out of a group of fewer than five
};

/// The number that is shown of a row, a family and a class; nothing where it is hidden.
using ShownNumber = std::function<std::optional<int>(std::size_t row, std::size_t family, std::size_t place)>;

/// Found is a hidden number that cannot be five or more and is not known to be nobody, and one below five that is
/// narrowed to fewer than five numbers.
Attack attack(const FairnessGroups& groups, const ShownNumber& shown);

/// What is read in the tables themselves, row by row and column by column.
ShownNumber readIn(const Fairness& fairness, const FairnessGroups& groups);

}  // namespace headroom::test
