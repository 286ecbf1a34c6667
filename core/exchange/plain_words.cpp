// SPDX-License-Identifier: MIT
// Compatibility forms first, so that a wide letter is the letter and a non-breaking space a space.
#include "core/exchange/plain_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace headroom {

QStringList plainWords(const QString& text) {
  static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
  return text.normalized(QString::NormalizationForm_KC).toLower().split(between, Qt::SkipEmptyParts);
}

QStringList headerWords(const QString& text) {
  static const QRegularExpression apostrophe(u"['`\\x{2018}\\x{2019}\\x{02BC}]"_s);
  return plainWords(text.normalized(QString::NormalizationForm_KC).remove(apostrophe));
}

QStringList lettersJoined(const QStringList& words) {
  QStringList joined;
  bool letterBefore = false;
  for (const QString& word : words) {
    const bool isLetter = word.size() == 1 && word.front().isLetter();
    if (isLetter && letterBefore)
      joined.last() += word;
    else
      joined << word;
    letterBefore = isLetter;
  }
  return joined;
}

}  // namespace headroom
