// SPDX-License-Identifier: MIT
// The figures of the whole with the formula of each in words.
#pragma once
#include <vector>

#include "ui/balance/balance_view.h"
#include "ui/shared/card.h"

namespace headroom {

class TotalsCard : public Card {
  Q_OBJECT

 public:
  explicit TotalsCard(QWidget* parent = nullptr);
  void show(const std::vector<TotalLine>& lines);

 Q_SIGNALS:
  /// The rows behind a figure are wanted.
  void opened(headroom::HeatColumn column);

 private:
  QWidget* lines_ = nullptr;
};

}  // namespace headroom
