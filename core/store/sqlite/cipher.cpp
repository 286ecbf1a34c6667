// SPDX-License-Identifier: MIT
// The four hard rules of the store design, 1.2: the cipher is asked for before every key, on a database in memory
// first; what was written is looked at; nothing is ever made anew because it could not be read.
#include "core/store/cipher.h"

#include <sqlite3.h>

#include <QFile>
#include <QMutex>

#include <bitset>
#include <cstdio>
#include <cstring>
#include <map>

#include "core/base/result.h"
#include "core/base/say.h"
#include "core/store/file_place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kPage = 4096;
const QByteArray kPlainHeader("SQLite format 3\0", 16);

struct Keys {
  QMutex mutex;
  std::map<FileSalt, Secret> held;
};

Keys& keys() {
  static Keys all;
  return all;
}

/// The library that answers, as SQLCipher says it; empty for every other SQLite.
QByteArray cipherVersion(sqlite3* handle) {
  sqlite3_stmt* asked = nullptr;
  QByteArray version;
  if (sqlite3_prepare_v2(handle, "PRAGMA cipher_version", -1, &asked, nullptr) == SQLITE_OK &&
      sqlite3_step(asked) == SQLITE_ROW)
    version = QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(asked, 0)));
  sqlite3_finalize(asked);
  return version;
}

[[noreturn]] void throwNoCipher() {
  throw StoreError(StoreFault::NoCipher,
                   isCipherBuilt() ? say("encryption is not working in this program, because another SQLite was loaded "
                                         "before its own. Nothing was read or written.")
                                   : say("this Headroom was built without encryption, so it cannot open or make an "
                                         "encrypted file."));
}

bool opensWith(const QString& path) {
  sqlite3* handle = nullptr;
  int code = openBeside(path, SQLITE_OPEN_READWRITE, &handle);
  if (code == SQLITE_OK) code = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  // Somebody who is saving, or a save that was cut off, says nothing about the key.
  return code != SQLITE_NOTADB && code != SQLITE_CORRUPT;
}

bool isHeld(const FileSalt& salt) {
  const QMutexLocker lock(&keys().mutex);
  return keys().held.contains(salt);
}

void hold(const FileSalt& salt, Secret key) {
  const QMutexLocker lock(&keys().mutex);
  keys().held.insert_or_assign(salt, std::move(key));
}

void drop(const FileSalt& salt) {
  const QMutexLocker lock(&keys().mutex);
  keys().held.erase(salt);
}

void holdIfItOpens(const QString& path, Secret key) {
  const FileSalt salt = saltOf(path);
  hold(salt, std::move(key));
  if (opensWith(path)) return;
  drop(salt);
  throw StoreError(StoreFault::WrongKey,
                   path + say(": the passphrase is not the one of this file, or the file is damaged."));
}

/// Key and salt; nothing where it does not read as both.
std::optional<Secret> bytesOfSheet(const QString& digits) {
  return Secret::fromHex(digits, kPassphraseKeyBytes + kSaltBytes);
}

}  // namespace

bool isCipherBuilt() {
#ifdef HEADROOM_HAS_CIPHER
  return true;
#else
  return false;
#endif
}

void requireCipher() {
  if (!isCipherBuilt()) throwNoCipher();
  sqlite3* handle = nullptr;
  const bool works = sqlite3_open(":memory:", &handle) == SQLITE_OK && !cipherVersion(handle).isEmpty();
  sqlite3_close(handle);
  if (!works) throwNoCipher();
}

bool looksEncrypted(const QString& path) {
  const QByteArray page = fileStart(path, kPage);
  if (page.size() < static_cast<qsizetype>(kSaltBytes) || page.startsWith(kPlainHeader)) return false;
  if (isHeld(page.left(static_cast<qsizetype>(kSaltBytes)))) return true;
  if (page.size() < kPage) return false;
  std::bitset<256> seen;
  for (const char byte : page) seen.set(static_cast<unsigned char>(byte));
  return seen.count() > 200;  // noise has nearly all 256; words and tables have far fewer
}

FileSalt saltOf(const QString& path) {
  return looksEncrypted(path) ? fileStart(path, static_cast<int>(kSaltBytes)) : FileSalt();
}

