// SPDX-License-Identifier: MIT
// Who holds something when: half-open spans, each of one owner, that never overlap another owner's.
// Answers in logarithmic time, so that a hostile file with a million spans is answered too.
#pragma once
#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace headroom {

class DatedCover {
 public:
  /// An end that never comes.
  static constexpr qint64 kForever = std::numeric_limits<qint64>::max();

  /// The owner of a span that shares a day with [from, to) and is not `owner`.
  std::optional<qint64> otherOwner(qint64 from, qint64 to, qint64 owner) const {
    for (auto span = firstTouching(from); span != spans_.end() && span->first < to; ++span) {
      if (span->second.to > from && span->second.owner != owner) return span->second.owner;
    }
    return {};
  }

  /// Adds a span; spans of one owner that overlap or touch become one.
  void add(qint64 from, qint64 to, qint64 owner) {
    for (auto span = firstTouching(from); span != spans_.end() && span->first <= to;) {
      if (span->second.owner != owner || span->second.to < from) {
        ++span;
        continue;
      }
      from = std::min(from, span->first);
      to = std::max(to, span->second.to);
      span = spans_.erase(span);
    }
    // Two owners from one day on stand only in a damaged file; the longer span then answers for both.
    Span& span = spans_[from];
    if (span.to <= to) span = {to, owner};
  }

 private:
  struct Span {
    qint64 to = std::numeric_limits<qint64>::min();
    qint64 owner = 0;
  };
  std::map<qint64, Span>::const_iterator firstTouching(qint64 from) const {
    auto span = spans_.upper_bound(from);
    return span == spans_.begin() ? span : std::prev(span);
  }

  std::map<qint64, Span> spans_;  // by first day
};

}  // namespace headroom
