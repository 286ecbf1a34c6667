// SPDX-License-Identifier: MIT
// Every open action of the viewer and their people, or of the viewer alone: due, age, carry count. The one that is
// chosen is done, dropped with a reason, or handed to somebody else.
#pragma once
#include "core/supervision/open_actions.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class QuickActionLine;
class SegmentedControl;

class ActionsPage : public ListPage {
  Q_OBJECT

 public:
  explicit ActionsPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// 'new' begins an action.
  void showSubject(const QString& subject) override;

 private:
  void buildList();
  void buildVerbs();
  void refill();
  void showVerbs();
  void offerPeople();
  void addTyped();
  void finishChosen();
  void dropChosen();
  void handOverChosen();
  const OpenAction* chosen() const;

  std::vector<OpenAction> actions_;
  QStringList keys_;  ///< what each is found by, folded once and not for every key
  QuickActionLine* line_;
  SegmentedControl* whose_;
  ListCard* card_;
  TableModel<OpenAction>* model_;
  TableView* table_;
  QPushButton* handOver_;
  QPushButton* drop_;
  QPushButton* done_;
};

}  // namespace headroom