FileSalt holdNewKey(const Secret& passphrase) {
  requireCipher();
  const Secret random = Secret::random(kSaltBytes);
  const FileSalt salt(reinterpret_cast<const char*>(random.data()), static_cast<qsizetype>(kSaltBytes));
  hold(salt, keyFromPassphrase(passphrase, salt));
  return salt;
}

void unlockFile(const QString& path, const Secret& passphrase) {
  requireCipher();
  holdIfItOpens(path, keyFromPassphrase(passphrase, saltOf(path)));
}

bool readsAsSheet(const QString& typed) { return bytesOfSheet(typed).has_value(); }

void unlockFileWithSheet(const QString& path, const QString& digits) {
  requireCipher();
  const auto both = bytesOfSheet(digits);
  const FileSalt salt = saltOf(path);
  if (!both)
    throw StoreError(StoreFault::WrongKey, say("A recovery sheet has 96 letters and digits, 0 to 9 and a to f."));
  if (std::memcmp(both->data() + kPassphraseKeyBytes, salt.constData(), kSaltBytes) != 0)
    throw StoreError(StoreFault::WrongKey,
                     path + say(": this sheet is of another file, or of a passphrase that was changed since."));
  Secret key(kPassphraseKeyBytes);
  std::memcpy(key.data(), both->data(), kPassphraseKeyBytes);
  holdIfItOpens(path, std::move(key));
}

bool holdsKeyOf(const QString& path) { return isHeld(saltOf(path)); }

QString recoverySheetOf(const QString& path) {
  const FileSalt salt = saltOf(path);
  const QMutexLocker lock(&keys().mutex);
  const Secret& key = keys().held.at(salt);
  Secret both(kPassphraseKeyBytes + kSaltBytes);
  std::memcpy(both.data(), key.data(), kPassphraseKeyBytes);
  std::memcpy(both.data() + kPassphraseKeyBytes, salt.constData(), kSaltBytes);
  return both.toHex();
}

void forgetFileKeys() {
  const QMutexLocker lock(&keys().mutex);
  keys().held.clear();
}

void forgetKeyOf(const QString& path) { drop(saltOf(path)); }

Secret keySpecOf(const FileSalt& salt) {
  if (salt.isEmpty()) return Secret(0);
  const QMutexLocker lock(&keys().mutex);
  const Secret& key = keys().held.at(salt);
  constexpr std::size_t digits = 2 * (kPassphraseKeyBytes + kSaltBytes);
  Secret spec(digits + 3);
  auto* at = reinterpret_cast<char*>(spec.data());
  static constexpr char kHex[] = "0123456789abcdef";
  *at++ = 'x';
  *at++ = '\'';
  const auto write = [&at](unsigned char byte) {
    *at++ = kHex[byte >> 4];
    *at++ = kHex[byte & 0xf];
  };
  for (std::size_t i = 0; i < kPassphraseKeyBytes; ++i) write(key.data()[i]);
  for (const char byte : salt) write(static_cast<unsigned char>(byte));
  *at = '\'';
  return spec;
}

void giveKey(sqlite3* handle, const QString& path, const FileSalt& salt) {
  if (cipherVersion(handle).isEmpty()) throwNoCipher();
  if (!isHeld(salt))
    throw StoreError(StoreFault::NeedsKey, path + say(": this file is encrypted and needs its passphrase."));
#ifdef HEADROOM_HAS_CIPHER
  const Secret spec = keySpecOf(salt);
  sqlite3_exec(handle, "PRAGMA cipher_log_source = NONE", nullptr, nullptr, nullptr);
  if (sqlite3_key(handle, spec.data(), static_cast<int>(spec.size())) != SQLITE_OK) throwNoCipher();
#endif
}

int openBeside(const QString& path, int flags, sqlite3** handle) {
  const FileSalt salt = saltOf(path);
  const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), handle, flags, nullptr);
  if (code != SQLITE_OK || salt.isEmpty()) return code;
  try {
    giveKey(*handle, path, salt);
    return SQLITE_OK;
  } catch (const StoreError&) {
    return SQLITE_AUTH;
  }
}

}  // namespace headroom
