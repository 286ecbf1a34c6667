// SPDX-License-Identifier: MIT
// The months shown, as they would have been under another limit, other weights, or both. Nothing is saved.
#pragma once
#include "ui/shared/card.h"
#include "ui/trends/trends_view.h"

class QLineEdit;
class QPushButton;

namespace headroom {

class SegmentedControl;
class TableView;
class Workspace;

class DraftCard : public Card {
  Q_OBJECT

 public:
  explicit DraftCard(Workspace& workspace, QWidget* parent = nullptr);
  /// Another picture is shown: what was tried on the one before is gone, what was typed stays. It must live as long as
  /// it is the one.
  void setPicture(const TrendsPicture* picture);

 private:
  void askWeights();
  void tryIt();
  void say(const QString& sentence);

  Workspace& workspace_;
  const TrendsPicture* picture_ = nullptr;
  std::vector<Weight> weights_;  ///< tried; empty: those in force
  SegmentedControl* measure_;
  SegmentedControl* operator_;
  QLineEdit* value_;
  QPushButton* asWeighed_;
  Label* weightsSaid_;
  Label* said_;
  TableModel<DraftMonth>* model_;
  TableView* table_;
};

}  // namespace headroom
