// SPDX-License-Identifier: MIT
// The file says by its recovery key which sheet is its own.
#include "core/reflection/note_recovery.h"

#include "core/base/say.h"
#include "core/keys/canonical.h"

namespace headroom {

Result<void> mayRecover(const std::optional<PublicKeys>& known, const PublicKeys& sheet, bool hasPassphrase) {
  if (!known) return refuse(say("This file was made without a recovery key."));
  if (sheet != *known) return refuse(say("This is not the recovery sheet of this file."));
  if (!hasPassphrase) return refuse(say("This person has no passphrase yet."));
  return {};
}

QByteArray recoveryDigest(const PublicKeys& fresh) {
  return digestOf(Canonical("headroom recovery 1").bytes(fresh.box).bytes(fresh.sign).result());
}

}  // namespace headroom
