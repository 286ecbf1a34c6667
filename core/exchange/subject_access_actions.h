// SPDX-License-Identifier: MIT
// Gathers what is held about somebody, for a request of theirs.
#pragma once
#include "core/exchange/subject_access.h"

namespace headroom {

/// Refused for anybody but those who manage the whole service, and the person themselves.
Result<HeldAbout> gatherHeldAbout(const Desk& desk, PersonId person);

}  // namespace headroom
