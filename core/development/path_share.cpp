// SPDX-License-Identifier: MIT
// The days on which anything begins or ends cut the period; what is taken is the same on every day between two of them.
#include "core/development/path_share.h"

#include <algorithm>
#include <map>
#include <set>

namespace headroom {
namespace {

Decimal shareOn(const std::vector<Reduction>& there, QDate day) {
  Decimal ofAll;
  std::map<PostId, Decimal> ofPosts;
  for (const Reduction& one : there)
    if (one.period.holdsOn(day)) (one.post ? ofPosts[*one.post] : ofAll) += one.percent;
  Decimal most;
  for (const auto& [post, percent] : ofPosts) most = std::max(most, percent);
  return ofAll + most;
}

}  // namespace

bool isSameReason(const QString& a, const QString& b) {
  return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

std::vector<Reduction> takenFor(std::vector<Reduction> all, PersonId person, const QString& reason) {
  std::erase_if(all, [&](const Reduction& one) { return one.person != person || !isSameReason(one.reason, reason); });
  return all;
}

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

}  // namespace headroom
