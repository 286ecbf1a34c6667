// SPDX-License-Identifier: MIT
// Nothing of our own making: every step is one of libsodium's.
#include "core/keys/key_pair.h"

#include <sodium.h>

namespace headroom {
namespace {

constexpr char kContext[] = "headroom";  // eight letters, as crypto_kdf wants
static_assert(sizeof(kContext) == crypto_kdf_CONTEXTBYTES + 1);
static_assert(kSeedBytes == crypto_kdf_KEYBYTES);
static_assert(kPassphraseKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
constexpr std::size_t kPad = 256;

unsigned char* bytesOf(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* bytesOf(const QByteArray& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.constData());
}
unsigned long long sizeOf(const QByteArray& bytes) { return static_cast<unsigned long long>(bytes.size()); }
QByteArray room(std::size_t size) { return QByteArray(static_cast<qsizetype>(size), '\0'); }

Secret partOf(const Secret& seed, quint64 number, std::size_t size) {
  Secret part(size);
  crypto_kdf_derive_from_key(part.data(), size, number, kContext, seed.data());
  return part;
}

QByteArray encrypt(const unsigned char* plain, std::size_t size, const Secret& key, const QByteArray& bound) {
  constexpr std::size_t nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  QByteArray sealed = room(nonce + size + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  randombytes_buf(sealed.data(), nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed) + nonce, nullptr, plain, size, bytesOf(bound),
                                             sizeOf(bound), nullptr, bytesOf(sealed), key.data());
  return sealed;
}

std::optional<Secret> decrypt(const QByteArray& sealed, const Secret& key, const QByteArray& bound) {
  constexpr std::size_t around =
      crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (sizeOf(sealed) < around) return std::nullopt;
  constexpr std::size_t nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  Secret plain(static_cast<std::size_t>(sealed.size()) - around);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, bytesOf(sealed) + nonce,
                                                 sizeOf(sealed) - nonce, bytesOf(bound), sizeOf(bound), bytesOf(sealed),
                                                 key.data()) != 0)
    return std::nullopt;
  return plain;
}

}  // namespace

QString fingerprintOf(const PublicKeys& keys) {
  const QByteArray digest = digestOf("fingerprint" + keys.box + keys.sign);
  QStringList groups;
  for (int i = 0; i < 5; ++i) {
    const auto high = static_cast<unsigned char>(digest[qsizetype{4} * i]);
    const auto low = static_cast<unsigned char>(digest[4 * i + 1]);
    groups << QString::number((high * 256 + low) % 10'000).rightJustified(4, u'0');
  }
  return groups.join(u' ');
}

KeyPair::KeyPair(const Secret& seed) : boxSecret_(crypto_box_SECRETKEYBYTES), signSecret_(crypto_sign_SECRETKEYBYTES) {
  publicKeys_.box = room(crypto_box_PUBLICKEYBYTES);
  publicKeys_.sign = room(crypto_sign_PUBLICKEYBYTES);
  const Secret boxSeed = partOf(seed, 1, crypto_box_SEEDBYTES);
  const Secret signSeed = partOf(seed, 2, crypto_sign_SEEDBYTES);
  crypto_box_seed_keypair(bytesOf(publicKeys_.box), boxSecret_.data(), boxSeed.data());
  crypto_sign_seed_keypair(bytesOf(publicKeys_.sign), signSecret_.data(), signSeed.data());
}

QByteArray KeyPair::sign(const QByteArray& message) const {
  QByteArray signature = room(crypto_sign_BYTES);
  crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), sizeOf(message), signSecret_.data());
  return signature;
}

std::optional<Secret> KeyPair::open(const QByteArray& sealed) const {
  if (sealed.size() < static_cast<qsizetype>(crypto_box_SEALBYTES)) return std::nullopt;
  Secret content(static_cast<std::size_t>(sealed.size()) - crypto_box_SEALBYTES);
  if (crypto_box_seal_open(content.data(), bytesOf(sealed), sizeOf(sealed), bytesOf(publicKeys_.box),
                           boxSecret_.data()) != 0)
    return std::nullopt;
  return content;
}

QByteArray sealFor(const PublicKeys& reader, const Secret& content) {
  QByteArray sealed = room(content.size() + crypto_box_SEALBYTES);
  crypto_box_seal(bytesOf(sealed), content.data(), content.size(), bytesOf(reader.box));
  return sealed;
}

bool isSignedBy(const PublicKeys& keys, const QByteArray& message, const QByteArray& signature) {
  if (signature.size() != static_cast<qsizetype>(crypto_sign_BYTES) ||
      keys.sign.size() != static_cast<qsizetype>(crypto_sign_PUBLICKEYBYTES))
    return false;
  requireSodium();
  return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), sizeOf(message), bytesOf(keys.sign)) == 0;
}

QByteArray digestOf(QByteArrayView bytes) {
  requireSodium();
  QByteArray digest = room(crypto_generichash_BYTES);
  crypto_generichash(bytesOf(digest), crypto_generichash_BYTES, reinterpret_cast<const unsigned char*>(bytes.data()),
                     static_cast<unsigned long long>(bytes.size()), nullptr, 0);
  return digest;
}

WrappedSeed wrapSeed(const Secret& seed, const Secret& passphrase, const QByteArray& owner) {
  WrappedSeed wrapped{room(kSaltBytes), {}};
  randombytes_buf(wrapped.salt.data(), kSaltBytes);
  wrapped.wrapped = encrypt(seed.data(), seed.size(), keyFromPassphrase(passphrase, wrapped.salt), owner);
  return wrapped;
}

std::optional<Secret> unwrapSeed(const WrappedSeed& wrapped, const Secret& passphrase, const QByteArray& owner) {
  if (wrapped.salt.size() != static_cast<qsizetype>(kSaltBytes)) return std::nullopt;
  auto seed = decrypt(wrapped.wrapped, keyFromPassphrase(passphrase, wrapped.salt), owner);
  if (!seed || seed->size() != kSeedBytes) return std::nullopt;
  return seed;
}

QByteArray sealBody(const QByteArray& words, const Secret& key, const QByteArray& bound) {
  Secret padded((static_cast<std::size_t>(words.size()) / kPad + 1) * kPad);
  std::copy(words.begin(), words.end(), padded.data());
  std::size_t length = 0;
  sodium_pad(&length, padded.data(), static_cast<std::size_t>(words.size()), kPad, padded.size());
  return encrypt(padded.data(), length, key, bound);
}

std::optional<QByteArray> openBody(const QByteArray& sealed, const Secret& key, const QByteArray& bound) {
  const auto padded = decrypt(sealed, key, bound);
  std::size_t length = 0;
  if (!padded || sodium_unpad(&length, padded->data(), padded->size(), kPad) != 0) return std::nullopt;
  return QByteArray(reinterpret_cast<const char*>(padded->data()), static_cast<qsizetype>(length));
}

}  // namespace headroom
