// SPDX-License-Identifier: MIT
// Limits that a council sets per 1.0 FTE, and which of them is in force for a post (rules 4).
// An average is never a limit; the two are not mixed.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/caseload/case_record.h"
#include "core/organisation/organisation.h"

namespace headroom {

enum class Operator { Below, AtMost };

/// 'below', 'at most'.
QString token(Operator op);
std::optional<Operator> operatorFrom(const QString& word);

struct Limit {
  std::optional<LimitId> id;  ///< none: only tried
  QString code;
  Measure measure = Measure::Children;
  Operator op = Operator::Below;
  Decimal value;  ///< per 1.0 FTE
  std::optional<UnitId> unit;
  std::optional<Role> role;  ///< none: every role
  std::optional<PersonId> person;
  Period period;
};

/// The limits in force on one day, the one that goes before standing first.
class LimitOrder {
 public:
  /// With a measure, only limits of that measure are looked at.
  LimitOrder(const std::vector<Limit>& limits, const UnitTree& units, QDate on, std::optional<Measure> measure);
  /// The one in force for a post: with person before without; then the unit furthest from the root, any unit before
  /// none; then with role before without; then the latest `from`; then the smaller code. nullptr when none matches.
  const Limit* of(const Post& post) const;

 private:
  const UnitTree& units_;
  std::vector<const Limit*> order_;
};

}  // namespace headroom
