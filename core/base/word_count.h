// SPDX-License-Identifier: MIT
// How many words somebody wrote.
#pragma once
#include <QString>
#include <QStringList>

namespace headroom {

inline int wordCount(const QString& text) {
  return static_cast<int>(text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

}  // namespace headroom
