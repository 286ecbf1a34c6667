// SPDX-License-Identifier: MIT
// Asks Qt's catalogue for a sentence.
// Without a catalogue the sentence is what stands in the source.
#include "core/base/say.h"

#include <QCoreApplication>

#include "core/base/counted.h"

namespace headroom {

QString say(const char* words) { return QCoreApplication::translate("headroom", words); }

QString nounOf(qint64 number, const char* one, const char* many) {
  const QString said = QCoreApplication::translate("headroom", many, "counted", static_cast<int>(number));
  return number == 1 && said == QString::fromUtf8(many) ? say(one) : said;
}

}  // namespace headroom
