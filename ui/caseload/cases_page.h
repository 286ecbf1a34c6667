// SPDX-License-Identifier: MIT
// Cases: the open ones with their lead, and the queue of those without one; add a case, close one, take that back.
// Its subject is a case, by 'case:ID' or by reference.
#pragma once
#include "core/caseload/caseload_actions.h"
#include "ui/caseload/cases_view.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class Label;
class NewCaseCard;
class PageColumns;
class SegmentedControl;

class CasesPage : public ListPage {
  Q_OBJECT

 public:
  explicit CasesPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// A case that is being typed is kept for whoever typed it.
  bool keepTyping() override;
  void showSubject(const QString& subject) override { subject_ = subject; }

 private:
  void beginCase();
  QWidget* listCard();
  QWidget* detailCard();
  void connectAll();
  void showPicture(CasesPicture picture);
  void showRows();
  void showDetail();
  void showAsked();
  /// Those of that unit, 0 for the whole service, that nobody leads.
  void showUnallocatedOf(qint64 unit);
  void addCaseTyped();
  void openChosen();
  void settleWait();
  void giveChosen();
  void closeChosen();
  const CaseRow* chosen() const;

  CasesPicture picture_;
  QString subject_;
  PageColumns* columns_;
  QPushButton* add_;
  SegmentedControl* list_;
  ListCard* card_;
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
  QString kept_;  ///< of what stands in it, as it lies in the file
};

}  // namespace headroom
