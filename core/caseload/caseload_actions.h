// SPDX-License-Identifier: MIT
// What people do to caseloads by hand: add a case and its lead, close it, take that back, set a limit.
// Each is one save; a refusal has saved nothing.
#pragma once
#include <utility>
#include <vector>

#include "core/caseload/new_case.h"
#include "core/desk/desk.h"

namespace headroom {

/// A case that was closed, with what is needed to take it back exactly.
struct ClosedCase {
  CaseId caseId;
  QDate closed;  ///< half-open: the first day on which it is no longer open
  /// Allocations that the closing ended, and when they would have ended.
  std::vector<std::pair<AllocationId, std::optional<QDate>>> ended;
};

/// Whether the viewer may close a case, reopen it or put it right: they manage its unit; of a case without one, that of
/// whoever leads it today; of one that nobody leads, any.
Result<void> mayKeepCase(const Desk& desk, CaseId id);

/// A new case, led by `lead` from the day it opens; unallocated without one. Refused when the reference is taken or the
/// post does not hold on that day.
Result<CaseId> addCase(WritableDesk& desk, const NewCase& added, std::optional<PostId> lead);

/// Closes an open case from that day on, and ends the allocations that hold then. Refused when it is closed already or
/// opened on or after that day.
Result<ClosedCase> closeCase(WritableDesk& desk, CaseId id, QDate closed);

/// Takes a closing back: the case is open again and its allocations hold as before. Refused when it was reopened or
/// changed meanwhile.
Result<void> reopenCase(WritableDesk& desk, const ClosedCase& closed);

/// A limit from that day on. The one for the same measure, unit, role and person ends that day; one of a later day
/// keeps its period and ends this one. Nothing of the past changes.
Result<void> setLimit(WritableDesk& desk, const NewLimit& limit);

// Parts of a verb, for verbs that put several into one save. They ask the rules and not whether the viewer may; each
// belongs inside a transaction.

Result<CaseId> writeCase(Database& records, const NewCase& added, std::optional<PostId> lead);
/// Refused where it would take away from days before `today`.
Result<void> writeLimit(Database& records, const NewLimit& limit, QDate today);

}  // namespace headroom
