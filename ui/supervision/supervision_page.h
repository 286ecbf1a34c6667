// SPDX-License-Identifier: MIT
// Everybody the viewer supervises: last held, due, booked; Start in one click. Under it the sessions held lately.
#pragma once
#include "ui/shared/page.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/table_model.h"

class QLineEdit;

namespace headroom {

class Card;
class PageHeader;
class SegmentedControl;
class TableView;

class SupervisionPage : public Page {
  Q_OBJECT

 public:
  explicit SupervisionPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Supervision"); }
  void reload() override;

 private:
  void refill();
  PageHeader* header_;
  Card* card_;
  QLineEdit* filter_;
  SegmentedControl* which_;
  TableModel<DueRow>* model_;
  TableView* table_;
  TodayPicture picture_;
};

}  // namespace headroom
