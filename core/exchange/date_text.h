// SPDX-License-Identifier: MIT
// Dates as people in Britain type them into a cell of text (formats 3): the day stands before the month.
// What cannot be a day and a month in this order is no date; nothing is guessed.
#pragma once
#include <QDate>
#include <QString>

namespace headroom {

/// '5/3/25', '05-Mar-2025', '5.3.25', 'Wed 5th March 2025 14:30', '2025-03-05 00:00:00' -> 5 March 2025. A year of two
/// digits is the nearest within 50 years before `on` and 10 after. Invalid for anything else.
QDate britishDate(const QString& text, QDate on);

/// Whether a day is near enough to `on` to be meant by a number that no format shows as a date.
bool isNearEnough(QDate day, QDate on);

}  // namespace headroom
