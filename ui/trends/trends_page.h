// SPDX-License-Identifier: MIT
// Over time: the months behind, the Mondays ahead, promises kept, growth that no count shows, last year under a draft,
// and the unit beside others.
#pragma once
#include <memory>

#include "ui/shared/long_read.h"
#include "ui/shared/page.h"
#include "ui/trends/trends_view.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace headroom {

class Card;
class DraftCard;
class EmptyState;
class Label;
class LedgerCard;
class MessageBar;
class PageHeader;
class SegmentedControl;
class TableView;

class TrendsPage : public Page {
  Q_OBJECT

 public:
  explicit TrendsPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  const TrendsPicture* picture() const { return picture_.get(); }

 private:
  QWidget* monthsCard();
  QWidget* aheadCard();
  QWidget* growthCard();
  QWidget* placesCard();
  void showScope(const UnitScope& scope);
  void showPicture(std::unique_ptr<TrendsPicture> picture);
  void showLines();
  void showAhead();
  void showPlaces();
  void openDay(QDate day, std::optional<PostId> post = std::nullopt);
  void openPerson(PersonId person);
  void exportShown();

  std::unique_ptr<TrendsPicture> picture_;
  LongRead long_;
  PageHeader* header_;
  QPushButton* export_;
  MessageBar* message_;
  QComboBox* unit_;
  SegmentedControl* span_;
  EmptyState* nobody_;
  QWidget* content_;
  Card* months_;
  SegmentedControl* as_;
  QWidget* lines_;
  QHBoxLayout* linesRow_;
  TableModel<TrendMonth>* monthModel_;
  TableView* monthTable_;
  Card* ahead_;
  TableView* aheadTable_ = nullptr;
  QPushButton* aheadMore_ = nullptr;
  LedgerCard* ledger_;
  TableModel<SilentGrowth>* growthModel_;
  TableView* growth_;
  Label* noGrowth_;
  DraftCard* draft_;
  QComboBox* council_;
  TableModel<PlaceRow>* placeModel_;
  TableView* places_;
};

}  // namespace headroom
