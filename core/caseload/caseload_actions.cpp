// SPDX-License-Identifier: MIT
// The verbs of a caseload: one transaction a function.
// The rows are checked in new_case and written by the store.
#include "core/caseload/caseload_actions.h"

#include "core/caseload/caseload_writer_store.h"
#include "core/organisation/one_save.h"

namespace headroom {

Result<CaseId> addCase(Desk& desk, const NewCase& added, std::optional<PostId> lead) {
  return inOneSave(desk.records, [&] { return writeCase(desk.records, added, lead); });
}

Result<ClosedCase> closeCase(Desk& desk, CaseId id, QDate closed) {
  return inOneSave(desk.records, [&] { return writeClosing(desk.records, id, closed); });
}

Result<void> reopenCase(Desk& desk, const ClosedCase& closed) {
  return inOneSave(desk.records, [&] { return writeReopening(desk.records, closed); });
}

Result<void> setLimit(Desk& desk, const NewLimit& limit) {
  return inOneSave(desk.records, [&] { return writeLimit(desk.records, limit); });
}

}  // namespace headroom
