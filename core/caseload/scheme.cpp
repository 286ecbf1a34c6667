// SPDX-License-Identifier: MIT
// Choosing a scheme and weighing a case by it.
// A unit has one scheme at a time, so the rows in force there are that scheme.
#include "core/caseload/scheme.h"

#include <set>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/caseload/new_case.h"
#include "core/organisation/new_rows.h"

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

Result<std::vector<Weight>> checkedScheme(const QString& name, std::optional<UnitId> unit, QDate from,
                                          std::vector<Weight> weights) {
  if (name.trimmed().isEmpty()) return refuse(say("Give the scheme a name."));
  TRY(checkedLength(name, kLongestName, say("The name")));
  if (weights.empty()) return refuse(say("A scheme needs the points of at least one kind."));
  TRY(checked(Period{from, {}}));
  std::set<QString> named;
  for (Weight& one : weights) {
    const QString what = one.kind.isEmpty() ? one.feature.trimmed() : one.kind;
    if (!one.kind.isEmpty() && !caseKinds().contains(one.kind))
      return refuse(say("'%1' is not a kind of case.").arg(one.kind));
    if (what.isEmpty()) return refuse(say("Say which kind or feature the points are of."));
    if (!named.insert(what.toCaseFolded()).second) return refuse(say("'%1' has its points twice.").arg(what));
    TRY(checkedLength(what, kLongestName, say("A feature")));
    if (!isAmount(one.points))
      return refuse(say("The points of '%1' are from 0 to 100,000, with 4 decimals at most.").arg(what));
    one.scheme = name.trimmed();
    one.unit = unit;
    one.period = {from, {}};
  }
  return weights;
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
