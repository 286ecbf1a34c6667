// SPDX-License-Identifier: MIT
// Signing in with a personal passphrase (design 1.6 and 4): it opens one's own notes and signs. The screen shows to
// whoever signed in what access.h gives them; only sealed words are protected from whoever has the file.
#pragma once
#include <QDateTime>

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/keys/key_pair.h"

namespace headroom {

/// What the file knows of a person's keys.
struct PersonKeys {
  PublicKeys publicKeys;
  QDateTime made;  ///< local time
  int failures = 0;
  std::optional<QDateTime> failed = {};
};

/// Before when nothing is tried: from the 5th failure in a row 1 minute, then twice as long each time, an hour at most.
std::optional<QDateTime> waitsUntil(const PersonKeys& keys);

/// What binds a seed to its owner.
QByteArray ownerBytes(PersonId person);

inline constexpr int kShortestPassphrase = 10;  // characters
/// Refused when it is too short.
Result<void> soundPassphrase(const QString& words);

/// The keys of that person. Refused when they have none, when the passphrase is wrong, or while a wait is on. Counts
/// nothing: for a file that can only be read. Takes about half a second.
Result<std::shared_ptr<const KeyPair>> tryPassphrase(const Desk& desk, PersonId person, const Secret& passphrase);
/// Likewise, and a wrong passphrase is counted: belongs in a save that is kept although it refuses.
Result<std::shared_ptr<const KeyPair>> signIn(WritableDesk& desk, PersonId person, const Secret& passphrase);

/// The first passphrase of a person. Refused when the person has one already.
Result<std::shared_ptr<const KeyPair>> choosePassphrase(WritableDesk& desk, PersonId person, const Secret& passphrase);
/// Refused to everybody but those who manage the whole service, and when there is one.
Result<void> mayMakeRecoveryKey(const Desk& desk);
/// The service's recovery key, of the secret that stands on its sheet and nowhere in the file. Every note that is
/// sealed from now on is sealed to it too.
Result<void> makeRecoveryKey(WritableDesk& desk, const Secret& sheet);
/// Refused when the old one is wrong, which is counted; belongs in a save that is kept although it refuses. The keys
/// stay the same.
Result<void> changePassphrase(WritableDesk& desk, const Secret& old, const Secret& fresh);

}  // namespace headroom
