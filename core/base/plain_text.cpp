// SPDX-License-Identifier: MIT
// One pass that copies nothing where there is nothing to change.
#include "core/base/plain_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {
namespace {

constexpr char16_t kVerticalTab = 0x0B;
constexpr char16_t kFormFeed = 0x0C;
constexpr char16_t kNextLine = 0x85;
constexpr char16_t kDelete = 0x7F;

bool isLineEnd(QChar c) { return c == kVerticalTab || c == kFormFeed || c == kNextLine; }

bool isControl(QChar c) {
  return (c < QChar(0x20) && c != u'\t' && c != u'\n' && c != u'\r') || c == kDelete || c == kNextLine;
}

}  // namespace

QString plainText(const QString& text) {
  const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar c) { return isControl(c) || c.isSurrogate(); });
  if (isPlain) return text;
  QString plain;
  plain.reserve(text.size());
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
      plain += c;
      plain += text[++i];
    } else if (c.isSurrogate()) {
      plain += QChar::ReplacementCharacter;
    } else if (isLineEnd(c)) {
      plain += u'\n';
    } else if (!isControl(c)) {
      plain += c;
    }
  }
  return plain;
}

QString textOfUtf8(QByteArrayView utf8) {
  if (utf8.isEmpty()) return QStringLiteral("");
  // fromUtf8() takes a leading U+FEFF for a byte order mark and drops it.
  constexpr QByteArrayView mark("\xEF\xBB\xBF");
  return utf8.startsWith(mark) ? QChar(0xFEFF) + QString::fromUtf8(utf8.sliced(mark.size())) : QString::fromUtf8(utf8);
}

Result<void> checkedLength(const QString& text, qsizetype most, const QString& what) {
  if (text.size() <= most) return {};
  return refuse(QCoreApplication::translate("base", "%1 is too long: %2 characters, and %3 at most.")
                    .arg(what)
                    .arg(text.size())
                    .arg(most));
}

QString withoutTurns(const QString& text) {
  const auto turns = [](QChar c) {
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
  };
  if (std::none_of(text.begin(), text.end(), turns)) return text;
  QString plain = text;
  plain.removeIf(turns);
  return plain;
}

}  // namespace headroom
