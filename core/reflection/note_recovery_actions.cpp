// SPDX-License-Identifier: MIT
// Everything of the person that is sealed goes from the recovery key to their new ones.
#include "core/reflection/note_recovery_actions.h"

#include "core/desk/draft_store.h"
#include "core/keys/key_pair.h"
#include "core/organisation/chain_store.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/reflection/note_recovery.h"
#include "core/reflection/note_seal_store.h"
#include "core/reflection/note_sharing_store.h"
#include "core/reflection/own_writing_store.h"

namespace headroom {

Result<void> recoverKeys(WritableDesk& desk, PersonId person, const Secret& sheet, const Secret& passphrase) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    const KeyPair recovery(sheet);
    if (const auto may = mayRecover(loadRecoveryKey(desk.records), recovery.publicKeys(),
                                    loadKeys(desk.records, person).has_value());
        !may)
      return may;
    const Secret seed = Secret::random(kSeedBytes);
    const Viewer owner{person, std::make_shared<const KeyPair>(seed)};
    const PublicKeys fresh = owner.keys->publicKeys();
    const qint64 now = desk.clock.nowMilliseconds();
    replaceKeys(desk.records, person, wrapSeed(seed, passphrase, ownerBytes(person)), fresh, now);
    appendEntry(desk.records, {0, {}, {}, now, QStringLiteral("recovery used"), person, {}, recoveryDigest(fresh)});
    for (const auto& [note, sealed] : loadRecoverableKeys(desk.records, person)) {
      if (const auto key = recovery.open(sealed)) updateSealedKey(desk.records, note, person, sealFor(fresh, *key));
    }
    for (const auto& [copy, sealed] : loadRecoverableCopies(desk.records, person)) {
      if (const auto key = recovery.open(sealed)) updateCopyKey(desk.records, copy, person, sealFor(fresh, *key));
    }
    recoverDrafts(desk.records, owner, recovery);
    recoverOwnWriting(desk.records, owner, recovery);
    return {};
  });
}

}  // namespace headroom
