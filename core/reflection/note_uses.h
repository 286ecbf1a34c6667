// SPDX-License-Identifier: MIT
// What becomes of a shared copy besides, a quotation in the record of a supervision; and of a note, a piece of CPD.
#pragma once
#include <QStringList>

#include <set>
#include <vector>

#include "core/desk/desk.h"

#include "core/reflection/note_sharing.h"

namespace headroom {

/// The record in which the viewer could quote that copy: of the two that it passed between, held and not shared yet,
/// which the viewer writes.
std::optional<SessionId> recordToCiteIn(const Desk& desk, const SharedCopy& copy);
/// Of these copies those that recordToCiteIn() finds a record for, asked once for all.
std::set<CopyId> copiesToCite(const Desk& desk, const std::vector<SharedCopy>& copies);
/// What stands in the record then, under Reflection.
QString citationOf(const SharedCopy& copy);
/// Quotes it there. Refused when it cannot be opened, stands there already, or the record is shared.
Result<void> citeCopy(WritableDesk& desk, CopyId copy);
/// Takes the copy back, and its quotation out of a record that nobody has signed. Where its words were edited there,
/// one sentence says in which section and who is to take the rest out. Refused for anybody but the author, and once it
/// is quoted in a record that was shared.
Result<QStringList> withdrawCopy(WritableDesk& desk, CopyId copy);
/// Likewise of every copy of a note that is to be deleted; belongs inside a save.
Result<QStringList> takeOutQuotations(WritableDesk& desk, NoteId note);

/// Whether its title is the first of its words, cut where it may be: such a title says what the note says, and goes
/// nowhere without it.
bool isCalledByItsWords(const Note& note);

}  // namespace headroom
