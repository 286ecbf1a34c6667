// SPDX-License-Identifier: MIT
// A note's words as they are sealed to its readers (design 1.6): each version has a key of its own, and the key is
// sealed to the author and to the service's recovery key.
#pragma once
#include <QByteArray>

#include "core/reflection/note.h"

namespace headroom {

/// Title and passages as bytes, and back into a note.
QByteArray wordsOf(const Note& note);
void takeWords(Note& note, const QByteArray& words);
/// A note that the reader's keys do not open has a title that says so, and no words.
void takeSealed(Note& note);

/// What a sealed body is bound to, so that it is not opened under another note, author or version.
QByteArray noteBinding(const QString& uid, PersonId author, qint64 version);

}  // namespace headroom
