// SPDX-License-Identifier: MIT
// Every open case by weeks since it was last discussed, by team and worker, the heaviest first.
#pragma once
#include "ui/shared/list_page.h"
#include "ui/shared/long_read.h"
#include "ui/supervision/not_discussed_view.h"

class QPushButton;

namespace headroom {

class Label;
class SegmentedControl;

class NotDiscussedPage : public ListPage {
  Q_OBJECT

 public:
  explicit NotDiscussedPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  QWidget* listCard();
  QWidget* countCard();
  QWidget* unledLine();
  void save();
  void showPicture(NotDiscussedPicture picture);
  void sayHowMany();
  void showRows();
  /// The cases of one team or worker alone; nothing: all.
  void showOf(std::optional<NotDiscussedCount> of);

  SegmentedControl* which_ = nullptr;
  TableModel<NotDiscussedCase>* model_ = nullptr;
  TableView* table_ = nullptr;
  ListCard* list_ = nullptr;
  QPushButton* save_ = nullptr;
  QPushButton* all_ = nullptr;
  QWidget* unled_ = nullptr;
  Label* unledWords_ = nullptr;
  TableModel<NotDiscussedCount>* countModel_ = nullptr;
  TableView* counts_ = nullptr;
  Card* countCard_ = nullptr;
  QWidget* content_ = nullptr;
  NotDiscussedPicture picture_;
  std::optional<NotDiscussedCount> of_;
  LongRead long_;
};

}  // namespace headroom
