// SPDX-License-Identifier: MIT
// The language that the program speaks, whatever the machine's: British English, until a catalogue gives it another.
// Dates, numbers and the order of names are of that language too.
#pragma once
#include <QLocale>

namespace headroom {

/// Of the language that is spoken. Any thread.
const QLocale& spokenLocale();

/// Speaks that language from now on: what Qt itself writes and sorts with it too. Called once, before anything is said
/// and before another thread is begun.
void speakIn(const QLocale& language);
inline void speakBritish() { speakIn(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

}  // namespace headroom
