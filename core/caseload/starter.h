// SPDX-License-Identifier: MIT
// What Headroom ships as starting values: reasons for reductions, the starter scheme and the default limit (rules 3
// and 4). They are written as ordinary rows with a period, for the council to replace; no rule falls back to them.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/caseload/scheme.h"
#include "core/organisation/terms.h"

namespace headroom {

/// A shipped reason for a reduction. More than the most is refused.
struct ReductionReason {
  QString reason;
  std::optional<Decimal> percent;  ///< offered when the reason is chosen
  std::optional<Decimal> most;
  std::optional<int> months;  ///< offered length
};

const std::vector<ReductionReason>& shippedReasons();
/// The shipped reason of that name, case ignored, or nullptr for a reason of the council's own.
const ReductionReason* shippedReason(const QString& reason);

/// The starter scheme 'starter', without a unit, from that day on.
std::vector<Weight> starterScheme(QDate from);

/// Family support and protection teams: below 15 children per 1.0 FTE.
inline constexpr int kDefaultChildrenLimit = 15;
/// The roles that carry cases: a default limit is written as a row for each of them, so that a manager's post has none
/// unless a limit names it (rules 4).
const std::vector<Role>& caseCarryingRoles();

}  // namespace headroom
