// SPDX-License-Identifier: MIT
// The words of a heading or a cell, whatever stands round and between them.
#pragma once
#include <QStringList>

namespace headroom {

/// Lower-case words of letters and digits alone; anything else stands between words. "children's CP1" -> children, s,
/// cp1.
QStringList plainWords(const QString& text);

/// Likewise, with apostrophes gone: case, quotes, brackets, non-breaking and spare spaces are too. "Child's  Unique
/// ID)"
/// -> childs, unique, id.
QStringList headerWords(const QString& text);

/// Single letters that follow each other are one word: 'T.B.C.', 'n/a' and 'C&F' as tbc, na and cf.
QStringList lettersJoined(const QStringList& words);

}  // namespace headroom
