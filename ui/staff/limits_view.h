// SPDX-License-Identifier: MIT
// Every limit in force: whom it holds for, what it gives, and which nearer one wins where it does not.
#pragma once
#include <vector>

#include "core/caseload/limit_reach.h"
#include "core/desk/desk.h"
#include "core/organisation/access.h"
#include "ui/shared/table_model.h"

namespace headroom {

struct LimitRow {
  LimitReach reach;
  QString limit;   ///< 'below 15 children'
  QString whose;   ///< 'social worker, Ashby Family Support'
  QString holds;   ///< '6 posts'; 'nobody'
  QString gives;   ///< '84 children together'; empty where it holds for nobody
  QString nearer;  ///< 'for 2 posts a nearer one: below 12 children, NQSW'; empty when none
};

/// On the day, those that reach a post which the viewer may see, and those set for a unit of theirs.
std::vector<LimitRow> readLimits(const Desk& desk, QDate on);
std::vector<Column<LimitRow>> limitColumns();

struct NewLimit;
/// What a limit that was set does from its first day on: '… holds for 6 posts …', or that it changes nobody and why.
QString limitSetWords(const Desk& desk, const NewLimit& limit);

}  // namespace headroom
