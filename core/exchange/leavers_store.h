// SPDX-License-Identifier: MIT
// What the file says of people who have left. Saving belongs inside a caller's transaction.
#pragma once
#include "core/exchange/leavers.h"

namespace headroom {

int retentionYears(const Database& records);
void saveRetentionYears(Database& records, int years);

/// The longest gone first; erased people are not among them.
std::vector<Leaver> loadLeavers(const Database& records, QDate on);

void saveHold(Database& records, PersonId person, const QString& reason, PersonId by, qint64 at);
void deleteHold(Database& records, PersonId person);

}  // namespace headroom
