// SPDX-License-Identifier: MIT
// The rows of 'Give this case': everybody who could take it, what it would do to them and what speaks for whom.
#pragma once
#include <vector>

#include "core/caseload/allocation_store.h"
#include "core/caseload/what_if.h"
#include "core/desk/desk.h"
#include "ui/shared/table_model.h"

namespace headroom {

struct AllocatePicture {
  CaseBackground background;
  std::vector<Candidate> candidates;  ///< the best suggestion first
  std::optional<PostId> lead;         ///< who leads it on the day
  QString leadNow;                    ///< their name; empty: nobody
};

/// Of the units that the viewer may see; nothing when there is no such case.
std::optional<AllocatePicture> readAllocate(const Desk& desk, CaseId id, QDate on);

std::vector<Column<Candidate>> candidateColumns(QDate on);

/// 'from 50% to 65%'; where there is no limit 'from 3 to 4 children'.
QString changeWords(const PostBalance& now, const PostBalance& after);
/// 'Away from 3 Aug', 'Away until 5 Aug'; empty when nothing is ahead.
QString aheadWords(const Candidate& one, QDate on);

}  // namespace headroom
