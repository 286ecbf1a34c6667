// SPDX-License-Identifier: MIT
// The records that are not agreed yet and that concern one person.
#pragma once
#include <vector>

#include "core/store/database.h"
#include "core/supervision/session.h"

namespace headroom {

struct OpenRecord {
  Session session;
  bool isOfMySupervisor = false;  ///< of somebody whom the person supervises as a line manager on the day
};

/// Shared with that person or disputed by them; of their supervision of others those disputed, and those held in which
/// sections were begun; and the disputed ones of those whom they supervise.
std::vector<OpenRecord> loadOpenRecords(const Database& records, PersonId person, QDate on);

/// The one-to-ones that were started here by that supervisor, on their day, and are not shared; the oldest first.
std::vector<SessionId> loadStarted(const Database& records, PersonId supervisor);

}  // namespace headroom
