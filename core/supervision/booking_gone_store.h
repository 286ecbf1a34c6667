// SPDX-License-Identifier: MIT
// Reads and writes which bookings were taken back.
#pragma once
#include "core/store/database.h"
#include "core/supervision/booking_gone.h"

namespace headroom {

/// Of everybody, or of what somebody had as either of the two; in the order in which they went.
std::vector<GoneBooking> loadGoneBookings(const Database& records, std::optional<PersonId> person = std::nullopt);
/// Belongs inside the transaction that takes the booking out, before it does.
void noteBookingGone(Database& records, SessionId session, PersonId person, qint64 at);

}  // namespace headroom
