// SPDX-License-Identifier: MIT
// Beside the note: which prompts there are and which have words, and what the note is about.
// It changes nothing itself; it says what was chosen.
#pragma once
#include <QWidget>

#include <set>

#include "core/reflection/own_writing.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace headroom {

class PromptsPane : public QWidget {
  Q_OBJECT

 public:
  explicit PromptsPane(QWidget* parent = nullptr);
  void setOwn(const OwnWriting& own);
  /// The goals of whoever is looking.
  void setGoals(const std::vector<GoalChoice>& goals);
  /// Shows the note's model, its case among `ownCases` (references), its goal, and whether it goes to supervision.
  void setNote(const Note& note, const QStringList& ownCases);
  /// Whether the note is there to be used for CPD.
  void setSaved(bool saved);
  /// Ticks the prompts that have words and marks the one that is being written to.
  void setWritten(const std::set<QString>& written, const QString& current);
  /// Below the note instead of beside it: without the list of prompts, which stand there anyway. Narrow: its two parts
  /// one below the other.
  void setCompact(bool compact, bool narrow);
  /// The keyboard goes to the prompts; false when none can have it.
  bool enter();

 Q_SIGNALS:
  void modelChosen(const QString& model);
  void promptChosen(const QString& prompt);
  /// A case's reference; empty for none.
  void aboutChosen(const QString& caseCode);
  void bringChosen(bool bring);
  void goalChosen(std::optional<headroom::GoalId> goal);
  void cpdWanted();
  void wordingWanted();
  void weeklyWanted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fillPrompts(const ReflectionModel& model);
  void fit();
  void buildLinked();
  void showGoals(const Note& note);
  QBoxLayout* groups_;
  QComboBox* model_;
  QListWidget* prompts_;
  QComboBox* about_ = nullptr;
  QComboBox* goal_ = nullptr;
  QPushButton* wording_;
  QPushButton* cpd_ = nullptr;
  QCheckBox* bring_ = nullptr;
  OwnWriting own_;
  std::vector<GoalChoice> goals_;
  QString shown_;
  bool compact_ = false;
  bool narrow_ = false;
  bool showing_ = false;
};

}  // namespace headroom
