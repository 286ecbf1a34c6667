// SPDX-License-Identifier: MIT
// Taking back the last thing done, where it may have been a booking.
#pragma once
#include "core/desk/desk.h"
#include "core/store/reversal.h"

namespace headroom {

/// As takeBackSave(); of every booking that goes with it is written down that it is off.
Result<void> takeBackWithBookings(WritableDesk& desk, const Reversal& reversal);

}  // namespace headroom
