// SPDX-License-Identifier: MIT
// The row of somebody's own words and prompts; theirs alone. Saving belongs inside a caller's transaction.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/own_writing.h"

namespace headroom {

/// Empty where there is none, or it is sealed to keys that the viewer has not.
OwnWriting loadOwnWriting(const Database& records, const Viewer& person);
/// Sealed when they have keys.
void saveOwnWriting(Database& records, const Viewer& person, const OwnWriting& own);

}  // namespace headroom
