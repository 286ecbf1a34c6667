// SPDX-License-Identifier: MIT
// Reads a time of day as people type it, and says it as GOV.UK does.
#pragma once
#include <QDateTime>
#include <QString>

#include "core/base/result.h"

namespace headroom {

/// In minutes after midnight. Understands 14:30, 14.30, 1430, 2:30pm, 2.30 pm, 2pm, 10, noon. Without am or pm an hour
/// from 1 to 6 is in the afternoon, unless it is written with a nought before it: 9 is 9am, 2 and 2:30 are 2pm and
/// 2:30pm, 02:30 is in the night. Refused: anything else.
Result<int> parseTimeEntry(const QString& text);

/// '2:30pm', '11am', wherever people read a time; files have it as formats say.
QString timeInWords(QTime time);
/// Of minutes after midnight.
QString timeInWords(int minute);
/// '24 July 2026, 2:30pm': when something was printed, signed or read, in local time.
QString momentInWords(const QDateTime& at);

}  // namespace headroom
