// SPDX-License-Identifier: MIT
// Deny by default: without a viewer there are no notes, and only the author's are read or written.
#include "core/reflection/reflection_actions.h"

#include <QCoreApplication>

#include "core/organisation/one_save.h"
#include "core/reflection/note_store.h"

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("reflection", words); }

}  // namespace

std::vector<Note> ownNotes(const Desk& desk) {
  return desk.viewer.person ? loadNotes(desk.records, *desk.viewer.person) : std::vector<Note>();
}

Result<NoteId> saveNote(Desk& desk, const Note& note) {
  if (desk.viewer.person != note.author) return refuse(say("Only the author writes in a note."));
  const auto sound = checked(note);
  if (!sound) return tl::unexpected(sound.error());
  return inOneSave(desk.records, [&]() -> Result<NoteId> {
    if (!sound->caseCode.isEmpty() && !isKnownCase(desk.records, sound->caseCode))
      return refuse(say("There is no case %1 in the file.").arg(sound->caseCode));
    return writeNote(desk.records, *sound, desk.clock.nowMilliseconds());
  });
}

Result<void> deleteNote(Desk& desk, NoteId id) {
  if (!desk.viewer.person) return refuse(say("Only the author deletes a note."));
  return inOneSave(desk.records, [&]() -> Result<void> {
    if (!deleteNoteOf(desk.records, *desk.viewer.person, id))
      return refuse(say("This note is not yours or not there any more."));
    return {};
  });
}

}  // namespace headroom
