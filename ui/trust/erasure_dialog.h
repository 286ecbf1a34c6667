// SPDX-License-Identifier: MIT
// Every place that an erasure would change, with the words before and after, for a yes. What names somebody in words is
// decided one by one; nothing is changed here.
#pragma once
#include <QDialog>

#include "core/exchange/erasure_plan.h"
#include "ui/shared/table_model.h"

class QPushButton;

namespace headroom {

class Label;
class TableView;

class ErasureDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ErasureDialog(ErasurePlan plan, QWidget* parent = nullptr);
  /// What was shown, with what was chosen.
  const ErasurePlan& plan() const { return plan_; }

 private:
  struct Shown {
    std::size_t place = 0;
    QString where;
    QString before;
    QString after;
    bool isOpen = false;
    bool chosen = false;
  };

  void build();
  TableModel<Shown>* makeModel();
  void fill();
  void showChosen();
  void change();

  ErasurePlan plan_;
  TableModel<Shown>* model_;
  TableView* table_;
  Label* count_;
  QPushButton* change_;
};

}  // namespace headroom
