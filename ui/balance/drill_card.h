// SPDX-License-Identifier: MIT
// The card beside the charts: who and what stands behind the figure that was chosen.
// Opening a person goes one step deeper, to their cases; the way back is a button.
#pragma once
#include "ui/balance/drill_view.h"
#include "ui/shared/card.h"

class QPushButton;
class QVBoxLayout;

namespace headroom {

class Label;
class TableView;

class DrillCard : public Card {
  Q_OBJECT

 public:
  explicit DrillCard(QWidget* parent = nullptr);
  /// `back`: whether there is something to go back to.
  void show(const Drill& drill, bool back);
  /// Says what can be chosen.
  void clear();
  int rowCount() const;
  /// Puts the keyboard on the first of its rows, if it has any.
  void enter();

 Q_SIGNALS:
  void postOpened(headroom::PostId post);
  void personOpened(headroom::PersonId person);
  void wentBack();

 private:
  void openRow(const QModelIndex& at);
  void rescale();
  TableModel<DrillRow>* model_;
  TableView* table_;
  QVBoxLayout* words_;
  Label* figure_;
  Label* about_;
  Label* note_;
  QPushButton* back_;
  QPushButton* page_;
  std::optional<PersonId> person_;
};

}  // namespace headroom
