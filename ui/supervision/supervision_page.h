// SPDX-License-Identifier: MIT
// Everybody whom the viewer may supervise: last held, due, booked. A row opens the person; the button above starts a
// session with the person whose row is marked.
#pragma once
#include "ui/shared/long_read.h"
#include "ui/shared/page.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/table_model.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace headroom {

class Card;
class Label;
class PageHeader;
class SegmentedControl;
class TableView;

class SupervisionPage : public Page {
  Q_OBJECT

 public:
  explicit SupervisionPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Supervision"); }
  void reload() override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void showPicture(TodayPicture picture);
  void arrange();
  int window() const;
  void refill();
  void showStart();
  PageRead reading_;
  QComboBox* unit_;
  QPushButton* prepare_;
  QPushButton* start_;
  PageHeader* header_;
  Card* card_;
  QLineEdit* filter_;
  SegmentedControl* which_;
  SegmentedControl* window_;
  QBoxLayout* line_;
  TableModel<DueRow>* model_;
  TableView* table_;
  Label* none_;
  TodayPicture picture_;
};

}  // namespace headroom
