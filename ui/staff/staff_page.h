// SPDX-License-Identifier: MIT
// Staff: who holds which post, and every change of it from a day on. Nothing of the past is edited here.
// Its subject is a person's code, or 'person:ID'.
#pragma once
#include <map>

#include "ui/shared/list_page.h"
#include "ui/staff/staff_view.h"

class QComboBox;
class QPushButton;

namespace headroom {

class FormDialog;
class PageColumns;

class StaffPage : public ListPage {
  Q_OBJECT

 public:
  explicit StaffPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  void showSubject(const QString& subject) override { subject_ = subject; }

 private:
  QWidget* listCard();
  QWidget* personCard();
  QWidget* unitCard();
  void showPicture(StaffPicture picture);
  void showRows();
  void showPerson();
  const StaffRow* chosen() const;
  const DatedRow* chosenDated() const;
  const Post* chosenPost() const;
  void sayDone(const QString& words);

  void askPerson();
  void askUnit();
  void askLimit();
  void showLimits();
  void askWeights();
  void askReorganisation();
  void askVacancy();
  void askPostChange();
  void askSecondment();
  void askReduction();
  void askAbsence();
  void askSupervisor();
  void askEnd();
  void askLeaving();
  QComboBox* addUnitTo(FormDialog& form, const QString& words, const QString& key, std::optional<UnitId> chosen,
                       bool withNone = false);
  QComboBox* addCoverTo(FormDialog& form, PersonId away);
  /// Of those who manage the unit of their main post.
  std::map<PersonId, UnitId> unitsManaged() const;
  QComboBox* addSupervisorTo(FormDialog& form, const QComboBox& unit);

  StaffPicture picture_;
  std::optional<PersonId> shownPerson_;  ///< in the card, as the picture has them
  QString subject_;
  QPushButton* add_;
  PageColumns* columns_;
  ListCard* list_;
  TableModel<StaffRow>* model_;
  TableView* table_;
  Card* person_;
  TableModel<DatedRow>* datedModel_;
  TableView* dated_;
  std::vector<QPushButton*> personVerbs_;
  QPushButton* change_;
  QPushButton* end_;
  QWidget* unitCard_;
};

}  // namespace headroom
