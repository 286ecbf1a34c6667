// SPDX-License-Identifier: MIT
// When a passphrase is lost: with the service's recovery sheet the person gets new keys, and what is sealed of
// theirs is sealed to these. Its use is an entry of the chain, which everybody is shown.
#pragma once
#include <QDateTime>

#include <optional>

#include "core/base/result.h"
#include "core/keys/key_pair.h"

namespace headroom {

/// When the recovery key was used, and for whom.
struct RecoveryUse {
  QDateTime at;  ///< local time
  QString personName;
};

/// `known`: the recovery key of the file. Refused when it has none, when the sheet is another one's, and when the
/// person had no passphrase.
Result<void> mayRecover(const std::optional<PublicKeys>& known, const PublicKeys& sheet, bool hasPassphrase);
/// What the entry of the chain is about: the keys that the person has from then on.
QByteArray recoveryDigest(const PublicKeys& fresh);

}  // namespace headroom
