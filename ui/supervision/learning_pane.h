// SPDX-License-Identifier: MIT
// 'Learning and goals': the open goals of the supervisee with their steps, to tick off, to look at again, to end or to
// add to, above the text.
#pragma once
#include "ui/shared/goal_forms.h"
#include "ui/supervision/session_panes.h"

class QLineEdit;

namespace headroom {

class LearningPane : public SectionPane {
  Q_OBJECT

 public:
  explicit LearningPane(const AgendaSection& section, QWidget* parent = nullptr);
  void show(const SessionPicture& picture) override;
  void clear() override;
  void setWritable(bool writable) override;
  /// What stands in the line is a goal without Enter too; false when it could not be added and stands there still.
  bool addTyped();
  /// What could not be added is typed again.
  void giveBack(const QString& what);
  /// What stands in the line and is no goal yet.
  QString typedGoal() const;
  bool isWritable() const { return isWritable_; }

 Q_SIGNALS:
  void lineTyped();
  /// To be saved as it is given.
  void goalChanged(const headroom::Goal& goal, const QString& said);
  /// What the goal needs is to be asked for.
  void pathWanted(const headroom::Goal& goal);
  /// To be asked about.
  void goalAsked(const headroom::Goal& goal, headroom::GoalVerb verb);

 private:
  QWidget* goalOf(const Goal& goal);
  QWidget* verbsOf(const Goal& goal);
  QWidget* list_ = nullptr;
  QWidget* adding_;
  QLineEdit* line_;
  bool isWritable_ = true;
  QDate day_;
  std::optional<SessionId> session_;
  std::optional<PersonId> person_;
};

}  // namespace headroom
