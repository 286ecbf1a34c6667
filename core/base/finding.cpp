// SPDX-License-Identifier: MIT
// Takes letters apart and drops what stands above and below them; a few letters have parts that Unicode does not take
// apart.
#include "core/base/finding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Straight, curved, as a letter, as an accent or as a prime: nobody types the one that stands in the file.
bool isApostrophe(QChar c) {
  static const QString all = u"'`\u00B4\u02B9\u02BB\u02BC\u02BD\u2018\u2019\u201B\u2032\uFF07"_s;
  return all.contains(c);
}

bool isDash(QChar c) { return c.category() == QChar::Punctuation_Dash || c == QChar(0x2212); }

/// Marks that stand above or below a letter, and characters that show nothing, such as a soft hyphen.
bool isNothing(QChar c) {
  return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing ||
         c.category() == QChar::Other_Format;
}

QString writtenOut(QChar c) {
  switch (c.unicode()) {
    case u'ø':
      return u"o"_s;
    case u'ł':
      return u"l"_s;
    case u'đ':
    case u'ð':
      return u"d"_s;
    case u'ħ':
      return u"h"_s;
    case u'ı':
      return u"i"_s;
    case u'ß':
      return u"ss"_s;
    case u'æ':
      return u"ae"_s;
    case u'œ':
      return u"oe"_s;
    case u'þ':
      return u"th"_s;
    default:
      return c;
  }
}

}  // namespace

QString folded(const QString& text) {
  QString plain;
  plain.reserve(text.size());
  // An ASCII text has nothing to take apart; most have nothing else.
  const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
  const QString apart = isAscii ? text.toLower() : text.normalized(QString::NormalizationForm_KD).toCaseFolded();
  for (const QChar c : apart) {
    if (isApostrophe(c) || isNothing(c)) continue;
    if (isDash(c)) {
      plain += u'-';
    } else if (c.isSpace()) {
      plain += u' ';
    } else {
      plain += c.unicode() < 0x80 ? QString(c) : writtenOut(c);
    }
  }
  return plain;
}

QStringList foldedWords(const QString& typed) { return folded(typed).split(u' ', Qt::SkipEmptyParts); }

bool standIn(const QStringList& foldedWords, const QString& foldedText) {
  return std::all_of(foldedWords.begin(), foldedWords.end(),
                     [&foldedText](const QString& word) { return foldedText.contains(word); });
}

}  // namespace headroom
