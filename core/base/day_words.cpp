// SPDX-License-Identifier: MIT
// The names of the C locale are English and the same on every system; those of a country change with its dictionary.
#include "core/base/day_words.h"

#include <QLocale>

namespace headroom {

QString dayWords(QDate day, QStringView pattern) { return QLocale::c().toString(day, pattern); }
QString dayWords(const QDateTime& at, QStringView pattern) { return QLocale::c().toString(at, pattern); }

}  // namespace headroom
