// SPDX-License-Identifier: MIT
// How a booking is said: its day, with its time and place where they are known.
#pragma once
#include "core/supervision/session.h"

namespace headroom {

/// 'Fri 31 July, 2:30pm', or 'Fri 31 July'.
QString bookedWhen(const Session& session);
/// 'Friday 31 July 2026, 2:30pm, Room 2'.
QString bookedWords(const Session& session);

}  // namespace headroom
