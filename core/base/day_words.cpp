// SPDX-License-Identifier: MIT
// British names: 'Sept', and not 'Sep'.
#include "core/base/day_words.h"

#include <QLocale>

namespace headroom {
namespace {

const QLocale& british() {
  static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
  return locale;
}

}  // namespace

QString dayWords(QDate day, QStringView pattern) { return british().toString(day, pattern); }
QString dayWords(const QDateTime& at, QStringView pattern) { return british().toString(at, pattern); }

}  // namespace headroom
