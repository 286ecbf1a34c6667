// SPDX-License-Identifier: MIT
// The writing page: one's own notes at the left, the note in the middle, prompts at the right. Opens ready to type in.
#pragma once
#include "core/reflection/note.h"
#include "ui/shared/page.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QTimer;
class QVBoxLayout;
class QPushButton;

namespace headroom {

class GrowingTextEdit;
class Label;
class MessageBar;

class ReflectionsPage : public Page {
  Q_OBJECT

 public:
  explicit ReflectionsPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Reflections"); }
  void reload() override;
  /// 'new' begins a note.
  void showSubject(const QString& subject) override;
  void keepTyping() override;
  bool save();

 private:
  QWidget* buildList();
  QWidget* buildSheet();
  void refill();
  void open(const Note& note);
  bool showsWordsOf(const Note& note) const;
  void begin();
  void showPrompts();
  void edited();
  void keepDraftNow();
  void offerDraft();
  void remove();
  bool resolveConflict();
  Note typed() const;
  QString draftName() const;

  std::vector<Note> notes_;
  Note note_;
  Note base_;  ///< the note as it was in the file when the typing began
  QString offered_;  ///< name of the draft in the bar, until it is gone on with
  bool dirty_ = false;
  bool showing_ = false;
  QTimer* throttle_;
  QLineEdit* filter_;
  QListWidget* list_;
  MessageBar* bar_;
  Label* saved_;
  Label* count_;
  QLineEdit* titleEdit_;
  QComboBox* model_;
  QPushButton* remove_;
  QVBoxLayout* sheet_;
  QWidget* prompts_ = nullptr;
  std::vector<std::pair<QString, GrowingTextEdit*>> edits_;
};

}  // namespace headroom
