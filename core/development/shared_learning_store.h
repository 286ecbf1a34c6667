// SPDX-License-Identifier: MIT
// Loads and saves shared learning with who gave it and who came, and what people say that they know about.
#pragma once
#include "core/development/shared_learning.h"
#include "core/development/specialism.h"
#include "core/store/database.h"

namespace headroom {

/// Up to and with that day, the newest first. The names of private groups are in it: asSeenBy() decides.
std::vector<SharedLearning> loadSharedLearning(const Database& records, QDate upTo);
std::optional<SharedLearning> loadSharedLearning(const Database& records, SharedLearningId id);
/// Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was loaded.
SharedLearningId writeSharedLearning(Database& records, const SharedLearning& learning);
void deleteSharedLearning(Database& records, SharedLearningId id, qint64 rowVersion);

/// Of one person, or of everybody; by person and subject.
std::vector<Specialism> loadSpecialisms(const Database& records, std::optional<PersonId> person);
/// Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was loaded.
SpecialismId writeSpecialism(Database& records, const Specialism& specialism);
void deleteSpecialism(Database& records, SpecialismId id, qint64 rowVersion);

}  // namespace headroom
