// SPDX-License-Identifier: MIT
// What fairness is counted from: who asked for training or for a path and what came of it, and who had a place.
#pragma once
#include <set>

#include "core/development/fairness.h"
#include "core/store/database.h"

namespace headroom {

/// What was asked for in that time: courses and paths, as it stood at its end: what was taken back
/// or called off before it is not among them, what was later is.
std::vector<AskedFor> loadAskedFor(const Database& records, const Period& asked);
/// Who began a place in a programme in that time.
std::set<PersonId> loadPlacesBegun(const Database& records, const Period& begun);

/// Who began with a progression panel in that time, as it was approved.
std::set<PersonId> loadPanelsBegun(const Database& records, const Period& begun);

/// A request that nobody has decided.
struct WaitingRequest {
  PersonId person;
  QString what;
  QDate asked;
};
/// The oldest first.
std::vector<WaitingRequest> loadWaitingRequests(const Database& records, QDate on);

}  // namespace headroom
