// SPDX-License-Identifier: MIT
// Loads the sessions of a stretch of time, one seek a person.
#pragma once
#include "core/supervision/past_session.h"

namespace headroom {

/// Sessions of any kind dated from `from` to `to`, both included, of people with a post in `unit` or below it on the
/// day of the session; in date order, then by code. `to` is the day that is looked at: a planned session before it is
/// missed.
std::vector<PastSession> loadPastSessions(const Database& records, QDate from, QDate to,
                                          std::optional<UnitId> unit = std::nullopt);

}  // namespace headroom
