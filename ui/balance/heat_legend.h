// SPDX-License-Identifier: MIT
// What the marks of the heat map mean: the mark as it is drawn there, its word, and when a figure bears it.
#pragma once
#include <QWidget>

class QGridLayout;

namespace headroom {

class HeatLegend : public QWidget {
 public:
  explicit HeatLegend(QWidget* parent = nullptr);

 private:
  void rescale();
  QGridLayout* grid_;
};

}  // namespace headroom
