// SPDX-License-Identifier: MIT
// Who has left, from when their records are to be looked at, and what is decided: kept for a reason, or erased.
#pragma once
#include "core/exchange/leavers.h"
#include "ui/shared/card.h"
#include "ui/shared/table_model.h"

class QPushButton;
class QSpinBox;

namespace headroom {

class Label;
class TableView;
class Workspace;

class LeaversCard : public Card {
  Q_OBJECT

 public:
  explicit LeaversCard(Workspace& workspace, QWidget* parent = nullptr);
  void reload();

 private:
  void build();
  const Leaver* chosen() const;
  void showChosen();
  void hold();
  void erase();

  Workspace& workspace_;
  TableModel<Leaver>* leavers_;
  TableView* table_;
  Label* nobody_;
  Label* left_;  ///< says that an erasure was cut off
  QSpinBox* years_;
  QPushButton* hold_;
  QPushButton* erase_;
};

}  // namespace headroom
