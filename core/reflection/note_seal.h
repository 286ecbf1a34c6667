// SPDX-License-Identifier: MIT
// A note's words sealed to its readers (design 1.6): each version has a key of its own, and the key is sealed to the
// author and to the service's recovery key.
#pragma once
#include <QByteArray>

#include "core/desk/desk.h"
#include "core/reflection/note.h"

namespace headroom {

/// Title and passages as bytes, and back into a note.
QByteArray wordsOf(const Note& note);
void takeWords(Note& note, const QByteArray& words);

/// What a sealed body is bound to, so that it is not opened under another note, author or version.
QByteArray noteBinding(const QString& uid, PersonId author, qint64 version);

/// Replaces what is sealed of the note by these words. Belongs inside a transaction.
void sealNote(Database& records, const Viewer& author, NoteId id, const Note& note);
/// Its words; nothing when it is not sealed. A note that the keys do not open keeps a title that says so.
void openNote(const Database& records, const Viewer& reader, Note& note);
bool isSealed(const Database& records, NoteId id);
/// Belongs inside a transaction.
void deleteSeals(Database& records, NoteId id);

}  // namespace headroom
