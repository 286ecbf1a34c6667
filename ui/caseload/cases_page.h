// SPDX-License-Identifier: MIT
// Cases: the open ones with their lead, and the queue of those without one; add a case, close one, take that back.
// Its subject is a case, by 'case:ID' or by reference.
#pragma once
#include "core/caseload/caseload_actions.h"
#include "ui/caseload/cases_view.h"
#include "ui/shared/page.h"

class QLineEdit;
class QPushButton;

namespace headroom {

class Card;
class EmptyState;
class Label;
class MessageBar;
class NewCaseCard;
class PageColumns;
class PageHeader;
class SegmentedControl;
class TableView;

class CasesPage : public Page {
  Q_OBJECT

 public:
  explicit CasesPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  void showSubject(const QString& subject) override { subject_ = subject; }

 private:
  void beginCase();
  QWidget* listCard();
  QWidget* detailCard();
  void connectAll();
  void showRows();
  void showDetail();
  void showAsked();
  void addCaseTyped();
  void openChosen();
  void settleWait();
  void giveChosen();
  void closeChosen();
  void takeBack(const ClosedCase& closed, const QString& code);
  const CaseRow* chosen() const;

  CasesPicture picture_;
  QString subject_;
  PageHeader* header_;
  PageColumns* columns_;
  MessageBar* message_;
  QComboBox* unit_;
  QPushButton* add_;
  SegmentedControl* list_;
  QLineEdit* filter_;
  TableModel<CaseRow>* model_;
  TableView* table_;
  EmptyState* none_;
  Card* detail_;
  Label* detailWords_;
  QPushButton* open_;
  QPushButton* wait_;
  QPushButton* many_;
  QPushButton* close_;
  NewCaseCard* new_;
};

}  // namespace headroom
