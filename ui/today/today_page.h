// SPDX-License-Identifier: MIT
// A team manager's home: three facts, supervision due, actions to chase, team headroom, and what comes up.
#pragma once
#include "ui/shared/page.h"
#include "ui/shared/people_picture.h"

class QVBoxLayout;

namespace headroom {

class Card;
class CoverCard;
class DueCard;
class LearningCard;
class LoadQuestionsCard;
class MessageBar;
class PageColumns;
class PageHeader;
class PathsCard;
class SegmentedControl;
class WaitingCard;

class TodayPage : public Page {
  Q_OBJECT

 public:
  explicit TodayPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Today"); }
  void reload() override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// The same rows for another choice, text size or width.
  void showDueAnew();
  std::vector<DueRow> dueShown() const;
  void showFacts();
  void showDue();
  void showActions();
  void showHeadroom();
  void showComing();
  void tick(const OpenAction& action);

  TodayPicture picture_;
  bool isBelow_ = false;  ///< the rows of people are shown in two lines
  PageHeader* header_;
  MessageBar* note_;
  CoverCard* cover_;
  Card* facts_;
  WaitingCard* waiting_;
  Card* due_;
  Card* actions_;
  LoadQuestionsCard* questions_;
  Card* headroom_;
  Card* coming_;
  DueCard* checks_;
  LearningCard* learning_;
  PathsCard* paths_;
  SegmentedControl* which_;
};

}  // namespace headroom
