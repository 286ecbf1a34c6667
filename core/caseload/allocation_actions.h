// SPDX-License-Identifier: MIT
// What a manager decides about who holds a case: give it, give many, make the moves of a board, end a co-working, put
// its facts right. Each is one save; a refusal has saved nothing.
#pragma once
#include <map>
#include <vector>

#include "core/caseload/allocating.h"
#include "core/caseload/new_case.h"
#include "core/caseload/what_if.h"
#include "core/desk/desk.h"

namespace headroom {

/// From that day on. Asking twice is the same as asking once. Refused where the person has obstacles and no reason is
/// said for going past them, or where the viewer manages neither the case's unit nor that of the post.
Result<AllocatedCase> allocate(WritableDesk& desk, const NewAllocation& allocation);
/// The same inside a transaction that the caller holds: every way of giving a case asks here.
Result<AllocatedCase> giveInSave(WritableDesk& desk, const NewAllocation& allocation);
/// A new case, led from the day on which it opens, for the reason 'first contact'. Refused as by allocate().
Result<CaseId> addCaseTo(WritableDesk& desk, const NewCase& added, PostId lead, const QString& overrideWhy = {});
/// Takes a giving back as long as nothing was changed since.
Result<void> takeBack(WritableDesk& desk, const AllocatedCase& allocated);
/// The same for several that were given in that order, all or none. Returns how many cases are as they were.
Result<int> takeBackAll(WritableDesk& desk, const std::vector<AllocatedCase>& allocated);
/// Every one by itself: what is refused leaves the others as they are. In the order given.
std::vector<Result<AllocatedCase>> allocateEach(WritableDesk& desk, const std::vector<NewAllocation>& allocations);

/// Makes the case moves of a board from today on, all or none. `agreedWith` and `why` are kept with each; refused when
/// nobody is said to have agreed, or when a case would go to a starter. Returns what was given, to be taken back.
/// `seen`: who led the cases when the board was looked at; refused for one that is led by somebody else by now.
Result<std::vector<AllocatedCase>> makeMoves(WritableDesk& desk, const std::vector<TriedChange>& board,
                                             const QString& agreedWith, const QString& why,
                                             const std::map<CaseId, std::optional<PostId>>& seen = {});

/// Whether the viewer may give that case to somebody whom they manage: they manage its unit, or whoever leads it then.
Result<void> mayGiveAway(const Desk& desk, CaseId caseId, QDate on);

/// Ends somebody's part in a case on that day, half-open.
Result<void> endAllocation(WritableDesk& desk, AllocationId allocation, QDate to);
/// Puts the facts of a case right, for all its days: a case has no periods of its own (formats 2). `rowVersion` as read
/// by loadCaseFacts(); a StoreError of Conflict when somebody else changed them since.
Result<void> correctCase(WritableDesk& desk, CaseId id, const CaseCorrection& correction, qint64 rowVersion);

}  // namespace headroom
