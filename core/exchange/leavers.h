// SPDX-License-Identifier: MIT
// What the file says of people who have left: how long records are kept, and whose are held. Loading and saving alone.
#pragma once
#include "core/exchange/erasure.h"

namespace headroom {

void saveRetentionYears(Database& records, int years);
void saveHold(Database& records, PersonId person, const QString& reason, PersonId by, qint64 at);
/// How many holds there were.
int deleteHold(Database& records, PersonId person);

/// Carries out the chosen places of the plan; how many. Belongs inside a transaction, with the locks lifted.
int applyErasure(Database& records, const ErasurePlan& plan);

}  // namespace headroom
