// SPDX-License-Identifier: MIT
// Reading phases by hand: a phase is three words at most.
// The clauses of a refusal say which phase is wrong and what one looks like.
#include "core/exchange/phases_text.h"

#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMostDigits = 32;  // leading zeros are harmless, a megabyte of them is not

/// 'Nd' or 'Nm' with N from 1 to 999.
std::optional<QString> span(const QString& word) {
  const QChar unit = word.back();
  if ((unit != u'd' && unit != u'm') || word.size() < 2 || word.size() > kMostDigits) return {};
  int n = 0;
  for (const QChar c : word.chopped(1)) {
    if (c < u'0' || c > u'9') return {};
    n = n * 10 + (c.unicode() - u'0');
    if (n > 999) return {};
  }
  if (n == 0) return {};
  return QString::number(n) + unit;
}

std::optional<QString> phase(const QString& typed, bool isLast) {
  const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
  if (words.size() != (isLast ? 1 : 3)) return {};
  const auto interval = words[0] == u"month" ? std::optional(words[0]) : span(words[0]);
  if (!interval || isLast) return interval;
  const auto until = span(words[2]);
  if (words[1] != u"until" || !until) return {};
  return *interval + u" until "_s + *until;
}

}  // namespace

Result<QString> phasesInOneSpelling(const QString& typed) {
  const QStringList parts = typed.toLower().split(u';');
  QStringList phases;
  for (qsizetype i = 0; i < parts.size(); ++i) {
    const bool isLast = i + 1 == parts.size();
    const auto one = phase(parts[i], isLast);
    if (!one) {
      const QString rest = isLast ? u"the last phase is like '14d', '1m' or 'month' without 'until', N from 1 to 999"_s
                                  : u"a phase before the last is like '7d until 42d', N from 1 to 999"_s;
      return refuse(u"phase %1 cannot be read; %2"_s.arg(i + 1).arg(rest));
    }
    phases << *one;
  }
  return phases.join(u"; "_s);
}

}  // namespace headroom
