// SPDX-License-Identifier: MIT
// libsodium's guarded heap.
#include "core/keys/secret.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace headroom {

void requireSodium() {
  static const int ready = sodium_init();
  if (ready < 0) throw std::bad_alloc();
}

void Secret::Free::operator()(unsigned char* bytes) const { sodium_free(bytes); }

Secret::Secret(std::size_t size) : size_(size) {
  requireSodium();
  bytes_.reset(static_cast<unsigned char*>(sodium_malloc(size == 0 ? 1 : size)));
  if (!bytes_) throw std::bad_alloc();
}

Secret Secret::random(std::size_t size) {
  Secret secret(size);
  randombytes_buf(secret.data(), size);
  return secret;
}

Secret Secret::fromPassphrase(const QString& words) {
  QByteArray bytes = words.normalized(QString::NormalizationForm_KC).toUtf8();
  Secret secret(static_cast<std::size_t>(bytes.size()));
  std::memcpy(secret.data(), bytes.constData(), secret.size());
  sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
  return secret;
}

std::optional<Secret> Secret::fromHex(const QString& digits, std::size_t size) {
  Secret secret(size);
  const QByteArray typed = digits.toLatin1();
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_hex2bin(secret.data(), size, typed.constData(), static_cast<std::size_t>(typed.size()), " -\n", &length,
                     &end) != 0 ||
      length != size || end != typed.constData() + typed.size())
    return std::nullopt;
  return secret;
}

QString Secret::toHex() const {
  QString words;
  for (std::size_t i = 0; i < size_; ++i) {
    if (i > 0 && i % 2 == 0) words += u' ';
    words += QString::number(data()[i], 16).rightJustified(2, u'0');
  }
  return words;
}

Secret keyFromPassphrase(const Secret& passphrase, const QByteArray& salt) {
  static_assert(kSaltBytes == crypto_pwhash_SALTBYTES);
  Secret key(kPassphraseKeyBytes);
  if (salt.size() != static_cast<qsizetype>(kSaltBytes) ||
      crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(passphrase.data()), passphrase.size(),
                    reinterpret_cast<const unsigned char*>(salt.constData()), crypto_pwhash_OPSLIMIT_MODERATE,
                    crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc();
  return key;
}

}  // namespace headroom
