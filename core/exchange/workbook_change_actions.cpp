// SPDX-License-Identifier: MIT
// A change is a new period; only what is wrong for all its days is corrected in place.
#include "core/exchange/workbook_change_actions.h"

#include "core/base/say.h"
#include "core/caseload/allocation_store.h"
#include "core/exchange/workbook_update_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using What = WorkbookChange::What;

Result<void> lead(Database& records, const WorkbookChange& change) {
  if (change.endsLead && change.startsThatDay) {
    deleteAllocation(records, *change.endsLead);
  } else if (change.endsLead && !writeEnd(records, *change.endsLead, change.from)) {
    return refuse(say("%1: its lead was changed meanwhile.").arg(change.child));
  }
  if (change.leadPost.isEmpty()) return {};
  const auto post = postOfCode(records, change.leadPost);
  if (!post) return refuse(say("%1: there is no post %2.").arg(change.child, change.leadPost));
  insertAllocation(records, *change.caseId, *post, Part::Lead, {change.from, {}}, u"OTHERS"_s);
  return {};
}

Result<void> close(Database& records, const WorkbookChange& change) {
  if (!closeInFile(records, *change.caseId, change.from))
    return refuse(say("%1: it cannot be closed on %2.").arg(change.child, change.from.toString(Qt::ISODate)));
  endAllOf(records, *change.caseId, change.from);
  return {};
}

Result<void> carryOut(Database& records, const WorkbookChange& change, const ImportWish& wish) {
  switch (change.what) {
    case What::New:
      return {};
    case What::Moved:
      return lead(records, change);
    case What::Closed:
      return close(records, change);
    case What::Corrected:
      correctInFile(records, *change.caseId, change.kind, change.unit);
      return {};
    case What::Reopened:
      reopenInFile(records, *change.caseId);
      return lead(records, change);
    case What::Missing:
      return wish.closeMissing ? close(records, change) : Result<void>();
  }
  Q_UNREACHABLE();
}

}  // namespace

Result<void> applyWorkbookChanges(Database& records, const std::vector<WorkbookChange>& changes,
                                  const ImportWish& wish) {
  for (const WorkbookChange& one : changes) TRY(carryOut(records, one, wish));
  return {};
}

}  // namespace headroom
