// SPDX-License-Identifier: MIT
// The row of somebody's own words and prompts; theirs alone. Saving belongs inside a caller's transaction.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/own_writing.h"

namespace headroom {

/// Empty where there is none, or it is sealed to keys that the viewer has not.
OwnWriting loadOwnWriting(const Database& records, const Viewer& person);
/// Whether what there is is sealed to keys that the viewer has not.
bool isOwnWritingClosed(const Database& records, const Viewer& person);
/// Whether it lies in clear beside keys, or is not sealed to the recovery key that the service has.
bool isOwnWritingToSeal(const Database& records, const Viewer& person);
/// Of somebody with new keys sealed to these, if the recovery key opens it.
void recoverOwnWriting(Database& records, const Viewer& person, const KeyPair& recovery);
/// Sealed when they have keys.
void saveOwnWriting(Database& records, const Viewer& person, const OwnWriting& own);

}  // namespace headroom
