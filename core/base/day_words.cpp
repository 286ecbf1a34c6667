// SPDX-License-Identifier: MIT
// British names, unless another language is spoken: 'Sept', and not 'Sep'.
#include "core/base/day_words.h"

#include "core/base/language.h"

namespace headroom {
namespace {

QLocale& spoken() {
  static QLocale locale(QLocale::English, QLocale::UnitedKingdom);
  return locale;
}

}  // namespace

const QLocale& spokenLocale() { return spoken(); }

void speakIn(const QLocale& language) {
  spoken() = language;
  QLocale::setDefault(language);
}

QString dayWords(QDate day, QStringView pattern) { return spokenLocale().toString(day, pattern); }
QString dayWords(const QDateTime& at, QStringView pattern) { return spokenLocale().toString(at, pattern); }
QString plainDate(QDate day) { return dayWords(day, u"d MMMM yyyy"); }

}  // namespace headroom
