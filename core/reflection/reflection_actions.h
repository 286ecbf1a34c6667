// SPDX-License-Identifier: MIT
// What authors do with their own notes. Nobody else can: the viewer must be the author.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/note.h"
#include "core/reflection/note_store.h"

namespace headroom {

/// The viewer's own notes, newest first; nobody chosen has none.
std::vector<Note> ownNotes(const Desk& desk);
/// Which they are, without their words; and those of them that are asked for, opened. What is not theirs is not there.
std::vector<NoteHead> ownNoteHeads(const Desk& desk);
std::vector<Note> ownNotes(const Desk& desk, const std::vector<NoteId>& ids);
/// The viewer's own that are tied to a goal, and of them those alone that can be opened.
std::vector<Note> ownNotesOfGoal(const Desk& desk, GoalId goal);
std::optional<Note> ownNote(const Desk& desk, NoteId id);
/// Which goals of the viewer a note can be tied to.
std::vector<GoalChoice> ownGoals(const Desk& desk);
/// Adds or saves a note. Refused when the viewer is not the author nothing is written, or the case is not there.
Result<NoteId> saveNote(WritableDesk& desk, const Note& note);
/// Whether something of the viewer's, who has keys, still lies in clear, or is not sealed to the recovery key that the
/// service has.
bool hasUnsealedNotes(const Desk& desk);
/// Seals what the viewer wrote before they had keys, notes and kept typing, and says how many notes that were. Backups
/// made before still hold them in clear. What was sealed before the service had a recovery key is sealed to that too.
Result<int> sealOwnNotes(WritableDesk& desk);
/// With its copies and what was quoted of them; what stays of that is said as withdrawCopy() says it.
Result<QStringList> deleteNote(WritableDesk& desk, NoteId id);

}  // namespace headroom
