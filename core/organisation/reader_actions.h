// SPDX-License-Identifier: MIT
// Giving somebody from outside the reading of units and reports, changing and ending it, and what they open.
#pragma once
#include "core/desk/desk.h"
#include "core/organisation/reader.h"

namespace headroom {

/// Refused for whoever does not manage the service or one of the units, and for somebody who holds a post or will.
Result<GrantId> giveReading(WritableDesk& desk, const NewGrant& grant);
/// Ends what was given and gives it anew as it is to be, from today or, where it has not begun, from its first day.
Result<GrantId> changeReading(WritableDesk& desk, GrantId id, const NewGrant& instead);
/// At once; what has not begun never does. Refused once it is over.
Result<void> endReading(WritableDesk& desk, GrantId id);
/// Whoever only reads has opened a report: written down, and again after an hour. Of nobody else.
Result<void> noteOpened(WritableDesk& desk, ReaderReport report);

}  // namespace headroom
