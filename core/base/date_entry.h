// SPDX-License-Identifier: MIT
// Reads a date as people type it, in British order, and says it back in words so that a slip is seen.
#pragma once
#include <QDate>
#include <QString>

#include <optional>

#include "core/base/result.h"

namespace headroom {

/// Understands 24/7, 24.7.26, 24-7-2026, 240726, 24 jul, july 24 2026, 2026-07-24, today, tomorrow, yesterday, fri (the
/// first after today), next fri (of the week after this one; weeks start on Monday), last fri, fri week and a week on
/// fri (a week after that first one), tomorrow week, next week, a fortnight, +2w, -3d, in 2 months, in a week, two
/// weeks ago. A two-digit year is the nearest such year to `today`; without a year it is the nearest such day. Refused:
/// anything else, days that do not exist and years outside 1900 to 2199.
Result<QDate> parseDateEntry(const QString& text, QDate today);

/// Refused for a day before `today` by which something is to be done, unless it stood there `before`.
Result<void> stillToCome(std::optional<QDate> by, std::optional<QDate> before, QDate today);

/// "Friday 24 July 2026", in English whatever the machine's language.
QString dateInWords(QDate date);

}  // namespace headroom
