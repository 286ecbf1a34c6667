// SPDX-License-Identifier: MIT
// Type, length in decimals, colon, value.
#include "core/keys/canonical.h"

namespace headroom {

Canonical::Canonical(const char* domain) { put('D', domain); }

Canonical& Canonical::text(const QString& value) { return put('t', value.toUtf8()); }
Canonical& Canonical::number(qint64 value) { return put('n', QByteArray::number(value)); }
Canonical& Canonical::number(std::optional<qint64> value) { return value ? number(*value) : put('0', {}); }
Canonical& Canonical::bytes(const QByteArray& value) { return put('b', value); }
Canonical& Canonical::utf8(const QByteArray& value) { return put('t', value); }
Canonical& Canonical::none() { return put('0', {}); }
Canonical& Canonical::day(std::optional<QDate> value) {
  return value ? put('d', value->toString(Qt::ISODate).toLatin1()) : put('0', {});
}

Canonical& Canonical::append(const Canonical& values) {
  result_ += values.result_;
  return *this;
}

Canonical& Canonical::put(char type, const QByteArray& value) {
  result_ += type;
  result_ += QByteArray::number(value.size());
  result_ += ':';
  result_ += value;
  return *this;
}

}  // namespace headroom
