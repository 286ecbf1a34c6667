// SPDX-License-Identifier: MIT
// The Balance page: where the pressure is, how evenly work is shared, and the people and cases behind every figure.
// It shows any unit that the viewer may see, as at any day.
#pragma once
#include <memory>

#include "core/organisation/access.h"
#include "ui/balance/balance_view.h"
#include "ui/balance/drill_view.h"
#include "ui/shared/list_page.h"
#include "ui/shared/long_read.h"

class QPushButton;

namespace headroom {

class BalanceControls;
class DotPlot;
class DrillCard;
class EmptyState;
class HeatTable;
class LoadQuestionsCard;
class OverloadCard;
class SegmentedControl;
class TotalsCard;

class BalancePage : public ListPage {
  Q_OBJECT

 public:
  explicit BalancePage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// 'day:2026-03-01', or 'day:2026-03-01 post:ID' with that post opened.
  void showSubject(const QString& subject) override;

  const BalancePicture* picture() const { return picture_.get(); }

 private:
  /// What stands in the drill-down: a cell, or a post with the cell that it was opened from.
  struct Chosen {
    bool cell = false;
    std::optional<UnitId> unit;
    HeatColumn column = HeatColumn::Team;
    std::optional<PostId> post;
    bool whole = false;  ///< a figure of the whole, of `column`
  };

  struct Found {
    UnitScope seen;
    std::unique_ptr<BalancePicture> picture;  ///< none of somebody who manages nothing
  };

  bool eventFilter(QObject* watched, QEvent* event) override;
  void showFound(Found found);
  void fitHeat();
  QWidget* heatCard();
  QWidget* shareCard();
  void connectAll();
  void showPicture(std::unique_ptr<BalancePicture> picture);
  void chooseCell(const QModelIndex& at);
  void choosePost(PostId post, bool fromCell);
  void showChosen();
  const HeatRow* chosenRow() const;
  const PostBalance* chosenPost() const;
  void showAs(int which);

  std::unique_ptr<BalancePicture> picture_;
  LongRead long_;
  DotsOfPosts dots_;
  Chosen chosen_;
  HeatRow whole_;

  QPushButton* export_;
  QPushButton* print_;
  BalanceControls* controls_;
  QWidget* content_;
  EmptyState* nothing_;
  TableModel<HeatRow>* heatModel_;
  HeatTable* heat_;
  SegmentedControl* as_;
  DotPlot* plot_;
  TableModel<PostRow>* postModel_;
  TableView* posts_;
  DrillCard* drill_;
  TotalsCard* totals_;
  OverloadCard* overload_;
  LoadQuestionsCard* questions_;
};

}  // namespace headroom
