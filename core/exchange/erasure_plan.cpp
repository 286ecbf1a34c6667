// SPDX-License-Identifier: MIT
// What two texts have in common at their ends is left away, but for some words.
#include "core/exchange/erasure_plan.h"

#include <algorithm>

namespace headroom {
namespace {

constexpr qsizetype kRound = 40;  // characters on either side of a change

struct Difference {
  qsizetype start;
  qsizetype endBefore;
  qsizetype endAfter;
};

Difference changeOf(const ErasurePlace& place) {
  const QString& a = place.before;
  const QString& b = place.after;
  const qsizetype shorter = std::min(a.size(), b.size());
  qsizetype start = 0;
  while (start < shorter && a[start] == b[start]) ++start;
  qsizetype end = 0;
  while (end < shorter - start && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  return {start, a.size() - end, b.size() - end};
}

QString cut(const QString& text, qsizetype from, qsizetype to) {
  const qsizetype first = std::max<qsizetype>(0, from - kRound);
  const qsizetype last = std::min(text.size(), std::max(to, from) + kRound);
  QString shown = text.mid(first, std::min<qsizetype>(last - first, 6 * kRound)).simplified();
  if (first > 0) shown.prepend(QChar(0x2026));
  if (first + 6 * kRound < text.size() && last < text.size()) shown.append(QChar(0x2026));
  return shown;
}

}  // namespace

bool ErasurePlace::isSameAs(const ErasurePlace& other) const {
  return kind == other.kind && table == other.table && column == other.column && key == other.key &&
         before == other.before && after == other.after;
}

bool isGoing(const ErasurePlan& plan, const ErasurePlace& place) {
  const ErasurePlace& decided = place.with ? plan.places[*place.with] : place;
  return !decided.isOpen() || decided.chosen;
}

bool isSamePlan(const ErasurePlan& now, const ErasurePlan& shown) {
  return now.person == shown.person && now.name == shown.name && now.placeholder == shown.placeholder &&
         std::equal(now.places.begin(), now.places.end(), shown.places.begin(), shown.places.end(),
                    [](const ErasurePlace& a, const ErasurePlace& b) { return a.isSameAs(b); });
}

QString snippetBefore(const ErasurePlace& place) {
  const Difference change = changeOf(place);
  return cut(place.before, change.start, change.endBefore);
}

QString snippetAfter(const ErasurePlace& place) {
  if (place.after.isEmpty()) return {};
  const Difference change = changeOf(place);
  return cut(place.after, change.start, change.endAfter);
}

}  // namespace headroom
