// SPDX-License-Identifier: MIT
// Reviews as rows that are only added.
#pragma once
#include <map>
#include <vector>

#include "core/caseload/waiting.h"
#include "core/store/database.h"

namespace headroom {

/// The last review of every case that is open on the day, of those made up to then.
std::map<CaseId, WaitingReview> loadWaitingReviews(const Database& records, QDate on);
/// Every review of one case, the newest first.
std::vector<WaitingReview> loadWaitingReviewsOf(const Database& records, CaseId caseId);
/// For mayWait().
WaitingFacts loadWaitingFacts(const Database& records, const NewWaitingReview& review, QDate today);

/// Inside a transaction that the caller holds; `at` is milliseconds UTC.
void insertReview(Database& records, const NewWaitingReview& review, std::optional<PersonId> by, QDate day, qint64 at);

}  // namespace headroom
