// SPDX-License-Identifier: MIT
// The days on which anything begins or ends cut the period; what is taken is the same on every day between two of them.
#include "core/development/path_share.h"

#include <set>

namespace headroom {
namespace {

Decimal shareOn(const std::vector<Reduction>& there, QDate day) {
  Decimal sum;
  for (const Reduction& one : there)
    if (one.period.holdsOn(day)) sum += one.percent;
  return sum;
}

}  // namespace

std::vector<SharePiece> missingShare(const Period& period, Decimal percent, const std::vector<Reduction>& there) {
  std::set<QDate> cuts{period.from};
  for (const Reduction& one : there) {
    if (period.holdsOn(one.period.from)) cuts.insert(one.period.from);
    if (one.period.to && period.holdsOn(*one.period.to)) cuts.insert(*one.period.to);
  }
  std::vector<SharePiece> pieces;
  for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
    const auto next = std::next(cut);
    const auto to = next == cuts.end() ? period.to : std::optional(*next);
    const Decimal taken = shareOn(there, *cut);
    if (taken >= percent) continue;
    const Decimal missing = percent - taken;
    if (!pieces.empty() && pieces.back().period.to == *cut && pieces.back().percent == missing) {
      pieces.back().period.to = to;
    } else {
      pieces.push_back({{*cut, to}, missing});
    }
  }
  return pieces;
}

bool liesWithin(const Period& one, const Period& period) {
  if (one.from < period.from) return false;
  return !period.to || (one.to && *one.to <= *period.to);
}

}  // namespace headroom
