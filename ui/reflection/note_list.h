// SPDX-License-Identifier: MIT
// One's own notes by month, found by any words in them as these are typed, and the way to a new one.
#pragma once
#include <QWidget>

#include "core/reflection/note.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace headroom {

class NoteShelf;

class NoteList : public QWidget {
  Q_OBJECT

 public:
  /// What stands on the shelf is listed, again when it grows.
  explicit NoteList(NoteShelf& shelf, QWidget* parent = nullptr);
  /// Lists anew; `current` is marked.
  void refill(std::optional<NoteId> current);
  /// How many copies were shared with the viewer since they looked at them last.
  void setShared(int fresh);
  void focusFilter();
  /// To the note that is open, or to the filter where none is listed.
  void enter();
  /// To the first note that fits.
  void enterList();

 Q_SIGNALS:
  void chosen(headroom::NoteId note);
  void newWanted();
  void sharedWanted();
  void exportWanted();

 private:
  void fill();
  NoteShelf& shelf_;
  std::optional<NoteId> current_;
  QLineEdit* filter_;
  QListWidget* list_;
  QPushButton* shared_;
  bool filling_ = false;
};

}  // namespace headroom
