// SPDX-License-Identifier: MIT
// Text as a file may hold it: no control character but tab and line ends (formats 2). Imports refuse the others; what
// is typed or pasted, as a word processor's soft line break, is made plain.
#pragma once
#include <QString>

#include "core/base/result.h"

namespace headroom {

/// U+000B, U+000C and U+0085 become line ends, other controls and U+007F are left out, and a half of a surrogate pair
/// becomes U+FFFD. A text without them is returned as it is.
QString plainText(const QString& text);

/// Text from its UTF-8: U+FEFF in front of it is a character like any other, and what is not UTF-8 becomes U+FFFD.
QString textOfUtf8(QByteArrayView utf8);

/// The longest that is taken from the keyboard, in characters (store design, 5); imports have the limits of formats 2.
/// A code, in code points (formats.md 2).
inline constexpr qsizetype kLongestCode = 64;
inline constexpr qsizetype kLongestName = 200;
inline constexpr qsizetype kLongestText = 200'000;
/// Refused when `text` is longer than `most`. `what` begins the sentence: 'The name'. Nothing is cut off.
Result<void> checkedLength(const QString& text, qsizetype most, const QString& what);

/// Without the characters that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069): for painting
/// alone, so that a name cannot turn round the words beside it. What is stored keeps them.
QString withoutTurns(const QString& text);

}  // namespace headroom
