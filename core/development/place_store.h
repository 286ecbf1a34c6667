// SPDX-License-Identifier: MIT
// Loads and saves what goes on in places of programmes.
#pragma once
#include <map>

#include "core/development/place.h"
#include "core/store/database.h"

namespace headroom {

/// By the day on which they were held.
std::vector<PlaceReview> loadReviews(const Database& records, PlaceId place);
/// Of every place, likewise.
std::map<PlaceId, std::vector<PlaceReview>> loadEveryReview(const Database& records);
/// By their day.
std::vector<Evidence> loadEvidence(const Database& records, PlaceId place);
std::optional<Evidence> loadEvidenceRow(const Database& records, EvidenceId id);

// Inside a transaction.
/// False where the review of that day is there already.
bool insertReview(Database& records, const PlaceReview& review);
void insertEvidence(Database& records, const Evidence& evidence);
void deleteEvidence(Database& records, EvidenceId id);

}  // namespace headroom
