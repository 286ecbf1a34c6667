// SPDX-License-Identifier: MIT
// Notes are not made into entries before something is typed: there may be a hundred thousand of them.
#include <algorithm>

#include "core/base/finding.h"
#include "core/desk/draft_store.h"
#include "ui/reflection/note_draft.h"
#include "ui/reflection/note_shelf.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"
#include "ui/shell/draft_places.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/palette.h"

using namespace Qt::StringLiterals;

namespace headroom {

PaletteNotes::PaletteNotes(Workspace& workspace) : workspace_(workspace) {
  if (!workspace.viewer().person || isReader(workspace)) return;
  NoteShelf::of(workspace).refresh();
  readUnfinished();
}

// A note that is being written is found by words that are only kept as a draft yet; what else is kept by what it is of.
void PaletteNotes::readUnfinished() {
  const auto drafts = workspace_.read([](const Desk& desk) { return loadDrafts(desk.records, desk.viewer); });
  const QString form = u"note:"_s;
  for (const Draft& draft : drafts.value_or(std::vector<Draft>())) {
    if (!draft.form.startsWith(form)) {
      unfinished_.push_back({Palette::tr("Kept drafts"), u"pencil"_s, draftFound(draft.title),
                             Palette::tr("saved %1").arg(savedWords(draft, workspace_.today())), placeOfDraft(draft)});
      continue;
    }
    const Note note = withNoteDraft(Note{{}, *workspace_.viewer().person, workspace_.today(), {}}, draft.body);
    if (note.words() == 0 && note.title.isEmpty()) continue;
    unfinished_.push_back({Palette::tr("My notes"),
                           u"notebook"_s,
                           note.title.isEmpty() ? note.opening() : note.title,
                           Palette::tr("not finished"),
                           {u"reflections"_s, u"draft:"_s + draft.form}});
    unfinished_.back().key = foldedNote(note) + u' ' + folded(draftFound({}));
  }
  prepare(unfinished_);
}

std::vector<PaletteEntry> PaletteNotes::matches(const QString& typed, std::size_t most) {
  std::vector<PaletteEntry> found;
  const QStringList words = foldedWords(typed);
  if (words.isEmpty() || typed.startsWith(u'>') || !workspace_.viewer().person) return found;
  for (const ListedNote* note : NoteShelf::of(workspace_).index().find(typed, most).newest) {
    if (!note->isOpen) continue;
    found.push_back({Palette::tr("My notes"),
                     u"notebook"_s,
                     note->title,
                     tableDate(note->day),
                     {u"reflections"_s, QString::number(note->id.value())}});
  }
  for (const PaletteEntry& one : unfinished_) {
    // A saved note that fits too offers its draft when it is opened.
    const auto same = [id = one.address.subject.section(u':', 2, 2)](const PaletteEntry& other) {
      return !id.isEmpty() && other.address.subject == id;
    };
    if (standIn(words, one.key) && std::none_of(found.begin(), found.end(), same)) found.push_back(one);
  }
  return found;
}

}  // namespace headroom
