// SPDX-License-Identifier: MIT
// The one place where a number and what it counts become words.
#pragma once
#include <QString>

#include <concepts>

namespace headroom {

/// '1 case', '3 cases'.
template <std::integral Number>
QString counted(Number number, const QString& one, const QString& many) {
  return QStringLiteral("%1 %2").arg(number).arg(number == 1 ? one : many);
}

}  // namespace headroom
