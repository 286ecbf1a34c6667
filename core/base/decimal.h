// SPDX-License-Identifier: MIT
// Exact decimals for points, ceilings and percentages (rules 1): no binary floating point decides a breach or an order.
// Sixteen digits behind the point, because value (4) x FTE (6) x share (6) is exact there.
#pragma once
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace headroom {

__extension__ typedef __int128 Int128;

/// 1, 10, 100 and so on, as far as any decimal needs them.
inline constexpr std::array<Int128, 39> kPowersOfTen = [] {
  std::array<Int128, 39> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

class Decimal {
 public:
  static constexpr int kScale = 16;

  constexpr Decimal() = default;
  constexpr Decimal(int whole) : unscaled_(Int128(whole) * pow10(kScale)) {}  // NOLINT: whole numbers are decimals
  /// `digits` x 10^-scale, scale 0 to 16: fromScaled(135, 1) is 13.5.
  static constexpr Decimal fromScaled(Int128 digits, int scale) { return fromUnscaled(digits * pow10(kScale - scale)); }
  static constexpr Decimal fromUnscaled(Int128 unscaled) {
    Decimal d;
    d.unscaled_ = unscaled;
    return d;
  }
  /// '-12.50' with at most `maxPlaces` decimals (trailing zeros included); nothing for anything else: no exponent, no
  /// '+', no '.5'.
  static std::optional<Decimal> parse(QStringView text, int maxPlaces);

  constexpr Int128 unscaled() const { return unscaled_; }
  /// This x 10^scale as a whole number; asserts that nothing is lost. For storing.
  qint64 toScaled(int scale) const;
  constexpr bool isZero() const { return unscaled_ == 0; }

  /// Exactly this x digits x 10^-scale; asserts that the product fits sixteen places.
  Decimal timesScaled(Int128 digits, int scale) const;
  /// Largest whole number <= this, smallest >= this.
  Int128 floor() const;
  Int128 ceil() const;
  /// Plain text, rounded half away from zero to `places`, without trailing zeros and without '-0'.
  QString toString(int places = 6) const;
  /// For drawing only.
  double toDouble() const { return static_cast<double>(unscaled_) / 1e16; }

  friend constexpr Decimal operator+(Decimal a, Decimal b) { return fromUnscaled(a.unscaled_ + b.unscaled_); }
  friend constexpr Decimal operator-(Decimal a, Decimal b) { return fromUnscaled(a.unscaled_ - b.unscaled_); }
  Decimal& operator+=(Decimal other) { return *this = *this + other; }
  friend constexpr auto operator<=>(Decimal, Decimal) = default;

  static constexpr Int128 pow10(int n) { return kPowersOfTen[static_cast<std::size_t>(n)]; }

 private:
  Int128 unscaled_ = 0;
};

/// a / b for b > 0, a >= 0, compared exactly (256-bit products) and rounded only when shown.
class Ratio {
 public:
  Ratio(Decimal numerator, Decimal denominator) : num_(numerator), den_(denominator) {
    Q_ASSERT(denominator > Decimal(0));
  }
  Decimal numerator() const { return num_; }
  Decimal denominator() const { return den_; }
  /// Rounded half away from zero to `places`, no trailing zeros.
  QString toString(int places = 4) const;
  /// Whole percent, halves up, for people.
  int wholePercent() const;
  double toDouble() const { return num_.toDouble() / den_.toDouble(); }
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);
  friend bool operator==(const Ratio& a, const Ratio& b) { return (a <=> b) == std::strong_ordering::equal; }

 private:
  Decimal num_;
  Decimal den_;
};

/// Whole number `digits` x 10^-places as plain text without trailing zeros.
QString plainDecimal(Int128 digits, int places);

}  // namespace headroom
