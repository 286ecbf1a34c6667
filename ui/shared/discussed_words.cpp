// SPDX-License-Identifier: MIT
// Whole weeks, and days below two of them.
#include "ui/shared/discussed_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/base/counted.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString notDiscussedWords(std::optional<QDate> lastDiscussed, QDate opened, QDate on) {
  const auto say = [](const char* words) { return QCoreApplication::translate("discussed", words); };
  const auto days = std::max<qint64>(0, lastDiscussed.value_or(opened).daysTo(on));
  const QString length = days < 14 ? counted(days, "day", "days") : counted(days / 7, "week", "weeks");
  return lastDiscussed ? say("not discussed for %1").arg(length) : say("never discussed, open for %1").arg(length);
}

}  // namespace headroom
