// SPDX-License-Identifier: MIT
// What a decision on a case is made from and leaves behind: who led it and its siblings before, who decided and why.
#pragma once
#include "core/caseload/allocating.h"
#include "core/caseload/candidate.h"
#include "core/store/database.h"

namespace headroom {

/// The case with the leads of it and of its family, of all times; nothing when there is no such case.
std::optional<CaseBackground> loadBackground(const Database& records, CaseId id);
/// Everybody who ever held the case, the latest beginning first.
std::vector<HeldLine> loadHeldLines(const Database& records, CaseId id);
/// A unit (nothing: everything) with the cases that wait there and the absences of the next weeks: what moves are tried
/// on.
CaseloadFacts loadBoardFacts(const Database& records, QDate on, std::optional<UnitId> unit);

/// For whatGivesWay().
LeadsFrom loadLeadsFrom(const Database& records, CaseId id, QDate from);
/// The post that leads the case on that day, as leadOf() says it; nothing when nobody does.
std::optional<PostId> leadOn(const Database& records, CaseId id, QDate on);
/// Of whoever leads the case on that day; nothing when nobody does.
std::optional<UnitId> unitOfLead(const Database& records, CaseId id, QDate on);
/// Of the post that an allocation is at; nothing when there is no such allocation.
std::optional<UnitId> unitOfAllocation(const Database& records, AllocationId id);
/// Nothing when there is no such allocation.
std::optional<Allocation> loadAllocation(const Database& records, AllocationId id);
/// The co-working of a case at a post on that day.
std::optional<AllocationId> coWorkOn(const Database& records, CaseId id, PostId post, QDate on);
/// The first day of a co-working of a case at a post that begins after that day.
std::optional<QDate> coWorkAfter(const Database& records, CaseId id, PostId post, QDate day);

// Inside a transaction that the caller holds.

/// Gives it a code of its own. Nobody decided it, and there is no reason, unless that is said.
AllocationId insertAllocation(Database& records, CaseId id, PostId post, Part part, const Period& period,
                              const QString& reason = {});
void insertDecision(Database& records, AllocationId id, const NewAllocation& decided, std::optional<PersonId> by,
                    qint64 at);
/// A lead that gave way, as it was.
void insertAgain(Database& records, CaseId id, const GoesOn& row);
void deleteAllocation(Database& records, AllocationId id);
/// False when it was changed since it was inserted.
bool deleteUntouched(Database& records, AllocationId id);
void deleteDecision(Database& records, AllocationId id);
/// The first day on which it no longer holds. What only goes on from it goes too. False when it has ended by then or
/// begins on that day or later.
bool writeEnd(Database& records, AllocationId id, QDate to);
/// Whatever holds of the case on that day ends then; each with the day on which it would have ended.
std::vector<std::pair<AllocationId, std::optional<QDate>>> endAllOf(Database& records, CaseId id, QDate day);
/// Takes an end back; false when it is another by now.
bool restoreEnd(Database& records, AllocationId id, QDate end, std::optional<QDate> until);

}  // namespace headroom
