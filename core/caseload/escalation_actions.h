// SPDX-License-Identifier: MIT
// What is decided about weeks of overload. Each is one save; a refusal has saved nothing.
#pragma once
#include "core/caseload/escalation.h"
#include "core/desk/desk.h"

namespace headroom {

/// Keeps what is decided. Refused as by checked(), and for whoever does not manage the post's unit. A StoreError of
/// Conflict when somebody else decided meanwhile.
Result<void> decideEscalation(WritableDesk& desk, const EscalationStep& step);
/// Closes all of them that have ended and that nobody took up, in one save and with one outcome. Returns how many.
Result<int> closeEnded(WritableDesk& desk, const std::vector<OpenEscalation>& ended, const QString& outcome);

}  // namespace headroom
