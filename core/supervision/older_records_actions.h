// SPDX-License-Identifier: MIT
// Records that were agreed before the file had a chain, or that a file of an older format brought along.
#pragma once
#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

/// Hangs them there as they stand, as 'agreed before': from then on a change is found. What they were before nobody can
/// say. Those that an entry of an older version of the canonical form tells of are 'restated' beside it: a change of
/// what that version did not cover is found from then on. Done once after a migration, and never for a record that lost
/// its entry later. How many were hung.
Result<int> hangOlderRecords(WritableDesk& desk);

}  // namespace headroom
