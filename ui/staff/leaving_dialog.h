// SPDX-License-Identifier: MIT
// Somebody leaves: everything that they hold stands in a list, and beside each who has it from that day on.
#pragma once
#include <QDialog>
#include <QHash>
#include <QVariant>

#include "core/caseload/caseload_facts.h"
#include "core/supervision/leaving.h"
#include "ui/shared/hearing.h"
#include "ui/staff/staff_view.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class DateField;
class Label;
class Workspace;

class LeavingDialog : public QDialog {
  Q_OBJECT

 public:
  LeavingDialog(Workspace& workspace, const StaffPicture& picture, PersonId person, QWidget* parent = nullptr);

  /// After it was saved: whether what they held has somebody now.
  QString doneWords() const;

 private:
  void showBehind();
  void addPart(const QString& title);
  QComboBox* addLine(const QString& words, const QString& name, bool posts);
  void addEnding(QDate day);
  void giveAllTo(int index);
  void showEffect();
  void save();

  Workspace& workspace_;
  Hearing hearing_;
  const StaffPicture& picture_;
  PersonId person_;
  QString name_;
  LeavesBehind behind_;
  DateField* day_;
  QComboBox* all_;
  QWidget* list_ = nullptr;
  QVBoxLayout* place_;
  QVBoxLayout* lines_ = nullptr;
  std::vector<QComboBox*> cases_, actions_, supervisees_;
  QLineEdit* why_;
  QPushButton* cancel_;
  Label* effect_;
  Label* said_;
  std::size_t given_ = 0;               ///< cases, actions and supervisees that somebody has now
  std::optional<CaseloadFacts> facts_;  ///< of the day typed
  QHash<QString, QVariant> chosen_;     ///< by a box's name: what was chosen stays while a day is typed
};

}  // namespace headroom
