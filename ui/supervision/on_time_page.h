// SPDX-License-Identifier: MIT
// On time by month and team over three years, with the due dates behind every cell.
#pragma once
#include <memory>

#include "ui/shared/list_page.h"
#include "ui/supervision/on_time_view.h"

namespace headroom {

class SegmentedControl;

class OnTimePage : public ListPage {
  Q_OBJECT

 public:
  explicit OnTimePage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  QWidget* gridCard();
  QWidget* rowsCard();
  void showPicture(OnTimePicture picture);
  void showGrid();
  void showBehind();

  SegmentedControl* years_ = nullptr;
  TableModel<OnTimeRow>* gridModel_ = nullptr;
  HeatTable* grid_ = nullptr;
  ListCard* rows_ = nullptr;
  TableModel<DueDateRow>* rowModel_ = nullptr;
  TableView* rowTable_ = nullptr;
  QWidget* content_ = nullptr;
  OnTimePicture picture_;
};

}  // namespace headroom
