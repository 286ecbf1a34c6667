// SPDX-License-Identifier: MIT
// Comparing, checking and making codes.
// Readable codes keep a file understandable when it is opened or exported elsewhere.
#include "core/organisation/code.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMostReadable = 48;  // room for '-12345' behind it

// UTF-16 units in the order of the code points they belong to: surrogates stand behind everything else.
int rankOf(QChar c) { return c.isSurrogate() ? c.unicode() + 0x10000 : c.unicode(); }

bool isControl(QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; }

}  // namespace

bool codeBefore(QStringView a, QStringView b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (right == b.end()) return false;
  if (left == a.end()) return true;
  return rankOf(*left) < rankOf(*right);
}

Result<QString> checkedCode(const QString& typed, const QString& what) {
  const QString code = typed.trimmed();
  if (code.isEmpty()) return refuse(say("The %1 is empty.").arg(what));
  if (code.toUcs4().size() > kLongestCode) return refuse(say("The %1 is longer than 64 characters.").arg(what));
  if (std::any_of(code.begin(), code.end(), isControl)) {
    return refuse(say("The %1 holds a character that cannot be printed.").arg(what));
  }
  return code;
}

Result<QString> checkedNewCode(const QString& typed, const QString& what,
                               const std::function<bool(const QString&)>& taken) {
  const auto code = checkedCode(typed, what + u" code"_s);
  if (code && taken(*code)) return refuse(say("There is already a %1 with the code '%2'.").arg(what, *code));
  return code;
}

QString readableCode(const QString& words, const QString& fallback) {
  QString readable;
  for (const QChar c : words.toLower()) {
    if (readable.size() >= kMostReadable) break;
    if (c.isLetterOrNumber()) {
      readable += c;
    } else if (!readable.isEmpty() && !readable.endsWith(u'-')) {
      readable += u'-';
    }
  }
  while (readable.endsWith(u'-')) readable.chop(1);
  return readable.isEmpty() ? fallback : readable;
}

QString freshCode(const QString& words, const QString& fallback, const std::function<bool(const QString&)>& taken) {
  const QString readable = readableCode(words, fallback);
  QString code = readable;
  for (int n = 2; taken(code); ++n) code = readable + u'-' + QString::number(n);
  return code;
}

}  // namespace headroom
