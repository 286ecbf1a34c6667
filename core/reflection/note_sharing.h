// SPDX-License-Identifier: MIT
// A frozen copy of a note, or of a passage of it, for one named reader (rules 9; design 1.6): sealed with a key of its
// own, which is sealed to reader and author. What was read cannot be taken back; a copy that is withdrawn is gone.
#pragma once
#include <QDateTime>

#include "core/desk/desk.h"
#include "core/reflection/note.h"

namespace headroom {

struct SharedCopy {
  CopyId id;
  PersonId author;
  PersonId reader;
  QString authorName;
  QString readerName;
  QDateTime at;  ///< local time
  QString title;
  QString words;       ///< what was shared, prompts as headings
  bool isOpen = true;  ///< false: sealed to keys that the viewer has not
};

/// Somebody whom the viewer could share with.
struct PossibleReader {
  PersonId person;
  QString name;
  QString fingerprint;      ///< five groups of four digits, to be compared in person; empty without a passphrase
  bool isCompared = false;  ///< the viewer has compared these very keys
  bool hasChanged = false;  ///< the viewer compared other keys before: nothing is shared until these are compared
};
/// Everybody else in service today, by name; those with a passphrase first.
std::vector<PossibleReader> possibleReaders(const Desk& desk);
/// The viewer says that they compared the numbers with that person. Signed, so that nobody can say it for them.
Result<int> confirmKeys(WritableDesk& desk, PersonId reader);

/// What a copy of the note would hold: its text, or `passage` alone when that is not empty.
QString wordsToShare(const Note& note, const QString& passage);
/// Refused unless the viewer is the author, has signed in, and the reader has keys that the viewer has compared; and
/// when there is not a word, or `passage` does not stand in the note.
Result<CopyId> shareNote(WritableDesk& desk, NoteId note, PersonId reader, const QString& passage = {});
/// Refused for anybody but the author.
Result<int> withdrawCopy(WritableDesk& desk, CopyId copy);

/// What the viewer shared and what was shared with them, the latest first. Nobody else is given a row.
std::vector<SharedCopy> copiesOf(const Desk& desk);
/// Full names of everybody in the file, for identifiersIn().
QStringList namesOnFile(const Database& records);

}  // namespace headroom
