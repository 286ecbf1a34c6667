// SPDX-License-Identifier: MIT
// Reads when the recovery key was used.
#pragma once
#include <vector>

#include "core/reflection/note_recovery.h"
#include "core/store/database.h"

namespace headroom {

/// The latest first.
std::vector<RecoveryUse> loadRecoveryUses(const Database& records);

}  // namespace headroom
