// SPDX-License-Identifier: MIT
// Signatures, receipts, and what the chain says of records. Saving belongs inside a caller's transaction.
#pragma once
#include <utility>
#include <vector>

#include "core/store/database.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/session.h"

namespace headroom {

/// The whole record as it is now, with what was added to it, in the newest version of its canonical bytes: the same for
/// as long as no word of it changes. Of many records see digestsOnChain.
QByteArray recordBytes(const Database& records, SessionId id);
/// Of every record that both have agreed and that stands on the chain, for telling later which of them lost words.
std::vector<std::pair<SessionId, QByteArray>> digestsOnChain(const Database& records);

/// The two of a record, its supervisor first.
std::vector<SigningParty> loadSigningParties(const Database& records, const Session& session);
void insertSignature(Database& records, const ChainEntry& entry, PersonId person, const QByteArray& message,
                     const QByteArray& signature);
/// The digest of the entry that words added to a record follow; nothing when it stands on no chain.
std::optional<QByteArray> loadDigestBefore(const Database& records, SessionId id);
/// Locks a record that came in agreed.
void lockRecord(Database& records, SessionId id);

/// Of each step of that record, the first one first.
std::vector<Receipt> loadReceipts(const Database& records, SessionId id);

}  // namespace headroom
