// SPDX-License-Identifier: MIT
// Copies of notes, their keys, and whose keys were compared. Saving belongs inside a caller's transaction.
#pragma once
#include <QStringList>

#include <optional>
#include <vector>

#include "core/reflection/note_sharing.h"

namespace headroom {

std::optional<ComparedKeys> loadCompared(const Database& records, PersonId person, PersonId other);
/// In the place of what that person compared of the other before.
void saveCompared(Database& records, PersonId person, PersonId other, const ComparedKeys& compared, qint64 at);

/// What a note is called in what its copies are bound to; empty when it is not there.
QString loadNoteUid(const Database& records, NoteId note);

/// A copy as it lies in the file.
struct SealedCopy {
  PersonId author;
  PersonId reader;
  qint64 at = 0;
  QByteArray body;
  QByteArray authorKey;
  QByteArray readerKey;
  QByteArray recoveryKey = {};  ///< empty: made before the service had a recovery key
};
CopyId insertCopy(Database& records, NoteId note, const SealedCopy& copy);
/// False when it is not there, or somebody else's.
bool deleteCopyOf(Database& records, PersonId author, CopyId copy);

struct StoredCopy {
  CopyId id;
  QString authorName;
  QString readerName;
  QString noteUid;
  SealedCopy sealed;
};
/// What that person shared and what was shared with them, the latest first.
std::vector<StoredCopy> loadCopiesOf(const Database& records, PersonId person);

/// Who has a copy of that note of the author's, each once, by name.
std::vector<CopyHolder> loadCopyHolders(const Database& records, PersonId author, NoteId note);

/// Of those that passed to or from that person: their keys sealed to the recovery key, or to that person where they are
/// not sealed to the recovery key yet.
std::vector<std::pair<CopyId, QByteArray>> loadRecoverableCopies(const Database& records, PersonId person);
std::vector<std::pair<CopyId, QByteArray>> loadCopiesWithoutRecovery(const Database& records, PersonId person);
/// The key of the copy in its seal to that person, who wrote or was given it; in its seal to the recovery key.
void updateCopyKey(Database& records, CopyId copy, PersonId person, const QByteArray& sealedKey);
void updateCopyRecovery(Database& records, CopyId copy, const QByteArray& sealedKey);

/// Of those shared with that person, how many after that moment.
int countCopiesFor(const Database& records, PersonId reader, qint64 after);

/// Whoever supervises that person in line on that day; empty for nobody.
QString loadSupervisorName(const Database& records, PersonId person, QDate on);
/// References of every case and family in the file, for an IdentifierCheck.
QStringList referencesOnFile(const Database& records);
/// Full names of everybody in the file, for identifiersIn().
QStringList namesOnFile(const Database& records);

}  // namespace headroom
