// SPDX-License-Identifier: MIT
// Bytes that must not be left behind: kept in guarded memory that is never swapped out, and wiped when they go.
#pragma once
#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>

namespace headroom {

/// Before libsodium is asked for anything: it then takes the quickest of its ways on this processor, else the plainest.
void requireSodium();

/// Moved, never copied. Throws std::bad_alloc where the guarded memory is not to be had.
class Secret {
 public:
  explicit Secret(std::size_t size);
  static Secret random(std::size_t size);
  /// A passphrase in its composed form (NFKC), so that it is the same from every keyboard. The string itself cannot be
  /// wiped: keep it no longer than the dialog that it was typed in.
  static Secret fromPassphrase(const QString& words);
  /// From hex digits with or without spaces; nothing when they are not `size` bytes.
  static std::optional<Secret> fromHex(const QString& digits, std::size_t size);

  std::size_t size() const { return size_; }
  bool isEmpty() const { return size_ == 0; }
  unsigned char* data() { return bytes_.get(); }
  const unsigned char* data() const { return bytes_.get(); }
  /// 'a1b2 c3d4 …', for a recovery sheet alone.
  QString toHex() const;

 private:
  struct Free {
    void operator()(unsigned char* bytes) const;
  };
  std::unique_ptr<unsigned char, Free> bytes_;
  std::size_t size_ = 0;
};

inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kPassphraseKeyBytes = 32;
/// Argon2id, 3 passes over 256 MiB: about half a second. The cost belongs to the format and is in no file, so that
/// nobody can lower it there.
Secret keyFromPassphrase(const Secret& passphrase, const QByteArray& salt);

}  // namespace headroom
