// SPDX-License-Identifier: MIT
// Single cases: found, opened, closed and put right.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/new_case.h"
#include "core/store/database.h"

namespace headroom {

/// By its reference, byte by byte.
std::optional<CaseId> findCase(const Database& records, const QString& code);
/// Where the case stands; nothing when it stands at no unit or is not there.
std::optional<UnitId> unitOfCase(const Database& records, CaseId id);
bool isOpenOn(const Database& records, CaseId id, QDate day);

/// A case of a family on a day, and the name of whoever leads it then.
struct FamilyCase {
  CaseId id;
  QString code;
  QString kind;
  QString lead;  ///< empty: nobody
};
/// The other cases of a case's family that are open on that day, by code; none without a family reference.
std::vector<FamilyCase> loadFamily(const Database& records, const Case& of, QDate on);

/// The facts of a case as they stand, with the version of the row that they were read from.
struct StoredFacts {
  CaseCorrection facts;
  qint64 rowVersion = 0;
};
/// Nothing when there is no such case.
std::optional<StoredFacts> loadCaseFacts(const Database& records, CaseId id);

// Inside a transaction that the caller holds.
/// With the reference that it carries.
CaseId insertCase(Database& records, const NewCase& added);
/// Over the row that was read; a StoreError of Conflict when somebody else changed it since.
void writeCorrection(Database& records, CaseId id, const CaseCorrection& correction, qint64 rowVersion);
/// False when it is closed already, or was opened on that day or later.
bool setCaseClosed(Database& records, CaseId id, QDate closed);
/// False when it is not closed from that day.
bool setCaseOpen(Database& records, CaseId id, QDate closed);

}  // namespace headroom
