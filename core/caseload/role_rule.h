// SPDX-License-Identifier: MIT
// Which cases a role may lead. The rules name no list, so these are shipped values, weaker than a manager's judgement:
// what does not fit can still be decided, with a reason.
#pragma once
#include "core/organisation/terms.h"

namespace headroom {

/// Why somebody in that role does not lead a case of that kind, as a sentence; empty when they may.
QString whyNotLead(Role role, const QString& kind);

}  // namespace headroom
