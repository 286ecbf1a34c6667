// SPDX-License-Identifier: MIT
// Half-open civil-date periods (rules 1): `from` is the first day, `to` the first day on which it no longer holds.
// Two periods that touch leave no gap and no overlap.
#pragma once
#include <QDate>

#include <algorithm>
#include <optional>

namespace headroom {

inline const QDate kEarliestDate{1900, 1, 1};
inline const QDate kLatestDate{2199, 12, 31};

/// Half-open: `to` is the first day it no longer holds; an empty `to` still holds.
struct Period {
  QDate from;
  std::optional<QDate> to;

  bool holdsOn(QDate day) const { return from <= day && (!to || day < *to); }
  bool overlaps(const Period& other) const { return (!to || other.from < *to) && (!other.to || from < *other.to); }
  /// The part of both, or nothing when they do not overlap.
  std::optional<Period> intersected(const Period& other) const {
    if (!overlaps(other)) return std::nullopt;
    Period both{std::max(from, other.from), to};
    if (other.to && (!both.to || *other.to < *both.to)) both.to = other.to;
    return both;
  }
  /// The last day on which it holds, for screens that say 'until 2 May'.
  std::optional<QDate> lastDay() const { return to ? std::optional(to->addDays(-1)) : std::nullopt; }
  friend bool operator==(const Period&, const Period&) = default;
};

/// What ending something on a day makes of it.
enum class Ending {
  Shortened,  ///< it ends on that day
  CalledOff,  ///< it has not begun, and goes
};
/// Nothing where it has ended by then, or has begun on a day that is past and would lose it.
inline std::optional<Ending> endingOf(const Period& period, QDate to, QDate today) {
  if (period.from < to) return !period.to || *period.to > to ? std::optional(Ending::Shortened) : std::nullopt;
  return period.from >= today ? std::optional(Ending::CalledOff) : std::nullopt;
}

}  // namespace headroom
