// SPDX-License-Identifier: MIT
// How old the open actions are, by supervisor, with the actions behind every figure.
#pragma once
#include "ui/shared/list_page.h"
#include "ui/supervision/ageing_view.h"

namespace headroom {

class AgeingPage : public ListPage {
  Q_OBJECT

 public:
  explicit AgeingPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  QWidget* tableCard();
  QWidget* rowsCard();
  void showBehind();

  TableModel<ActionAgeing>* model_ = nullptr;
  HeatTable* table_ = nullptr;
  TableModel<AgeingAction>* rowModel_ = nullptr;
  TableView* rowTable_ = nullptr;
  ListCard* rows_ = nullptr;
  QWidget* content_ = nullptr;
  AgeingPicture picture_;
};

}  // namespace headroom
