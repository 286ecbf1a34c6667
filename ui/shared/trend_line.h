// SPDX-License-Identifier: MIT
// A small line over months on a page; assistive technology hears its first, last, lowest and highest value, and a table
// stands beside it.
#pragma once
#include <QWidget>

#include "ui/paper/sparkline.h"

namespace headroom {

/// auto* line = new TrendLine; line->set(figure, tr("Load against limit"), tr("from 91% to 95%, at most 101%"));
class TrendLine : public QWidget {
  Q_OBJECT

 public:
  explicit TrendLine(QWidget* parent = nullptr);
  void set(const SparklineFigure& figure, const QString& name, const QString& words);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  SparklineFigure figure_;
};

}  // namespace headroom
