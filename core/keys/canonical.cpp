// SPDX-License-Identifier: MIT
// Type, length in decimals, colon, value.
#include "core/keys/canonical.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace headroom {
namespace {

/// A number in decimals, without a copy of its own.
struct Decimals {
  std::array<char, 24> digits{};
  qsizetype size = 0;
  explicit Decimals(qint64 value) {
    size = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr - digits.data();
  }
  QByteArrayView view() const { return {digits.data(), size}; }
};

}  // namespace

Canonical::Canonical(const char* name) { put('D', name); }
Canonical& Canonical::domain(const char* name) { return put('D', name); }

Canonical& Canonical::text(const QString& value) { return put('t', value.toUtf8()); }
Canonical& Canonical::number(qint64 value) { return put('n', Decimals(value).view()); }
Canonical& Canonical::number(std::optional<qint64> value) { return value ? number(*value) : put('0', {}); }
Canonical& Canonical::bytes(QByteArrayView value) { return put('b', value); }
Canonical& Canonical::utf8(QByteArrayView value) { return put('t', value); }
Canonical& Canonical::none() { return put('0', {}); }
Canonical& Canonical::day(std::optional<QDate> value) {
  return value ? put('d', value->toString(Qt::ISODate).toLatin1()) : put('0', {});
}

Canonical& Canonical::append(const Canonical& values) {
  result_ += values.result_;
  return *this;
}

Canonical& Canonical::append(QByteArrayView encoded) {
  result_.append(encoded);
  return *this;
}

void Canonical::clear() { result_.resize(0); }

Canonical& Canonical::put(char type, QByteArrayView value) {
  const Decimals length(value.size());
  std::array<char, 26> head{};
  head[0] = type;
  std::copy_n(length.digits.begin(), length.size, head.begin() + 1);
  head[static_cast<std::size_t>(length.size) + 1] = ':';
  result_.append(head.data(), length.size + 2);
  result_.append(value);
  return *this;
}

}  // namespace headroom
