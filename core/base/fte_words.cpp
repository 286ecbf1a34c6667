// SPDX-License-Identifier: MIT
// Adds the zeros that an exact decimal leaves out.
#include "core/base/fte_words.h"

namespace headroom {

namespace {

QString withTwoDecimals(const QString& words) {
  const qsizetype point = words.indexOf(QLatin1Char('.'));
  if (point < 0) return words + QStringLiteral(".00");
  return words.leftJustified(point + 3, QLatin1Char('0'));
}

}  // namespace

QString fteWords(Decimal fte) { return withTwoDecimals(fte.toString(2)); }
QString fteInFull(Decimal fte) { return withTwoDecimals(fte.toString()); }

}  // namespace headroom
