// SPDX-License-Identifier: MIT
// Parsing, rounding and comparing exact decimals. Comparison of ratios multiplies to 256 bits so that no size
// overflows.
#include "core/base/decimal.h"

#include <array>
#include <limits>

namespace headroom {
namespace {

__extension__ typedef unsigned __int128 UInt128;

struct Wide {
  UInt128 high;
  UInt128 low;
  friend auto operator<=>(const Wide&, const Wide&) = default;
};

Wide multiply(UInt128 a, UInt128 b) {
  constexpr UInt128 mask = ~quint64{0};
  const UInt128 a0 = a & mask, a1 = a >> 64, b0 = b & mask, b1 = b >> 64;
  const UInt128 low = a0 * b0, mid1 = a1 * b0, mid2 = a0 * b1, high = a1 * b1;
  const UInt128 carry = (low >> 64) + (mid1 & mask) + (mid2 & mask);
  return {high + (mid1 >> 64) + (mid2 >> 64) + (carry >> 64), (low & mask) | (carry << 64)};
}

Int128 divideHalfAway(Int128 a, Int128 b) {
  const bool negative = a < 0;
  const Int128 magnitude = negative ? -a : a;
  Int128 quotient = magnitude / b;
  if ((magnitude % b) * 2 >= b) ++quotient;
  return negative ? -quotient : quotient;
}

}  // namespace

std::optional<Decimal> Decimal::parse(QStringView text, int maxPlaces) {
  bool negative = false;
  if (text.startsWith(u'-')) {
    negative = true;
    text = text.mid(1);
  }
  const auto point = text.indexOf(u'.');
  const QStringView whole = point < 0 ? text : text.left(point);
  const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
  if (whole.isEmpty() || whole.size() > 18 || (point >= 0 && fraction.isEmpty()) || fraction.size() > maxPlaces)
    return {};
  Int128 digits = 0;
  for (const QStringView part : {whole, fraction}) {
    for (const QChar c : part) {
      if (c < u'0' || c > u'9') return {};
      digits = digits * 10 + (c.unicode() - u'0');
    }
  }
  const Decimal value = fromScaled(digits, static_cast<int>(fraction.size()));
  return negative ? fromUnscaled(-value.unscaled_) : value;
}

qint64 Decimal::toScaled(int scale) const {
  const Int128 unit = pow10(kScale - scale);
  Q_ASSERT(unscaled_ % unit == 0);
  return static_cast<qint64>(unscaled_ / unit);
}

Decimal Decimal::timesScaled(Int128 digits, int scale) const {
  Int128 product = 0;
  if (!__builtin_mul_overflow(unscaled_, digits, &product)) {
    const Int128 unit = pow10(scale);
    Q_ASSERT(product % unit == 0);
    return fromUnscaled(product / unit);
  }
  // Divide out tens before multiplying, so that whole numbers keep the room that 128 bits give.
  Int128 value = unscaled_;
  int left = scale;
  while (left > 0 && value % 10 == 0) {
    value /= 10;
    --left;
  }
  while (left > 0 && digits % 10 == 0) {
    digits /= 10;
    --left;
  }
  value *= digits;
  const Int128 unit = pow10(left);
  Q_ASSERT(value % unit == 0);
  return fromUnscaled(value / unit);
}

Int128 Decimal::floor() const {
  const Int128 unit = pow10(kScale);
  Int128 whole = unscaled_ / unit;
  if (unscaled_ < 0 && unscaled_ % unit != 0) --whole;
  return whole;
}

Int128 Decimal::ceil() const {
  const Int128 unit = pow10(kScale);
  Int128 whole = unscaled_ / unit;
  if (unscaled_ > 0 && unscaled_ % unit != 0) ++whole;
  return whole;
}

QString Decimal::toString(int places) const {
  return plainDecimal(divideHalfAway(unscaled_, pow10(kScale - places)), places);
}

QString plainDecimal(Int128 digits, int places) {
  const bool negative = digits < 0;
  if (negative) digits = -digits;
  while (places > 0 && digits % 10 == 0) {
    digits /= 10;
    --places;
  }
  std::array<char16_t, 64> buffer{};
  std::size_t at = buffer.size();
  int written = 0;
  const auto write = [&](auto left) {
    do {
      if (written == places && places > 0) buffer[--at] = u'.';
      buffer[--at] = static_cast<char16_t>(u'0' + static_cast<int>(left % 10));
      left /= 10;
      ++written;
    } while (left != 0 || written <= places);
  };
  // Nearly every number has room in 64 bits, which are divided at a tenth of the cost.
  if (digits <= std::numeric_limits<qint64>::max()) {
    write(static_cast<quint64>(digits));
  } else {
    write(digits);
  }
  if (negative) buffer[--at] = u'-';
  return QString::fromUtf16(&buffer[at], static_cast<qsizetype>(buffer.size() - at));
}

QString Ratio::toString(int places) const {
  // a / b to `places`: the whole part first, so that the remainder leaves room for the digits.
  const Int128 a = num_.unscaled(), b = den_.unscaled();
  const bool negative = a < 0;
  const Int128 magnitude = negative ? -a : a;
  Int128 digits = magnitude / b;
  Int128 rest = magnitude % b;
  for (int i = 0; i < places; ++i) {
    rest *= 10;
    digits = digits * 10 + rest / b;
    rest %= b;
  }
  if (rest * 2 >= b) ++digits;
  return plainDecimal(negative ? -digits : digits, places);
}

int Ratio::wholePercent() const {
  const Int128 a = num_.unscaled(), b = den_.unscaled();
  Int128 digits = a / b;
  Int128 rest = a % b;
  for (int i = 0; i < 2; ++i) {
    rest *= 10;
    digits = digits * 10 + rest / b;
    rest %= b;
  }
  if (rest * 2 >= b) ++digits;
  return static_cast<int>(digits);
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
  Q_ASSERT(a.num_ >= Decimal(0) && b.num_ >= Decimal(0));
  const Wide left = multiply(static_cast<UInt128>(a.num_.unscaled()), static_cast<UInt128>(b.den_.unscaled()));
  const Wide right = multiply(static_cast<UInt128>(b.num_.unscaled()), static_cast<UInt128>(a.den_.unscaled()));
  return left <=> right;
}

}  // namespace headroom
