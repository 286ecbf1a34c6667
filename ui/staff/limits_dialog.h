// SPDX-License-Identifier: MIT
// The list of every limit in force, with whom it holds for and what it gives. It changes nothing.
#pragma once
#include <QDialog>

#include "ui/staff/limits_view.h"

namespace headroom {

class LimitsDialog : public QDialog {
  Q_OBJECT

 public:
  LimitsDialog(std::vector<LimitRow> rows, QDate on, QWidget* parent);
};

}  // namespace headroom
