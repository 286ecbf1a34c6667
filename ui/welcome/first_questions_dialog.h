// SPDX-License-Identifier: MIT
// After a first import: who manages which team, how many children are too many, and who is no social worker, asked for
// where the files said nothing of it.
#pragma once
#include <QDialog>

#include <functional>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/caseload/first_questions.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace headroom {

class Label;
class MessageBar;
class PageScroll;
class Workspace;

class FirstQuestionsDialog : public QDialog {
  Q_OBJECT

 public:
  using Save = std::function<Result<void>(const FirstAnswers&)>;

  /// `save` is tried until it does not refuse; its refusal is shown and everything that was answered stays.
  FirstQuestionsDialog(FirstQuestions questions, Save save, QWidget* parent = nullptr);
  /// What is answered now; nothing of a limit that is no number.
  FirstAnswers answers() const;
  /// Asks before it lets go of what was answered.
  void reject() override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct TeamLine {
    QComboBox* manager = nullptr;
    QLineEdit* limit = nullptr;
    Label* wrong = nullptr;
  };
  void addService(PageScroll& page);
  void addTeams(PageScroll& page);
  void addTeam(QGridLayout& grid, int row, const TeamQuestion& team);
  void addRoles(PageScroll& page);
  QComboBox* nameBox(const QString& name) const;
  void check(const TeamLine& line) const;
  void sayWhatALimitIs() const;
  void trySave();

  FirstQuestions questions_;
  FirstAnswers offered_;  ///< what stood there at first
  Save save_;
  MessageBar* problem_;
  QComboBox* service_ = nullptr;
  QLineEdit* name_ = nullptr;
  Label* means_ = nullptr;  ///< what a limit is, with the first number that stands there
  std::vector<TeamLine> teams_;
  std::vector<QComboBox*> roles_;
};

/// Asks where the file at `path` has no answer, and saves what is said; nothing is asked of a file that says it all.
void askFirstQuestions(const QString& path, const Clock& clock, QWidget* parent);
/// Likewise of the file that is open, as long as nobody manages anything in it.
void askFirstQuestions(Workspace& workspace, QWidget* parent);

}  // namespace headroom
