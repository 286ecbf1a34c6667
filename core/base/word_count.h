// SPDX-License-Identifier: MIT
// How many words somebody wrote, and the first of them.
#pragma once
#include <QString>
#include <QStringList>

namespace headroom {

inline int wordCount(const QString& text) {
  return static_cast<int>(text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

/// The text on one line where it has at most `most` letters; else as many whole words as fit, and an ellipsis. Only a
/// first word that is longer itself is cut.
inline QString firstWords(const QString& text, int most) {
  const QString line = text.simplified();
  if (line.size() <= most) return line;
  const qsizetype end = line.lastIndexOf(QLatin1Char(' '), most);
  return line.left(end > 0 ? end : most) + QChar(0x2026);
}

}  // namespace headroom
