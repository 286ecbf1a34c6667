// SPDX-License-Identifier: MIT
// 'Show me supervision in this team since April': the sessions of a unit since a day, with what is counted over them.
#pragma once
#include "ui/shared/list_page.h"
#include "ui/supervision/since_view.h"

class QBoxLayout;
class QPushButton;

namespace headroom {

class DateField;
class SegmentedControl;

class SincePage : public ListPage {
  Q_OBJECT

 public:
  explicit SincePage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showPicture(SincePicture picture);
  QWidget* fromLine();
  QWidget* listCard();
  QWidget* whyCard();
  QWidget* lengthCard();
  void showFacts();
  void arrangeFacts();
  void showRows();
  void showWhy();
  void showBehind(const SinceBehind& behind);
  void showAll();
  void print();

  QPushButton* print_ = nullptr;
  DateField* from_ = nullptr;
  Card* facts_ = nullptr;
  QBoxLayout* factsLine_ = nullptr;
  SegmentedControl* which_ = nullptr;
  TableModel<PastSession>* model_ = nullptr;
  TableView* table_ = nullptr;
  ListCard* list_ = nullptr;
  SegmentedControl* by_ = nullptr;
  TableModel<WhyRow>* whyModel_ = nullptr;
  TableView* why_ = nullptr;
  Label* noneMissed_ = nullptr;
  TableModel<SessionLengths>* lengthModel_ = nullptr;
  TableView* lengths_ = nullptr;
  Label* noneHeld_ = nullptr;
  QWidget* content_ = nullptr;
  QPushButton* all_ = nullptr;
  SincePicture picture_;
  std::optional<SinceBehind> behind_;  ///< the list shows the rows of one figure
};

}  // namespace headroom
