// SPDX-License-Identifier: MIT
// The Diary: a month of sessions and the list of one of its days beside it, with what can be booked, moved, started and
// taken into a calendar. Its subject is a day, '2026-07-24'.
#pragma once
#include "ui/diary/diary_view.h"
#include "ui/shared/page.h"

class QPushButton;

namespace headroom {

class Card;
class CoverCard;
class CoverList;
class Label;
class MessageBar;
class MonthGrid;
class PageHeader;
class SegmentedControl;
class TableView;

class DiaryPage : public Page {
  Q_OBJECT

 public:
  explicit DiaryPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Diary"); }
  void reload() override;
  void showSubject(const QString& subject) override;
  bool focusNextPane() override;

 private:
  void buildHeader();
  QWidget* monthCard();
  QWidget* dayCard();
  void goToDay(QDate day);
  void showDay();
  void showVerbs();
  const DiaryRow* chosen() const;
  void open();
  void start();
  void rebook();
  void sayDone(const QString& words);

  QDate day_;
  DiaryPicture picture_;
  PageHeader* header_;
  MessageBar* message_;
  CoverCard* alarm_;
  CoverList* covers_;
  SegmentedControl* whose_;
  Card* month_;
  MonthGrid* grid_;
  Card* dayList_;
  TableModel<DiaryRow>* model_;
  TableView* table_;
  Label* none_;
  QPushButton* ahead_;
  QPushButton* book_;
  QPushButton* observed_;
  QPushButton* daysOff_;
  QPushButton* open_;
  QPushButton* start_;
  QPushButton* rebook_;
  QPushButton* file_;
};

}  // namespace headroom
