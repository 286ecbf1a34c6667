// SPDX-License-Identifier: MIT
// One's own notes by month, with a filter over their words, and the way to a new one.
#pragma once
#include <QWidget>

#include "core/reflection/note.h"

class QLineEdit;
class QListWidget;

namespace headroom {

class NoteList : public QWidget {
  Q_OBJECT

 public:
  explicit NoteList(QWidget* parent = nullptr);
  /// Newest first, as they were loaded; `current` is marked.
  void setNotes(const std::vector<Note>& notes, std::optional<NoteId> current);
  void focusFilter();

 Q_SIGNALS:
  void chosen(const headroom::Note& note);
  void newWanted();
  void sharedWanted();

 private:
  void fill();
  std::vector<Note> notes_;
  std::optional<NoteId> current_;
  QLineEdit* filter_;
  QListWidget* list_;
  bool filling_ = false;
};

}  // namespace headroom
