// SPDX-License-Identifier: MIT
// Records that quote a shared copy. Saving belongs inside a caller's transaction.
#pragma once
#include <map>
#include <set>
#include <vector>

#include "core/reflection/note_sharing.h"

namespace headroom {

/// Whether a copy, or any copy of a note, is quoted in a record that was shared or agreed.
bool isCited(const Database& records, CopyId copy);
bool isNoteCited(const Database& records, NoteId note);
/// The record that quotes the copy, whatever its state.
std::optional<SessionId> loadCiting(const Database& records, CopyId copy);
/// The copies of a note that any record quotes.
std::vector<CopyId> loadCitedCopies(const Database& records, NoteId note);
/// The records that quote a copy which passed to or from that person.
std::map<CopyId, QuotedIn> loadQuoted(const Database& records, PersonId person);
void insertCited(Database& records, CopyId copy, SessionId session);
void deleteCited(Database& records, CopyId copy);
/// With whom that supervisor has a session that is held and written in still.
std::set<PersonId> loadPeopleOfOpenRecords(const Database& records, PersonId supervisor);
/// Sessions of two people, either way round, that are held and written in still, the latest first.
std::vector<SessionId> loadOpenRecordsOf(const Database& records, PersonId one, PersonId other);

}  // namespace headroom
