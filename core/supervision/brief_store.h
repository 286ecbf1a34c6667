// SPDX-License-Identifier: MIT
// What only a brief asks of the file.
#pragma once
#include "core/supervision/brief.h"

namespace headroom {

/// Closed after `since` and up to `on`: what the person owns, and what was agreed in a session with them; of rows that
/// continue each other the last one. By day.
std::vector<ClosedAction> loadClosedActions(const Database& records, PersonId person, QDate since, QDate on);
/// What the person asked for, the latest first.
std::vector<BriefTraining> loadTraining(const Database& records, PersonId person);

}  // namespace headroom
