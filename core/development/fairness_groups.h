// SPDX-License-Identifier: MIT
// The groups that fairness is told of, before anything is hidden: which classes there are, which of them are told
// together, and who stands in each group.
#pragma once
#include <utility>

#include "core/development/fairness.h"

namespace headroom {

/// Classes, as family and place.
using FairnessMargin = std::vector<std::pair<std::size_t, std::size_t>>;

/// The lines that divide everybody: units within each other, and three that stand by themselves.
enum FairnessLine { kFairnessUnits, kFairnessRoles, kFairnessHours, kFairnessContracts };

/// The groups before anything is hidden, and what they are called: row 0 is everybody.
struct FairnessGroups {
  std::vector<CountedRow> rows;
  std::vector<FairnessRow> named;  ///< of the same places, without figures
  std::vector<std::size_t> within;
  std::vector<FairnessMargin> margins;  ///< of each family what its own classes add up to
  std::vector<FairnessColumn> columns;
  std::vector<QString> notShown;
};
FairnessGroups fairnessGroups(const UnitTree& units, const std::vector<PersonYear>& people);

}  // namespace headroom
