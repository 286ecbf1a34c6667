// SPDX-License-Identifier: MIT
// Loads and saves a person's own notes. Every function names the author, and gives that author's notes alone.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/note.h"

namespace headroom {

/// Newest first.
std::vector<Note> loadNotes(const Database& records, PersonId author);
std::optional<Note> loadNote(const Database& records, PersonId author, NoteId id);
/// Whether the file has a case of that code.
bool isKnownCase(const Database& records, const QString& code);
/// Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was loaded.
NoteId writeNote(Database& records, const Note& note, qint64 now);
bool deleteNoteOf(Database& records, PersonId author, NoteId id);

}  // namespace headroom
