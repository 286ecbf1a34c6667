// SPDX-License-Identifier: MIT
// The grammar of `phases` in supervision_policies.csv: `7d until 42d; 14d until 6m; 1m` (formats 2).
// What phases mean and how they are written belongs to the supervision clock; here a refusal says where they are wrong.
#pragma once
#include <QString>

#include "core/base/result.h"

namespace headroom {

/// The one spelling of `typed`: lower case, '; ' between phases, no leading zeros. Refused with a clause that follows
/// a colon when a phase is empty, N is 0 or over 999, or one before the last has no `until` or the last has one.
Result<QString> phasesInOneSpelling(const QString& typed);

}  // namespace headroom
