// SPDX-License-Identifier: MIT
// The verbs of a caseload: one transaction a function.
// The rows are checked in new_case and written by the store.
#include "core/caseload/caseload_actions.h"

#include "core/caseload/allocation_store.h"
#include "core/caseload/caseload_writer_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"

namespace headroom {

Result<void> mayKeepCase(const Desk& desk, CaseId id) {
  const auto unit = unitOfCase(desk.records, id);
  return mayKeep(desk, unit ? unit : unitOfLead(desk.records, id, desk.today()));
}

Result<CaseId> addCase(WritableDesk& desk, const NewCase& added, std::optional<PostId> lead) {
  return inOneSave(desk.records, [&]() -> Result<CaseId> {
    if (const auto may = mayKeep(desk, added.unit); !may) return tl::unexpected(may.error());
    if (lead) {
      if (const auto may = mayKeep(desk, unitOfPost(desk.records, *lead)); !may) return tl::unexpected(may.error());
    }
    return writeCase(desk.records, added, lead);
  });
}

Result<ClosedCase> closeCase(WritableDesk& desk, CaseId id, QDate closed) {
  return inOneSave(desk.records, [&]() -> Result<ClosedCase> {
    if (const auto may = mayKeepCase(desk, id); !may) return tl::unexpected(may.error());
    return writeClosing(desk.records, id, closed);
  });
}

Result<void> reopenCase(WritableDesk& desk, const ClosedCase& closed) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    if (const auto may = mayKeepCase(desk, closed.caseId); !may) return may;
    return writeReopening(desk.records, closed);
  });
}

Result<void> setLimit(WritableDesk& desk, const NewLimit& limit) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    const auto may = limit.person ? mayKeep(desk, *limit.person)
                     : limit.unit ? mayKeep(desk, limit.unit)
                                  : mayKeepEverywhere(desk);
    if (!may) return may;
    return writeLimit(desk.records, limit, desk.today());
  });
}

}  // namespace headroom
