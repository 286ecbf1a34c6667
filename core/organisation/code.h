// SPDX-License-Identifier: MIT
// Codes are the user's own texts that name a unit, a person, a post or a case (formats 2).
// They are compared byte by byte, so an order by code is the same on every screen, report and command.
#pragma once
#include <QString>

#include <functional>

#include "core/base/result.h"

namespace headroom {

/// Whether `a` stands before `b` by the bytes of their UTF-8, which is the order of their code points.
bool codeBefore(QStringView a, QStringView b);

/// `typed` without spaces round it, refused when empty, longer than 64 code points or with control characters.
/// `what` names it in the sentence: 'unit code'.
Result<QString> checkedCode(const QString& typed, const QString& what);
/// The same of a new row, which nothing may have yet; `what` names the row: 'unit'.
Result<QString> checkedNewCode(const QString& typed, const QString& what,
                               const std::function<bool(const QString&)>& taken);

/// A readable code from words: 'Ashby Family Support' gives 'ashby-family-support'. Words without a letter or digit
/// give `fallback`.
QString readableCode(const QString& words, const QString& fallback);
/// The same, and '-2', '-3' … behind it while `taken` says so.
QString freshCode(const QString& words, const QString& fallback, const std::function<bool(const QString&)>& taken);

}  // namespace headroom
