// SPDX-License-Identifier: MIT
// The middle of the session editor: one pane a section of the agenda. A pane shows a record and writes what is typed
// back into it.
#pragma once
#include <QWidget>
#include <functional>
#include <set>

#include "ui/supervision/quick_action_line.h"
#include "ui/supervision/session_view.h"

class QCheckBox;
class QVBoxLayout;

namespace headroom {

class GrowingTextEdit;

/// Reads from and writes into the record that the page holds.
class SectionPane : public QWidget {
  Q_OBJECT

 public:
  explicit SectionPane(const AgendaSection& section, QWidget* parent = nullptr);
  const QString& key() const { return section_.key; }
  /// Shows the record; does not emit edited().
  virtual void show(const SessionPicture& picture);
  /// Takes what is typed into the record.
  virtual void take(SessionRecord& record) const;
  /// Forgets what it showed, before another session is shown.
  virtual void clear();
  /// Whether anything can be typed; what is there can be read all the same.
  virtual void setWritable(bool writable);
  /// Tab goes down the pane as it is read, whatever was put into it last.
  void tabDown();
  /// Says that the section is done, as its box does.
  void tickDone();
  /// Puts the keyboard where the words of the section are written.
  virtual void enter();
  /// Behind the last word of its text.
  void goOnWriting();

 Q_SIGNALS:
  void edited();

 protected:
  QVBoxLayout* body() const { return body_; }
  /// Words above the text, where other things stand between it and the title.
  void nameText(const QString& words);
  bool eventFilter(QObject* watched, QEvent* event) override;
  AgendaSection section_;
  GrowingTextEdit* text_;
  QCheckBox* done_;
  bool showing_ = false;

 private:
  QVBoxLayout* body_;
  bool tickedHere_ = false;  ///< 'Done with this section', after everything else that was typed in it
};

/// 'Caseload and headroom': the snapshot of the day above the text.
class CaseloadPane : public SectionPane {
  Q_OBJECT

 public:
  explicit CaseloadPane(const AgendaSection& section, QWidget* parent = nullptr);
  void show(const SessionPicture& picture) override;

 private:
  QWidget* snapshot_ = nullptr;
};

/// 'Actions from last time': what is open, above the text, and what was ticked off here, which can be opened again.
class LastActionsPane : public SectionPane {
  Q_OBJECT

 public:
  explicit LastActionsPane(const AgendaSection& section, QWidget* parent = nullptr);
  void show(const SessionPicture& picture) override;
  void clear() override;

 Q_SIGNALS:
  void actionClosed(ActionId id, bool done);
  void actionOpened(ActionId id);

 private:
  struct Row {
    OpenAction action;
    bool isDone = false;
  };
  void gather(const SessionPicture& picture);
  void addRow(const Row& row, PersonId whose, QVBoxLayout& column);
  std::vector<Row> rows_;      ///< in the order in which they were shown first
  std::set<ActionId> ticked_;  ///< here, be it taken back since or not
  QWidget* list_ = nullptr;
};

/// 'Agreed actions': one line to add, the list to remove from.
class ActionsPane : public SectionPane {
  Q_OBJECT

 public:
  explicit ActionsPane(const AgendaSection& section, QWidget* parent = nullptr);
  void show(const SessionPicture& picture) override;
  void take(SessionRecord& record) const override;
  void clear() override;
  void setWritable(bool writable) override;
  void enter() override;
  void setPeople(std::vector<QuickPerson> people, QDate today, QuickMeaning meaning);
  void addTyped();
  /// What stands in the line without Enter, as an action.
  std::optional<AgreedAction> pending() const;
  /// Takes the last action that was added or removed here out again, or puts it back; false when it is not there any
  /// more.
  bool takeBackLast();

 Q_SIGNALS:
  /// Of what was just added, or removed, by hand.
  void listed(const QString& what);

 private:
  void refill();
  void addOrRemove(const AgreedAction& one, bool adds);
  QWidget* removeButton(std::size_t at);
  QuickActionLine* line_;
  QWidget* list_ = nullptr;
  std::vector<AgreedAction> actions_;
  std::optional<AgreedAction> last_;  ///< added or removed
  bool wasAdded_ = false;
  bool isWritable_ = true;
};

}  // namespace headroom
