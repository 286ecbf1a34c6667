// SPDX-License-Identifier: MIT
// A frozen copy of a note, or of a passage of it, for one named reader (rules 9; design 1.6): sealed with a key of its
// own, which is sealed to reader and author. What was read cannot be taken back; a copy that is withdrawn is gone.
#pragma once
#include <QDateTime>

#include "core/desk/desk.h"
#include "core/keys/key_pair.h"
#include "core/reflection/note.h"
#include "core/reflection/own_writing.h"

namespace headroom {

/// The record of a supervision that a copy is quoted in.
struct QuotedIn {
  QDate day;
  bool isSigned = false;  ///< shared or agreed: the copy stays
};

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
  std::optional<QuotedIn> quoted = {};
};

/// Somebody who has a copy of a note, or of a part of it.
struct CopyHolder {
  QString name;
  QDateTime at;  ///< local time, of the latest
};

/// Somebody whom the viewer could share with.
struct PossibleReader {
  PersonId person;
  QString name;
  QString fingerprint;        ///< five groups of four digits, to be compared in person; empty without a passphrase
  bool isCompared = false;    ///< the viewer has compared these very keys
  bool hasChanged = false;    ///< the viewer compared other keys before: nothing is shared until these are compared
  bool isSupervisor = false;  ///< the viewer's own
};
/// That somebody compared the keys of another with them: which keys, in words that they signed.
struct ComparedKeys {
  QByteArray digest;
  QByteArray signature;
};
QByteArray keysDigest(const PublicKeys& keys);
/// What is signed of a comparison, so that nobody can say it for them.
QByteArray comparedMessage(PersonId person, PersonId other, const QByteArray& digest);
/// Said by the viewer's keys themselves, and about the keys that the other has now.
bool isCompared(const std::optional<ComparedKeys>& compared, const Viewer& viewer, PersonId other,
                const PublicKeys& now);

/// What a copy of the note would hold: its text, or `passage` alone when that is not empty.
QString wordsToShare(const Note& note, const QString& passage, const OwnWriting& own = {});
/// Its title, which a passage alone has not, and its words as bytes, and back; `copy` is open then.
QByteArray copyContent(const Note& note, const QString& passage, const OwnWriting& own = {});
void takeContent(SharedCopy& copy, const QByteArray& content);
/// So that a copy is opened under no other note, person or moment.
QByteArray copyBinding(const QString& uid, PersonId author, PersonId reader, qint64 at);

/// A copy is sealed to its author too.
Result<void> maySeal(const Viewer& viewer);
/// `note`: as the viewer is given it, if at all; `keys`: those of the reader, and whether the viewer has compared them.
/// Refused when there is not a word, or `passage` does not stand in the note.
Result<void> mayShare(const Viewer& viewer, const std::optional<Note>& note, const QString& passage, PersonId reader,
                      const std::optional<PublicKeys>& keys, bool compared);

}  // namespace headroom
