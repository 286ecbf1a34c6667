// SPDX-License-Identifier: MIT
// What a decision on a case is made from and leaves behind: who led it and its siblings before, who decided and why.
#pragma once
#include "core/caseload/allocating.h"
#include "core/caseload/candidate.h"
#include "core/caseload/going_on_store.h"
#include "core/caseload/new_case.h"
#include "core/store/database.h"

namespace headroom {

/// The case with the leads of it and of its family, of all times; nothing when there is no such case.
std::optional<CaseBackground> loadBackground(const Database& records, CaseId id);

/// A case of a family on a day, and the name of whoever leads it then.
struct FamilyCase {
  CaseId id;
  QString code;
  QString kind;
  QString lead;  ///< empty: nobody
};
/// The other cases of a case's family that are open on that day, by code; none without a family reference.
std::vector<FamilyCase> loadFamily(const Database& records, const Case& of, QDate on);

/// By its reference, byte by byte.
std::optional<CaseId> findCase(const Database& records, const QString& code);

/// Everybody who ever held the case, the latest beginning first.
std::vector<HeldLine> loadHeldLines(const Database& records, CaseId id);

/// A unit (nothing: everything) with the cases that wait there and the absences of the next weeks: what moves are tried
/// on.
CaseloadFacts loadBoardFacts(const Database& records, QDate on, std::optional<UnitId> unit);

/// What the giving of a case changed, with what is needed to take it back exactly.
struct AllocatedCase {
  AllocationId allocation;
  bool isNew = true;  ///< false: it was given to that post from that day already, and nothing was changed
  /// The allocation that it ended, and when that would have ended.
  std::optional<std::pair<AllocationId, std::optional<QDate>>> ended;
  std::vector<GoesOn> gaveWay = {};       ///< what only went on from before, and was taken away
  std::vector<AllocationId> goesOn = {};  ///< where the post is changed on a day to come
};

/// Inside a transaction that the caller holds. Ends the lead of the day before and begins the new one.
Result<AllocatedCase> writeAllocation(Database& records, const NewAllocation& allocation,
                                      std::optional<PersonId> decidedBy, qint64 decidedAt);
Result<void> writeTakenBack(Database& records, const AllocatedCase& allocated);
/// Ends an allocation on that day: its first day on which it no longer holds. What only goes on from it goes too.
Result<void> writeEnd(Database& records, AllocationId id, QDate to);

/// The facts of a case as they stand, with the version of the row that they were read from.
struct StoredFacts {
  CaseCorrection facts;
  qint64 rowVersion = 0;
};
/// Nothing when there is no such case.
std::optional<StoredFacts> loadCaseFacts(const Database& records, CaseId id);
/// Over the row that was read; a StoreError of Conflict when somebody else changed it since.
Result<void> writeCorrection(Database& records, CaseId id, const CaseCorrection& correction, qint64 rowVersion);

/// Of the person who holds it.
QString nameOfPost(const Database& records, PostId post);
/// Whose manager may decide: the unit of a post, and of the post of an allocation.
UnitId unitOfPost(const Database& records, PostId post);
/// The post that leads the case on that day, as leadOf() says it; nothing when nobody does.
std::optional<PostId> leadOn(const Database& records, CaseId id, QDate on);
/// Of whoever leads the case on that day; nothing when nobody does.
std::optional<UnitId> unitOfLead(const Database& records, CaseId id, QDate on);
/// Nothing when there is no such allocation.
std::optional<UnitId> unitOfAllocation(const Database& records, AllocationId id);

}  // namespace headroom
