// SPDX-License-Identifier: MIT
// Note keys go from the recovery key to the person's new ones.
#include "core/reflection/note_recovery_actions.h"

#include "core/keys/key_pair.h"
#include "core/organisation/chain_store.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/reflection/note_recovery.h"
#include "core/reflection/note_seal_store.h"

namespace headroom {

Result<void> recoverKeys(WritableDesk& desk, PersonId person, const Secret& sheet, const Secret& passphrase) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    const KeyPair recovery(sheet);
    if (const auto may = mayRecover(loadRecoveryKey(desk.records), recovery.publicKeys(),
                                    loadKeys(desk.records, person).has_value());
        !may)
      return may;
    const Secret seed = Secret::random(kSeedBytes);
    const PublicKeys fresh = KeyPair(seed).publicKeys();
    const qint64 now = desk.clock.nowMilliseconds();
    replaceKeys(desk.records, person, wrapSeed(seed, passphrase, ownerBytes(person)), fresh, now);
    appendEntry(desk.records, {0, {}, {}, now, QStringLiteral("recovery used"), person, {}, recoveryDigest(fresh)});
    for (const auto& [note, sealed] : loadRecoverableKeys(desk.records, person)) {
      if (const auto key = recovery.open(sealed)) updateSealedKey(desk.records, note, person, sealFor(fresh, *key));
    }
    return {};
  });
}

}  // namespace headroom
