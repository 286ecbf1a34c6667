// SPDX-License-Identifier: MIT
// What the file holds is compared by row versions, so that a save reads one note and not all of them.
#include "ui/reflection/note_shelf.h"

#include <algorithm>

#include "core/reflection/reflection_actions.h"
#include "ui/shared/workspace.h"

namespace headroom {
namespace {

constexpr std::size_t kAtATime = 200;  // a save waits for no more than that

}  // namespace

NoteShelf& NoteShelf::of(Workspace& workspace) {
  auto* made = workspace.findChild<NoteShelf*>(QString(), Qt::FindDirectChildrenOnly);
  return made != nullptr ? *made : *new NoteShelf(workspace);
}

NoteShelf::NoteShelf(Workspace& workspace) : QObject(&workspace), workspace_(workspace), reading_(workspace) {}

bool NoteShelf::isViewers() const {
  return person_ == workspace_.viewer().person && keys_ == workspace_.viewer().keys.get();
}

void NoteShelf::forget() {
  reading_.drop();
  waiting_.clear();
  index_.clear();
  person_.reset();
  keys_ = nullptr;
}

const NoteIndex& NoteShelf::index() {
  if (!isViewers()) forget();
  return index_;
}

void NoteShelf::refresh() {
  if (!isViewers()) forget();
  person_ = workspace_.viewer().person;
  keys_ = workspace_.viewer().keys.get();
  const auto heads = workspace_.read([](const Desk& desk) { return ownNoteHeads(desk); });
  if (!heads) return;
  std::vector<NoteId> ids;
  std::vector<NoteId> missing;
  for (const NoteHead& head : *heads) {
    ids.push_back(head.id);
    const ListedNote* known = index_.note(head.id);
    if (known == nullptr || known->version != head.version) missing.push_back(head.id);
  }
  for (const NoteId id : index_.besides(ids)) index_.drop(id);
  const bool wasReading = !waiting_.empty();
  // The newest first: these are what people look for meanwhile. They are taken from the end.
  std::sort(missing.begin(), missing.end());
  if (missing.size() <= manyNotes) {
    reading_.drop();
    waiting_.clear();
    if (const auto read = workspace_.read([&missing](const Desk& desk) { return ownNotes(desk, missing); }))
      take(*read);
    return;
  }
  waiting_ = std::move(missing);
  if (!wasReading) readOn();
}

void NoteShelf::take(const std::vector<Note>& notes) {
  for (const Note& one : notes) index_.put(one);
}

void NoteShelf::readOn() {
  if (waiting_.empty()) return;
  const std::size_t count = std::min(kAtATime, waiting_.size());
  const std::vector<NoteId> next(waiting_.end() - static_cast<std::ptrdiff_t>(count), waiting_.end());
  reading_.ask([next](const Desk& desk) { return ownNotes(desk, next); },
               [this, next](const std::vector<Note>& read) {
                 if (!isViewers()) return forget();
                 take(read);
                 std::erase_if(waiting_,
                               [&next](NoteId id) { return std::binary_search(next.begin(), next.end(), id); });
                 readOn();
                 Q_EMIT grew();
               });
}

}  // namespace headroom
