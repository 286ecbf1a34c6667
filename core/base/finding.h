// SPDX-License-Identifier: MIT
// Finding by what a keyboard can type: 'sian' finds Siân, 'jose' José and "o'brien" O’Brien. Every filter, the palette
// and 'Who is looking?' compare in this way and in no other.
#pragma once
#include <QString>
#include <QStringList>

namespace headroom {

/// The text as it is compared: case, accents and apostrophes do not count, every dash is a hyphen and every space a
/// plain one; letters that have no accent to lose are written out (ø as o, ß as ss, æ as ae).
QString folded(const QString& text);

/// The words of what was typed, each folded.
QStringList foldedWords(const QString& typed);

/// Whether every one of the words stands somewhere in a text that is folded already.
bool standIn(const QStringList& foldedWords, const QString& foldedText);

/// Whether every word that was typed stands somewhere in `text`.
inline bool findsWords(const QString& typed, const QString& text) { return standIn(foldedWords(typed), folded(text)); }

}  // namespace headroom
