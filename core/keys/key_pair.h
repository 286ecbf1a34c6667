// SPDX-License-Identifier: MIT
// What a person's passphrase opens: a pair of keys to open what is sealed for them, and one to sign with. Both come
// from one seed of 32 bytes, which lies in the file only wrapped (design 1.6).
#pragma once
#include "core/keys/secret.h"

namespace headroom {

/// What others may know of a key pair, 32 bytes each.
struct PublicKeys {
  QByteArray box;   ///< X25519: what is sealed for its owner is sealed to this
  QByteArray sign;  ///< Ed25519: what its owner signed is checked with this
  friend bool operator==(const PublicKeys&, const PublicKeys&) = default;
};

/// Five groups of four digits, to be compared in person.
QString fingerprintOf(const PublicKeys& keys);

class KeyPair {
 public:
  /// The same seed gives the same pair.
  explicit KeyPair(const Secret& seed);
  const PublicKeys& publicKeys() const { return publicKeys_; }
  /// Ed25519, 64 bytes.
  QByteArray sign(const QByteArray& message) const;
  /// What sealFor() sealed to this pair; nothing when it was sealed to another or changed since.
  std::optional<Secret> open(const QByteArray& sealed) const;

 private:
  PublicKeys publicKeys_;
  Secret boxSecret_;
  Secret signSecret_;
};

inline constexpr std::size_t kSeedBytes = 32;

/// To one reader, from nobody in particular (crypto_box_seal).
QByteArray sealFor(const PublicKeys& reader, const Secret& content);
bool isSignedBy(const PublicKeys& keys, const QByteArray& message, const QByteArray& signature);
/// BLAKE2b, 32 bytes.
QByteArray digestOf(QByteArrayView bytes);

/// A seed under a passphrase. Argon2id, 3 passes over 256 MiB; the cost belongs to the format and is not in the file,
/// so that nobody can lower it there.
struct WrappedSeed {
  QByteArray salt;     ///< 16 bytes
  QByteArray wrapped;  ///< nonce and ciphertext
};
/// `owner` is bound in: a seed that is moved to another row is not opened there.
WrappedSeed wrapSeed(const Secret& seed, const Secret& passphrase, const QByteArray& owner);
/// Nothing when the passphrase is wrong or the bytes were changed. Takes about half a second.
std::optional<Secret> unwrapSeed(const WrappedSeed& wrapped, const Secret& passphrase, const QByteArray& owner);

/// XChaCha20-Poly1305 over the words padded to 256 bytes, so that their length says little; `bound` must be the same to
/// open them.
QByteArray sealBody(const QByteArray& words, const Secret& key, const QByteArray& bound);
std::optional<QByteArray> openBody(const QByteArray& sealed, const Secret& key, const QByteArray& bound);
inline constexpr std::size_t kBodyKeyBytes = 32;

}  // namespace headroom
