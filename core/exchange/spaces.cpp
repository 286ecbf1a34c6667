// SPDX-License-Identifier: MIT
// A county's folder has millions of cells with no such space: the first look at both ends is all that they cost.
#include "core/exchange/spaces.h"

namespace headroom {
namespace {

bool isZeroWidth(QChar c) {
  const char16_t code = c.unicode();
  return (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF || code == 0x180E;
}

bool isSpace(QChar c) {
  return c == u' ' || (c.unicode() >= 0x80 && (c.category() == QChar::Separator_Space || isZeroWidth(c)));
}

/// Marks inside a token that nobody sees.
bool isUnseen(QChar c) {
  const char16_t code = c.unicode();
  return isZeroWidth(c) || code == 0x00AD || code == 0x200E || code == 0x200F || code == 0x061C ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Most tokens are: ASCII, and one space at most between words.
bool isOneTokenAlready(const QString& typed) {
  char16_t before = u' ';
  for (const QChar c : typed) {
    const char16_t code = c.unicode();
    if (code >= 0x80 || (code == u' ' && before == u' ')) return false;
    before = code;
  }
  return typed.isEmpty() || before != u' ';
}

}  // namespace

QString withoutSpaces(const QString& typed) {
  qsizetype from = 0;
  qsizetype to = typed.size();
  while (from < to && isSpace(typed[from])) ++from;
  while (to > from && isSpace(typed[to - 1])) --to;
  return from == 0 && to == typed.size() ? typed : typed.mid(from, to - from);
}

QString asOneToken(const QString& typed) {
  if (isOneTokenAlready(typed)) return typed;
  QString token;
  token.reserve(typed.size());
  bool spaced = false;
  for (const QChar c : typed) {
    if (isUnseen(c)) continue;
    if (isSpace(c)) {
      spaced = true;
      continue;
    }
    if (spaced && !token.isEmpty()) token += u' ';
    spaced = false;
    token += c;
  }
  return token;
}

QString asHeading(const QString& typed) {
  QString heading = typed;
  for (QChar& c : heading)
    if (c == u'\n' || c == u'\r' || c == u'\t') c = u' ';
  heading = asOneToken(heading).toLower();
  heading.replace(u' ', u'_').replace(u'-', u'_');
  return heading;
}

}  // namespace headroom
