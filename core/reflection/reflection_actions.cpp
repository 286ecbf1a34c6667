// SPDX-License-Identifier: MIT
// Deny by default: without a viewer there are no notes, and only the author's are read or written.
#include "core/reflection/reflection_actions.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/desk/draft_store.h"
#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/reflection/note_seal_store.h"
#include "core/reflection/note_sharing_store.h"
#include "core/reflection/note_uses.h"
#include "core/reflection/note_uses_store.h"
#include "core/reflection/own_writing_store.h"

namespace headroom {
namespace {

bool hasPassphrase(const Desk& desk) { return loadKeys(desk.records, *desk.viewer.person).has_value(); }

/// The copies that the viewer's keys open and the service's recovery key does not, with their keys.
std::vector<std::pair<CopyId, Secret>> copiesToSeal(const Desk& desk) {
  std::vector<std::pair<CopyId, Secret>> copies;
  for (const auto& [copy, sealed] : loadCopiesWithoutRecovery(desk.records, *desk.viewer.person))
    if (auto key = desk.viewer.keys->open(sealed)) copies.emplace_back(copy, std::move(*key));
  return copies;
}

}  // namespace

std::vector<Note> ownNotes(const Desk& desk) {
  return desk.viewer.person ? loadNotes(desk.records, desk.viewer) : std::vector<Note>();
}

std::vector<NoteHead> ownNoteHeads(const Desk& desk) {
  return desk.viewer.person ? loadNoteHeads(desk.records, *desk.viewer.person) : std::vector<NoteHead>();
}

std::vector<Note> ownNotes(const Desk& desk, const std::vector<NoteId>& ids) {
  return desk.viewer.person ? loadNotes(desk.records, desk.viewer, ids) : std::vector<Note>();
}

std::vector<Note> ownNotesOfGoal(const Desk& desk, GoalId goal) {
  if (!desk.viewer.person) return {};
  auto notes = ownNotes(desk, loadNotesOfGoal(desk.records, *desk.viewer.person, goal));
  std::erase_if(notes, [&desk](const Note& one) { return !one.isOpen || desk.hides(one.day); });
  return notes;
}

std::optional<Note> ownNote(const Desk& desk, NoteId id) {
  return desk.viewer.person ? loadNote(desk.records, desk.viewer, id) : std::nullopt;
}

std::vector<GoalChoice> ownGoals(const Desk& desk) {
  return desk.viewer.person ? loadGoalChoices(desk.records, *desk.viewer.person) : std::vector<GoalChoice>();
}

Result<NoteId> saveNote(WritableDesk& desk, const Note& note) {
  if (desk.viewer.person != note.author) return refuse(say("Only the author writes in a note."));
  const auto sound = TRY(checked(note));
  if (!sound.isOpen) return refuse(say("This note is sealed; sign in to write in it."));
  return inOneSave(desk, [&]() -> Result<NoteId> {
    if (!desk.viewer.keys && hasPassphrase(desk)) return refuse(say("Sign in first: your notes are sealed."));
    if (!sound.caseCode.isEmpty() && !isKnownCase(desk.records, sound.caseCode))
      return refuse(say("There is no case %1 in the file.").arg(sound.caseCode));
    if (const auto goals = loadGoalChoices(desk.records, sound.author);
        sound.goal && std::none_of(goals.begin(), goals.end(), [&](const auto& one) { return one.id == *sound.goal; }))
      return refuse(say("A note is tied to a goal of your own."));
    const bool before = sound.id && isBrought(desk.records, *sound.id);
    const qint64 now = desk.clock.nowMilliseconds();
    const NoteId id = writeNote(desk.records, desk.viewer, sound, now);
    // Its words are for nobody else; that there is one is counted.
    if (before != sound.bringToSupervision) writeBrought(desk.records, sound, id, say("A reflection of mine"), now);
    return id;
  });
}

bool hasUnsealedNotes(const Desk& desk) {
  if (!desk.viewer.person || !desk.viewer.keys) return false;
  return !loadUnsealed(desk.records, *desk.viewer.person).empty() || hasDraftsToSeal(desk.records, desk.viewer) ||
         isOwnWritingToSeal(desk.records, desk.viewer) ||
         !loadWithoutRecovery(desk.records, *desk.viewer.person).empty() || !copiesToSeal(desk).empty();
}

Result<int> sealOwnNotes(WritableDesk& desk) {
  if (!desk.viewer.person || !desk.viewer.keys) return refuse(say("Sign in first."));
  return inOneSave(desk, [&]() -> Result<int> {
    const Viewer asChosen{desk.viewer.person};
    const auto ids = loadUnsealed(desk.records, *desk.viewer.person);
    for (const NoteId id : ids) {
      const auto note = loadNote(desk.records, asChosen, id);
      if (note) writeNote(desk.records, desk.viewer, *note, desk.clock.nowMilliseconds());
    }
    sealDrafts(desk.records, desk.viewer);
    if (isOwnWritingToSeal(desk.records, desk.viewer))
      saveOwnWriting(desk.records, desk.viewer, loadOwnWriting(desk.records, desk.viewer));
    sealForRecovery(desk.records, desk.viewer);
    if (const auto recovery = loadRecoveryKey(desk.records))
      for (const auto& [copy, key] : copiesToSeal(desk))
        updateCopyRecovery(desk.records, copy, sealFor(*recovery, key));
    return static_cast<int>(ids.size());
  });
}

Result<QStringList> deleteNote(WritableDesk& desk, NoteId id) {
  if (!desk.viewer.person) return refuse(say("Only the author deletes a note."));
  return inOneSave(desk, [&]() -> Result<QStringList> {
    if (isNoteCited(desk.records, id))
      return refuse(say("A copy of this note is quoted in a signed record, so the note stays."));
    QStringList left = TRY(takeOutQuotations(desk, id));
    if (!deleteNoteOf(desk.records, desk.viewer, id))
      return refuse(say("This note is not yours or not there any more."));
    return left;
  });
}

}  // namespace headroom
