// SPDX-License-Identifier: MIT
// Weighting schemes: how many points a case is worth in a unit on a day (rules 3).
// A scheme replaces the ones above it whole.
#pragma once
#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/caseload/case_record.h"
#include "core/organisation/unit_tree.h"

namespace headroom {

/// One row of weights.csv: the points of a kind or of a feature, exactly one of which is set.
struct Weight {
  QString scheme;
  std::optional<UnitId> unit;
  Period period;
  QString kind;
  QString feature;
  Decimal points;
};

struct Scheme {
  QString name;
  QHash<QString, Decimal> kinds;
  QHash<QString, Decimal> features;
  /// What a post needs to take one more case: the smallest kind weight > 0, or nothing.
  std::optional<Decimal> smallestKindWeight() const;
};

/// The weight of a case: its override, else the points of its kind plus those of its features that the scheme names.
/// Nothing when it is unweighted. `scheme` may be nullptr: no scheme in force.
std::optional<Decimal> weightOf(const Case& one, const Scheme* scheme);

/// The rows of a scheme as they are stored, from that day on; refused without a name or without points, for a kind or
/// feature that is unknown, unnamed or named twice, and for points that are none.
Result<std::vector<Weight>> checkedScheme(const QString& name, std::optional<UnitId> unit, QDate from,
                                          std::vector<Weight> weights);

/// The schemes in force on one day.
class Schemes {
 public:
  Schemes(const std::vector<Weight>& weights, QDate on);
  /// That of the nearest of the unit and its ancestors with a scheme in force, then the one without a unit; nullptr
  /// when there is none.
  const Scheme* of(UnitId unit, const UnitTree& units) const;

 private:
  std::map<std::optional<UnitId>, Scheme> schemes_;
};

}  // namespace headroom
