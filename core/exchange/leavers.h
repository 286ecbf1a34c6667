// SPDX-License-Identifier: MIT
// People who have left: how long their records are kept, whether they are held, and when they may be erased (design 2.5
// and 8, S9).
#pragma once
#include <QDate>

#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/organisation/access.h"

namespace headroom {

/// Years after somebody has left for which their records are kept, unless the file says otherwise.
inline constexpr int kRetentionYears = 6;

/// Somebody without a post from that day on.
struct Leaver {
  PersonId person;
  QString name;
  QDate left;    ///< the first day without a post
  QDate review;  ///< from when their records are to be looked at: left + the years
  QString hold;  ///< why they must be kept all the same; empty without a hold
};

/// Only those who manage the whole service decide how long records are kept.
Result<void> mayDecideRetention(const Access& access, const Viewer& viewer);
Result<void> checkedRetention(int years);
/// Refused while they hold a post or their records are held. `leavers`: everybody who has left.
Result<void> mayBeErased(const std::vector<Leaver>& leavers, PersonId person);

}  // namespace headroom
