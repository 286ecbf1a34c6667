// SPDX-License-Identifier: MIT
// Bytes that two programs build alike from the same facts: what is hashed and signed. Every value has its type and its
// length before it, so that no two different lists of values give the same bytes.
#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace headroom {

class Canonical {
 public:
  /// `name` says what is encoded and its version: 'headroom record 1'.
  explicit Canonical(const char* name);
  Canonical() = default;                  ///< values to be appended to others
  Canonical& text(const QString& value);  ///< UTF-8; a null text is an empty one
  Canonical& number(qint64 value);
  Canonical& number(std::optional<qint64> value);
  Canonical& bytes(QByteArrayView value);
  Canonical& utf8(QByteArrayView value);       ///< a text that is UTF-8 already
  Canonical& none();                           ///< that there is no value
  Canonical& day(std::optional<QDate> value);  ///< ISO
  Canonical& truth(bool value) { return number(value ? 1 : 0); }
  Canonical& append(const Canonical& values);
  Canonical& append(QByteArrayView encoded);  ///< what result() gave of others
  Canonical& domain(const char* name);        ///< as the first of them
  /// Begins anew and keeps its room: bytes of many records are made in one place.
  void clear();
  const QByteArray& result() const { return result_; }

 private:
  Canonical& put(char type, QByteArrayView value);
  QByteArray result_;
};

}  // namespace headroom
