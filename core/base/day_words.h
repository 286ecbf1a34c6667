// SPDX-License-Identifier: MIT
// Days and months by name, in English whatever language the machine speaks: every sentence round them is English.
#pragma once
#include <QDate>
#include <QDateTime>
#include <QString>

namespace headroom {

/// dayWords(day, u"dddd d MMMM yyyy") is 'Friday 24 July 2026'; the pattern is Qt's.
QString dayWords(QDate day, QStringView pattern);
QString dayWords(const QDateTime& at, QStringView pattern);
/// '24 July 2026', as a sentence has it.
QString plainDate(QDate day);

}  // namespace headroom
