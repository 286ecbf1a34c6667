// SPDX-License-Identifier: MIT
// What a manager settles for a case without a lead.
#pragma once
#include "core/caseload/waiting.h"
#include "core/desk/desk.h"

namespace headroom {

/// Refused for a case that is not open or that somebody leads today, for a day before today, for somebody on duty who
/// has no post today, and for whoever does not manage the case's unit.
Result<void> reviewWaiting(WritableDesk& desk, const NewWaitingReview& review);

}  // namespace headroom
