// SPDX-License-Identifier: MIT
// The mark that a migration leaves, and which records it is about. Saving belongs inside a caller's transaction.
#pragma once
#include <set>
#include <vector>

#include "core/store/database.h"

namespace headroom {

/// Whether the file was brought from an older format and its agreed records are still to be hung on the chain.
bool hasOlderRecords(const Database& records);
/// Takes the mark away.
void forgetOlderRecords(Database& records);

/// Agreed, and nothing on the chain says so.
std::vector<SessionId> loadRecordsToHang(const Database& records);
/// Agreed, with an entry of a version before `version` as the last that tells of it.
std::vector<SessionId> loadRecordsToRestate(const Database& records, int version);
/// Of words added to the record that stand on the chain.
std::multiset<QByteArray> loadHungAddenda(const Database& records, SessionId id);

}  // namespace headroom
