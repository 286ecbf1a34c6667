// SPDX-License-Identifier: MIT
// What authors do with copies of their notes, and what readers are given of them.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/note_sharing.h"

namespace headroom {

/// Everybody else in service today, by name; those with a passphrase first.
std::vector<PossibleReader> possibleReaders(const Desk& desk);
/// The viewer says that they compared the numbers with that person. Signed, so that nobody can say it for them.
Result<void> confirmKeys(WritableDesk& desk, PersonId reader);

/// Refused unless the viewer is the author, has signed in, and the reader has keys that the viewer has compared; and
/// when there is not a word, or `passage` does not stand in the note.
Result<CopyId> shareNote(WritableDesk& desk, NoteId note, PersonId reader, const QString& passage = {});

/// What the viewer shared and what was shared with them, the latest first. Nobody else is given a row.
std::vector<SharedCopy> copiesOf(const Desk& desk);

/// Who has a copy of a note of the viewer's, each once, by name; nobody of another's note.
std::vector<CopyHolder> holdersOf(const Desk& desk, NoteId note);

/// The viewer's own line supervisor today; empty without one.
QString ownSupervisorName(const Desk& desk);
/// How many copies were shared with the viewer after that moment, in milliseconds UTC.
int copiesSince(const Desk& desk, qint64 moment);

/// Under which name a window keeps when its viewer looked at them last.
inline const QString kSharedSeen = QStringLiteral("shared/seen");

}  // namespace headroom
