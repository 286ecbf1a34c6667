// SPDX-License-Identifier: MIT
// Asks Qt's catalogue for a sentence.
// Without a catalogue the sentence is what stands in the source.
#include "core/base/say.h"

#include <QCoreApplication>

namespace headroom {

QString say(const char* words) { return QCoreApplication::translate("headroom", words); }

}  // namespace headroom
