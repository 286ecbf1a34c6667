// SPDX-License-Identifier: MIT
// The viewer's own notes, opened and found in memory, for their page and the palette alike. Few are read at once; many
// are read beside the window, some hundreds at a time, while it is written in. Nobody else's are ever on it, and under
// the lock it is empty.
#pragma once
#include "core/reflection/note_index.h"
#include "ui/shared/long_read.h"

namespace headroom {

class NoteShelf : public QObject {
  Q_OBJECT

 public:
  /// Notes from which on they are read beside the window. Tests change it.
  static inline std::size_t manyNotes = 300;

  /// One for each workspace, which lives as long.
  static NoteShelf& of(Workspace& workspace);
  /// Brings it up to what the file holds for whoever is looking.
  void refresh();
  /// Wipes it: nobody is looking, or somebody else.
  void forget();
  /// Of whoever is looking; empty when it is somebody else than it was read for.
  const NoteIndex& index();
  /// Nothing is still to be read.
  bool isWhole() const { return waiting_.empty(); }

 Q_SIGNALS:
  /// More of the notes can be found than before.
  void grew();

 private:
  explicit NoteShelf(Workspace& workspace);
  bool isViewers() const;
  void take(const std::vector<Note>& notes);
  void readOn();

  Workspace& workspace_;
  LongRead reading_;
  NoteIndex index_;
  std::vector<NoteId> waiting_;
  std::optional<PersonId> person_;
  const void* keys_ = nullptr;  ///< which keys they were opened with
};

}  // namespace headroom
