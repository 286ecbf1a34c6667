// SPDX-License-Identifier: MIT
// Parts of verbs that hang a record on the chain and sign it. They belong inside the transaction of the verb, and what
// they are about is saved before.
#pragma once
#include <set>
#include <utility>
#include <vector>

#include "core/desk/desk.h"
#include "core/supervision/record_signing.h"

namespace headroom {

/// Adds an entry of that kind ('shared', 'agreed', 'erased') about the record as it is now, signed when the viewer has
/// keys.
ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id, qint64 at);
ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id);
/// Likewise about words added later, before they are saved; `at` is their instant too. Refused for a record that stands
/// on no chain: it lost its entries, or nobody has opened the older file for writing yet.
Result<ChainEntry> hangAddendum(WritableDesk& desk, SessionId id, const QString& words, qint64 at);
/// Locks records that came in agreed with their rows in the save that belongs to, and gives each an entry of its own
/// that says from where it came and when. Until now they are shared ones.
void hangImported(Database& records, const std::vector<SessionId>& ids, const QString& from, qint64 at);
/// Hangs an 'erased' entry for each of these records that is not what it was. Refused when one of them is among
/// `faulty`: a new entry would make what was changed before look as if it had been agreed.
Result<void> hangErased(WritableDesk& desk, const std::vector<std::pair<SessionId, QByteArray>>& before,
                        const std::set<SessionId>& faulty);

/// Whether the viewer may go on without signing: false when they have a passphrase and have not signed in.
Result<void> maySign(const Desk& desk);

}  // namespace headroom
