// SPDX-License-Identifier: MIT
// Deny by default: without the right passphrase there are no keys.
#include "core/organisation/sign_in.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/keys/key_pair.h"
#include "core/organisation/access.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"

namespace headroom {
namespace {

constexpr int kFreeTries = 5;
constexpr int kLongestWaitMinutes = 60;

std::shared_ptr<const KeyPair> keysFrom(const Secret& seed) { return std::make_shared<const KeyPair>(seed); }

}  // namespace

std::optional<QDateTime> waitsUntil(const PersonKeys& keys) {
  if (keys.failures < kFreeTries || !keys.failed) return std::nullopt;
  const int doublings = std::min(keys.failures - kFreeTries, 6);
  return keys.failed->addSecs(qint64{60} * std::min(1 << doublings, kLongestWaitMinutes));
}

QByteArray ownerBytes(PersonId person) { return "person " + QByteArray::number(person.value()); }

Result<void> soundPassphrase(const QString& words) {
  if (words.trimmed().size() < kShortestPassphrase)
    return refuse(say("A passphrase has at least %1 characters. Three words that only you would put together are good.")
                      .arg(kShortestPassphrase));
  return {};
}

Result<std::shared_ptr<const KeyPair>> tryPassphrase(const Desk& desk, PersonId person, const Secret& passphrase) {
  const auto known = loadKeys(desk.records, person);
  const auto wrapped = loadWrappedSeed(desk.records, person);
  if (!known || !wrapped) return refuse(say("This person has no passphrase yet."));
  if (const auto until = waitsUntil(*known); until && desk.clock.now() < *until)
    return refuse(say("Too many wrong passphrases. Try again at %1.").arg(timeInWords(until->time())));
  const auto seed = unwrapSeed(*wrapped, passphrase, ownerBytes(person));
  if (!seed) return refuse(say("This is not the passphrase."));
  auto keys = keysFrom(*seed);
  if (keys->publicKeys() != known->publicKeys)
    return refuse(say("The keys of this person were changed by something else. Restore a backup."));
  return keys;
}

Result<std::shared_ptr<const KeyPair>> signIn(WritableDesk& desk, PersonId person, const Secret& passphrase) {
  const auto known = loadKeys(desk.records, person);
  auto keys = tryPassphrase(desk, person, passphrase);
  if (!known) return keys;
  const auto until = waitsUntil(*known);
  if (keys) {
    if (known->failures > 0) forgetFailures(desk.records, person);
  } else if (!until || desk.clock.now() >= *until) {
    countFailure(desk.records, person, desk.clock.nowMilliseconds());
  }
  return keys;
}

Result<std::shared_ptr<const KeyPair>> choosePassphrase(WritableDesk& desk, PersonId person, const Secret& passphrase) {
  return inOneSave(desk.records, [&]() -> Result<std::shared_ptr<const KeyPair>> {
    if (loadKeys(desk.records, person)) return refuse(say("This person has a passphrase already."));
    const qint64 now = desk.clock.nowMilliseconds();
    const Secret seed = Secret::random(kSeedBytes);
    auto keys = keysFrom(seed);
    insertKeys(desk.records, person, wrapSeed(seed, passphrase, ownerBytes(person)), keys->publicKeys(), now);
    return keys;
  });
}

Result<void> mayMakeRecoveryKey(const Desk& desk) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  if (loadRecoveryKey(desk.records)) return refuse(say("The service has a recovery key already."));
  if (mayKeepEverywhere(desk)) return {};
  return refuse(say("Only somebody who manages the whole service makes its recovery key."));
}

Result<void> makeRecoveryKey(WritableDesk& desk, const Secret& sheet) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    TRY(mayMakeRecoveryKey(desk));
    insertRecoveryKey(desk.records, KeyPair(sheet).publicKeys(), desk.clock.nowMilliseconds());
    return {};
  });
}

Result<void> changePassphrase(WritableDesk& desk, const Secret& old, const Secret& fresh) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  const PersonId person = *desk.viewer.person;
  TRY(signIn(desk, person, old));
  return inOneSave(desk.records, [&]() -> Result<void> {
    const auto seed = unwrapSeed(*loadWrappedSeed(desk.records, person), old, ownerBytes(person));
    updateWrappedSeed(desk.records, person, wrapSeed(*seed, fresh, ownerBytes(person)), desk.clock.nowMilliseconds());
    return {};
  });
}

}  // namespace headroom
