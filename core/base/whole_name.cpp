// SPDX-License-Identifier: MIT
// A letter, a digit, a hyphen or an apostrophe that joins it to more letters makes another word of it; the possessive
// does not.
#include "core/base/whole_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kApostrophes = QStringLiteral("'\u2019\u02BC\u2018`");
const QString kHyphens = QStringLiteral("\u2010\u2011\u00AD\\-");

QString escaped(const QString& part) {
  QString pattern;
  for (const QChar c : part) {
    if (kApostrophes.contains(c)) {
      pattern += u'[' + kApostrophes + u']';
    } else if (c == u'-' || c == QChar(0x2010) || c == QChar(0x2011)) {
      pattern += u'[' + kHyphens + u']';
    } else {
      pattern += QRegularExpression::escape(QString(c));
    }
  }
  return pattern;
}

/// Surrogates belong together and are escaped as one.
QString escapedWord(const QString& word) {
  const bool isPlain = std::none_of(word.begin(), word.end(), [](QChar c) { return c.isSurrogate(); });
  return isPlain ? escaped(word) : QRegularExpression::escape(word);
}

QString spelt(const QString& name, QString::NormalizationForm form) {
  QStringList words;
  for (const QString& word : name.normalized(form).simplified().split(u' ')) words << escapedWord(word);
  return words.join(u"\\s+"_s);
}

QRegularExpression wholeExpression(const QString& name, Qt::CaseSensitivity cases) {
  const QString letter = u"[\\p{L}\\p{N}\\p{M}]"_s;
  const QString joins = u'[' + kApostrophes + kHyphens + u"@]"_s;
  const QString before = u"(?<![\\p{L}\\p{N}\\p{M}_@])(?<!%1%2)"_s.arg(letter, joins);
  const QString after =
      u"(?![\\p{L}\\p{N}\\p{M}_@])(?![%2]%1)(?![%3](?![sS](?!%1))%1)"_s.arg(letter, kHyphens, kApostrophes);
  const QString composed = spelt(name, QString::NormalizationForm_C);
  const QString decomposed = spelt(name, QString::NormalizationForm_D);
  const QString either = composed == decomposed ? composed : composed + u'|' + decomposed;
  QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
  if (cases == Qt::CaseInsensitive) options |= QRegularExpression::CaseInsensitiveOption;
  return QRegularExpression(before + u"(?:"_s + either + u')' + after, options);
}

std::vector<Stretch> hitsOf(const QRegularExpression& expression, const QString& text) {
  std::vector<Stretch> stretches;
  auto hits = expression.globalMatch(text);
  while (hits.hasNext()) {
    const auto hit = hits.next();
    stretches.push_back({hit.capturedStart(), hit.capturedLength()});
  }
  return stretches;
}

}  // namespace

WholeName::WholeName(const QString& name, const QStringList& others, Qt::CaseSensitivity cases) {
  if (name.simplified().isEmpty()) return;
  name_ = wholeExpression(name, cases);
  for (const QString& other : others) {
    if (other.simplified().size() > name.simplified().size() && !hitsOf(name_, other).empty())
      longer_.push_back(wholeExpression(other, cases));
  }
}

std::vector<Stretch> WholeName::in(const QString& text) const {
  if (name_.pattern().isEmpty()) return {};
  std::vector<Stretch> stretches = hitsOf(name_, text);
  for (const QRegularExpression& longer : longer_) {
    if (stretches.empty()) break;
    for (const Stretch& other : hitsOf(longer, text)) {
      std::erase_if(stretches, [&other](const Stretch& one) {
        return other.at <= one.at && one.at + one.length <= other.at + other.length;
      });
    }
  }
  return stretches;
}

QString WholeName::replacedIn(const QString& text, const QString& by) const {
  QString result;
  qsizetype at = 0;
  for (const Stretch& one : in(text)) {
    result += text.mid(at, one.at - at) + by;
    at = one.at + one.length;
  }
  return result + text.mid(at);
}

}  // namespace headroom
