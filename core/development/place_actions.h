// SPDX-License-Identifier: MIT
// What people note in a place of a programme: reviews and evidence.
#pragma once
#include "core/desk/desk.h"
#include "core/development/place.h"

namespace headroom {

/// Another mentor from now on, or none. Refused of one's own place, to whoever does not manage the person, of a place
/// that is over, and of a mentor who is themselves or holds no post today.
Result<void> nameMentor(WritableDesk& desk, PlaceId place, std::optional<PersonId> mentor);
/// Notes that a review was held. Refused of one's own place, and to whoever neither sees the person nor is their
/// mentor.
Result<void> noteReview(WritableDesk& desk, const PlaceReview& review);
/// Adds evidence: the person's own too.
Result<void> addEvidence(WritableDesk& desk, const Evidence& evidence);
/// By who may take it out: who added it. Where nobody knows who did, or they have left, who manages the person.
Result<void> removeEvidence(WritableDesk& desk, EvidenceId id);

/// Whether the viewer may read what goes on in a place: the person, those who see them, and their mentor.
bool mayFollow(const Desk& desk, const ProgrammePlace& place);
bool mayTakeOut(const Desk& desk, const ProgrammePlace& place, const Evidence& evidence);

}  // namespace headroom
