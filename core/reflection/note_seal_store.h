// SPDX-License-Identifier: MIT
// The rows of sealed notes and of their keys. Saving belongs inside a caller's transaction.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/note.h"

namespace headroom {

/// Replaces what is sealed of the note by these words.
void sealNote(Database& records, const Viewer& author, NoteId id, const Note& note);
/// Puts the words of those that are sealed into them, all in one statement. A note that the keys do not open keeps a
/// title that says so.
void openNotes(const Database& records, const Viewer& reader, std::vector<Note>& notes);
bool isSealed(const Database& records, NoteId id);
void deleteSeals(Database& records, NoteId id);

/// Of a person's notes the keys that are sealed to the service's recovery key.
std::vector<std::pair<NoteId, QByteArray>> loadRecoverableKeys(const Database& records, PersonId author);
/// Of a person's sealed notes those that the service's recovery key does not open; none while there is no such key.
std::vector<NoteId> loadWithoutRecovery(const Database& records, PersonId author);
/// Seals them to the recovery key too, as far as the author's keys open them.
void sealForRecovery(Database& records, const Viewer& author);
/// The key of the note in its seal to that person.
void updateSealedKey(Database& records, NoteId note, PersonId person, const QByteArray& sealedKey);

}  // namespace headroom
