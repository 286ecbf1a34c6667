// SPDX-License-Identifier: MIT
// Choosing a scheme and weighing a case by it.
// A unit has one scheme at a time, so the rows in force there are that scheme.
#include "core/caseload/scheme.h"

namespace headroom {

std::optional<Decimal> Scheme::smallestKindWeight() const {
  std::optional<Decimal> smallest;
  for (const Decimal points : kinds) {
    if (points > Decimal(0) && (!smallest || points < *smallest)) smallest = points;
  }
  return smallest;
}

std::optional<Decimal> weightOf(const Case& one, const Scheme* scheme) {
  if (one.points) return one.points;
  if (scheme == nullptr) return std::nullopt;
  const auto kind = scheme->kinds.constFind(one.kind);
  if (kind == scheme->kinds.constEnd()) return std::nullopt;
  Decimal weight = *kind;
  for (const QString& feature : one.features) weight += scheme->features.value(feature, Decimal(0));
  return weight;
}

Schemes::Schemes(const std::vector<Weight>& weights, QDate on) {
  for (const Weight& weight : weights) {
    if (!weight.period.holdsOn(on)) continue;
    Scheme& scheme = schemes_[weight.unit];
    scheme.name = weight.scheme;
    if (weight.feature.isEmpty()) {
      scheme.kinds.insert(weight.kind, weight.points);
    } else {
      scheme.features.insert(weight.feature, weight.points);
    }
  }
}

const Scheme* Schemes::of(UnitId unit, const UnitTree& units) const {
  for (const UnitId place : units.lineage(unit)) {
    const auto found = schemes_.find(place);
    if (found != schemes_.end()) return &found->second;
  }
  const auto found = schemes_.find(std::nullopt);
  return found == schemes_.end() ? nullptr : &found->second;
}

}  // namespace headroom
