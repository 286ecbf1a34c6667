// SPDX-License-Identifier: MIT
// When a passphrase is lost: with the service's recovery sheet the person gets new keys, and the keys of their notes
// are sealed to these. Its use is an entry of the chain, which everybody is shown.
#pragma once
#include "core/keys/secret.h"
#include "core/organisation/sign_in.h"

namespace headroom {

/// Refused when the file has no recovery key, the sheet is another one's, or the person had no passphrase. What the
/// person signed before is still checked with the keys they had then; typing that was not saved is lost with them.
Result<int> recoverKeys(WritableDesk& desk, PersonId person, const Secret& sheet, const Secret& passphrase);

/// When the recovery key was used, and for whom; the latest first.
struct RecoveryUse {
  QDateTime at;  ///< local time
  QString personName;
};
std::vector<RecoveryUse> loadRecoveryUses(const Database& records);

}  // namespace headroom
