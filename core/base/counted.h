// SPDX-License-Identifier: MIT
// The one place where a number and what it counts become words.
#pragma once
#include <QString>

#include <concepts>

namespace headroom {

/// 'case' or 'cases'. `one` and `many` are British English and stand as literals where they are said; a catalogue gives
/// `many` in its form for that number, of which Welsh has five. Any thread.
QString nounOf(qint64 number, const char* one, const char* many);

/// '1 case', '3 cases'.
template <std::integral Number>
QString counted(Number number, const char* one, const char* many) {
  return QStringLiteral("%1 %2").arg(number).arg(nounOf(static_cast<qint64>(number), one, many));
}

}  // namespace headroom
