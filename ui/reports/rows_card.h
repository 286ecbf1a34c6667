// SPDX-License-Identifier: MIT
// The rows of one table of a report, as they are printed.
// A table has columns of its own, so its view is made anew with them.
#pragma once
#include "core/exchange/report.h"
#include "ui/shared/card.h"

class QPushButton;

namespace headroom {

class TableView;

class RowsCard : public Card {
  Q_OBJECT

 public:
  explicit RowsCard(QWidget* parent = nullptr);
  /// Nothing: the card hides. `after`: what is reached by Tab before the rows.
  void showTable(const ReportTable* table, QWidget* after);

 private:
  TableView* rows_ = nullptr;
  QPushButton* more_ = nullptr;
};

}  // namespace headroom
