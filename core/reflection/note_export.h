// SPDX-License-Identifier: MIT
// One's own notes as files to take along when leaving: each note one file, plain text or a page for a browser.
#pragma once
#include <QByteArray>

#include "core/reflection/own_writing.h"

namespace headroom {

enum class NoteFormat { Text, Page };

struct NoteFile {
  QString name;  ///< '2026-07-24 The visit that went quiet.txt'; no two alike, whatever letters a disk tells apart
  QByteArray bytes;
};

QString noteAsText(const Note& note, const OwnWriting& own);
/// Every word of the note escaped.
QString noteAsPage(const Note& note, const OwnWriting& own);
/// Sealed notes that are not open are left out.
std::vector<NoteFile> noteFiles(const std::vector<Note>& notes, const OwnWriting& own, NoteFormat format);

}  // namespace headroom
