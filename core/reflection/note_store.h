// SPDX-License-Identifier: MIT
// Loads and saves a person's own notes. Every function names the author, and gives that author's notes alone.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/note.h"

namespace headroom {

/// Newest first.
std::vector<Note> loadNotes(const Database& records, const Viewer& author);
struct NoteHead {
  NoteId id;
  qint64 version = 0;
};
/// Which notes the author has, in no order, without a word of them.
std::vector<NoteHead> loadNoteHeads(const Database& records, PersonId author);
/// Those of them that are tied to that goal, the newest first.
std::vector<NoteId> loadNotesOfGoal(const Database& records, PersonId author, GoalId goal);
/// Of these the author's own, in this order, each of which is named once.
std::vector<Note> loadNotes(const Database& records, const Viewer& author, const std::vector<NoteId>& ids);
std::optional<Note> loadNote(const Database& records, const Viewer& author, NoteId id);
/// Whether the file has a case of that code.
bool isKnownCase(const Database& records, const QString& code);
/// The author's own, open ones first.
std::vector<GoalChoice> loadGoalChoices(const Database& records, PersonId author);
/// Sealed when the author has keys. Belongs inside a transaction; throws StoreError(Conflict) when it was changed since
/// it was loaded.
NoteId writeNote(Database& records, const Viewer& author, const Note& note, qint64 now);
/// Whether the note is to be brought to supervision, as it is stored.
bool isBrought(const Database& records, NoteId id);
/// Lets the note wait among what its author has prepared, under these words, or no more; what a session took up stays.
void writeBrought(Database& records, const Note& note, NoteId id, const QString& words, qint64 at);
/// Of the author's notes, those that were written before they had keys.
std::vector<NoteId> loadUnsealed(const Database& records, PersonId author);
bool deleteNoteOf(Database& records, const Viewer& author, NoteId id);

}  // namespace headroom
