// SPDX-License-Identifier: MIT
// The writing page: one's own notes at the left, the note in the middle, prompts at the right. Opens ready to type in.
#pragma once
#include <functional>

#include "core/reflection/identifier_check.h"
#include "core/reflection/own_writing.h"
#include "ui/shared/long_read.h"
#include "ui/shared/page.h"

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace headroom {

class KeptBehind;
class Label;
class MessageBar;
class NoteList;
class NoteShelf;
class NoteSheet;
class PromptsPane;
struct Draft;

class ReflectionsPage : public Page {
  Q_OBJECT

 public:
  explicit ReflectionsPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Reflections"); }
  void reload() override;
  /// 'new' begins a note; a number opens that one; 'draft:note:17' goes on with what is kept under that name.
  void showSubject(const QString& subject) override;
  QString subjectNow(const QString& asked) const override;
  bool focusNextPane() override;
  bool keepTyping() override;
  bool save();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* buildSheet();
  void open(const Note& note);
  void showWritable();
  void begin();
  void openLast();
  QBoxLayout* buildTools();
  void connectPane();
  void followFocusMode();
  void fitMargins();
  const IdentifierCheck& check();
  /// What says who somebody is in the words and the title of a note.
  QString seenIn(const Note& note);
  void showFoot();
  void readOwn();
  void useForCpd();
  void addWord(const QString& word);
  void checkSpelling();
  void change(const std::function<void(Note&)>& f);
  void showProgress();
  void showPromise();
  void readCases();
  void edited();
  bool keepDraftNow();
  void readAgain();
  void goOnWithWanted();
  void offerDraft();
  void goOnWith(const Draft& kept);
  void offer(const Draft& kept);
  void remove();
  void takeAlong();
  void share();
  bool resolveConflict();
  std::optional<Note> readNote(NoteId id) const;
  std::optional<Note> noteNumbered(const QString& number) const;
  void showSharing();
  void showHolders();
  Note typed() const;
  QString draftName() const;

  NoteShelf& shelf_;
  LongRead along_;
  Note note_;
  std::optional<Note> draftBase_;  ///< the note that the offered draft began from, while it is known
  Note base_;                      ///< the note as it was in the file when the typing began
  QString wanted_;                 ///< name of the draft that was asked for, until the page has read
  QString offered_;                ///< name of the draft in the bar, until it is gone on with
  QString keptAs_;                 ///< name of the draft of what is typed; empty until it is first kept
  bool dirty_ = false;
  bool showing_ = false;
  KeptBehind* behind_;
  NoteList* list_;
  MessageBar* bar_;
  QHBoxLayout* tag_;
  Label* promise_;
  Label* holders_;  ///< who has a copy of the note
  QPushButton* seal_;
  Label* saved_;
  Label* foot_;
  QPushButton* share_;
  QPushButton* remove_;
  QBoxLayout* tools_ = nullptr;
  QBoxLayout* verbs_ = nullptr;
  QBoxLayout* columns_;
  NoteSheet* sheet_;
  PromptsPane* pane_;
  OwnWriting own_;
  std::optional<IdentifierCheck> check_;  ///< made when it is first asked
  QString seen_;                          ///< what the check said of the words as they stood a moment ago
  QStringList cases_;                     ///< references of the cases that the viewer works on today
  bool begun_ = false;
  LongRead names_;  ///< for the check; it ends before what it is shown with
};

}  // namespace headroom
