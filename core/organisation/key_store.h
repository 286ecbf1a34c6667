// SPDX-License-Identifier: MIT
// The rows of people's keys and of the recovery key.
#pragma once
#include <map>

#include "core/keys/key_pair.h"
#include "core/organisation/sign_in.h"

namespace headroom {

std::optional<PersonKeys> loadKeys(const Database& records, PersonId person);
/// Everybody who has keys.
std::map<PersonId, PublicKeys> loadAllKeys(const Database& records);
/// Every key that person ever signed with, the present one first.
std::vector<PublicKeys> loadEveryKeyOf(const Database& records, PersonId person);
/// When that person first had keys, in milliseconds UTC, those before a recovery too; nothing when they never had any.
std::optional<qint64> loadKeysSince(const Database& records, PersonId person);
std::optional<WrappedSeed> loadWrappedSeed(const Database& records, PersonId person);
std::optional<PublicKeys> loadRecoveryKey(const Database& records);

// Inside a transaction that the caller holds.
void insertKeys(Database& records, PersonId person, const WrappedSeed& wrapped, const PublicKeys& keys, qint64 now);
/// The same keys under another passphrase.
void updateWrappedSeed(Database& records, PersonId person, const WrappedSeed& wrapped, qint64 now);
/// New keys for somebody whose passphrase is lost; the old ones are kept to check what they signed.
void replaceKeys(Database& records, PersonId person, const WrappedSeed& wrapped, const PublicKeys& keys, qint64 now);
void insertRecoveryKey(Database& records, const PublicKeys& keys, qint64 now);
void countFailure(Database& records, PersonId person, qint64 now);
void forgetFailures(Database& records, PersonId person);

}  // namespace headroom
